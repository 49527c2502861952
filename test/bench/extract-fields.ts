import type { Article } from '../../src/core/article.ts';
import { nameKey } from '../../src/extract/metadata/plain-text.ts';

/** What a development page's gold says besides its body. `andy` joins authors by commas, `fundus` lists them. */
export interface GoldFields {
  readonly title?: string;
  readonly authors?: string | readonly string[];
  readonly date?: string;
}

/** Whether each field is right; null where gold does not say, so that it is not counted. */
export interface FieldScore {
  readonly title: boolean | null;
  /** At least one author right, of pages that have authors. */
  readonly author: boolean | null;
  /** Authors are given and none is right, or some where there are none. */
  readonly wrongAuthor: boolean | null;
  readonly day: boolean | null;
  readonly minute: boolean | null;
}

const DAY_MS = 86_400_000;

/** Scores what an extractor says of a page; an extractor that finds no article says nothing. */
export function scoreFields(
  found: Partial<Pick<Article, 'title' | 'bylines' | 'publishedAt'>>,
  gold: GoldFields,
): FieldScore {
  const goldAuthors = (typeof gold.authors === 'string' ? gold.authors.split(',') : (gold.authors ?? []))
    .map(nameKey)
    .filter((name) => name !== '');
  const authors = (found.bylines ?? []).map(nameKey).filter((name) => name !== '');
  const right = authors.some((name) =>
    goldAuthors.some((known) => known === name || known.includes(name) || name.includes(known)),
  );
  return {
    title: gold.title === undefined ? null : sameTitle(gold.title, found.title ?? ''),
    author: goldAuthors.length === 0 ? null : right,
    wrongAuthor: gold.authors === undefined ? null : authors.length > 0 && !right,
    day: gold.date === undefined ? null : sameDay(gold.date, found.publishedAt ?? null),
    minute:
      gold.date === undefined || !/\d:\d/.test(gold.date) ? null : sameMinute(gold.date, found.publishedAt ?? null),
  };
}

/** The share of pages on which each field is right, of those where it counts. */
export function summariseFields(scores: readonly FieldScore[]): Record<keyof FieldScore, number> {
  const share = (field: keyof FieldScore): number => {
    const known = scores.map((score) => score[field]).filter((value) => value !== null);
    return known.length === 0 ? Number.NaN : known.filter(Boolean).length / known.length;
  };
  return {
    title: share('title'),
    author: share('author'),
    wrongAuthor: share('wrongAuthor'),
    day: share('day'),
    minute: share('minute'),
  };
}

function sameTitle(gold: string, found: string): boolean {
  return nameKey(gold) === nameKey(found);
}

/** The same calendar day in either one's zone: gold in UTC and a page in its own differ around midnight. */
function sameDay(gold: string, found: string | null): boolean {
  if (found === null) return false;
  if (gold.slice(0, 10) === found.slice(0, 10)) return true;
  const [a, b] = [Date.parse(withZone(gold)), Date.parse(withZone(found))];
  if (Number.isNaN(a) || Number.isNaN(b) || !/\d:\d/.test(gold) || !/\d:\d/.test(found)) return false;
  return Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS);
}

function sameMinute(gold: string, found: string | null): boolean {
  if (found === null || !/\d:\d/.test(found)) return false;
  return Math.abs(Date.parse(withZone(gold)) - Date.parse(withZone(found))) < 60_000;
}

function withZone(text: string): string {
  const iso = text.replace(' ', 'T');
  return !iso.includes(':') || /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`;
}
