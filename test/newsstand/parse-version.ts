import type { Block } from '../../src/core/article.ts';

/** A picture of an article: both texts stand under it. */
export interface Picture {
  readonly caption: string;
  readonly credit: string;
}

/** One outlet's telling of a story, as its file says it. */
export interface StoryVersion {
  readonly storyId: string;
  readonly outletId: string;
  readonly title: string;
  readonly standfirst: string | null;
  readonly bylines: readonly string[];
  /** ISO 8601 with zone. */
  readonly publishedAt: string;
  readonly modifiedAt: string | null;
  readonly language: string;
  readonly section: string;
  /** Stands before the first paragraph: "PORT SELLA, Carrovia (MNA) -". */
  readonly dateline: string | null;
  /** Stands after the last paragraph: "© 2026 Meridian News Agency (MNA)". */
  readonly tail: string | null;
  /** The agency that the page names in byline, dateline or tail; null when it names none. */
  readonly agency: string | null;
  readonly pictures: readonly Picture[];
  /** The whole text, also where the page shows only its beginning. Without dateline and tail. */
  readonly blocks: readonly Block[];
}

const FRONT_MATTER = /^---\n(?<head>.*?)\n---\n(?<text>.*)$/s;

/**
 * Reads a version file: front matter of `name: value` lines, then one block per line (`## heading`, `> quote`,
 * `- list item`, anything else a paragraph).
 * @throws {Error} naming the file when the front matter or a required field is missing.
 */
export function parseVersion(file: string, storyId: string, outletId: string, source: string): StoryVersion {
  const parts = FRONT_MATTER.exec(source.replaceAll('\r\n', '\n'))?.groups;
  if (!parts?.head || !parts.text) throw new Error(`${file}: no front matter between --- lines`);
  const fields = parseFields(parts.head);
  const required = (name: string): string => {
    const value = fields.get(name);
    if (!value) throw new Error(`${file}: "${name}:" is missing`);
    return value;
  };
  return {
    storyId,
    outletId,
    title: required('title'),
    standfirst: fields.get('standfirst') ?? null,
    bylines: list(fields.get('bylines')),
    publishedAt: required('published'),
    modifiedAt: fields.get('modified') ?? null,
    language: fields.get('language') ?? 'en',
    section: required('section'),
    dateline: fields.get('dateline') ?? null,
    tail: fields.get('tail') ?? null,
    agency: fields.get('agency') ?? null,
    pictures: list(fields.get('pictures')).map(parsePicture),
    blocks: parts.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(parseBlock),
  };
}

function parseFields(head: string): ReadonlyMap<string, string> {
  return new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
    }),
  );
}

function list(value: string | undefined): readonly string[] {
  return value ? value.split(';').map((entry) => entry.trim()) : [];
}

function parsePicture(entry: string): Picture {
  const [caption = '', credit = ''] = entry.split('|').map((part) => part.trim());
  return { caption, credit };
}

function parseBlock(line: string): Block {
  if (line.startsWith('## ')) return { role: 'heading', text: line.slice(3) };
  if (line.startsWith('> ')) return { role: 'quote', text: line.slice(2) };
  if (line.startsWith('- ')) return { role: 'list-item', text: line.slice(2) };
  return { role: 'paragraph', text: line };
}
