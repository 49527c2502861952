import { foldText } from '../blocks/fold-text.ts';
import type { ArticleNode } from './article-node.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { nameKey, plainText } from './plain-text.ts';

const SEPARATOR = /\s+[|\-–—:·»•]\s+|\s*[|»]\s*/;

/** The article's headline without the site's name. Order: the page's `<h1>` where metadata confirms it, JSON-LD, OpenGraph, `<title>`. */
export function readTitle(
  document: Document,
  node: ArticleNode | null,
  metas: MetaTags,
  siteNames: readonly string[],
): string {
  const stated = [node?.headline, firstMeta(metas, 'og:title'), firstMeta(metas, 'twitter:title'), document.title]
    .map((text) => stripSiteName(plainText(text ?? ''), siteNames))
    .filter((text) => text !== '');
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => foldText(heading.textContent ?? ''))
    .filter((text) => text !== '');
  const confirmed = headings.find((heading) => stated.some((text) => sameWords(text, heading)));
  return confirmed ?? stated[0] ?? headings[0] ?? '';
}

/** Cuts " | The Courier", "The Courier: " and the like off a title where that part names the site. */
export function stripSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const names = siteNames.map(nameKey).filter((name) => name !== '');
  const isSite = (part: string): boolean => {
    const word = nameKey(part);
    return (
      word !== '' &&
      names.some(
        (name) =>
          name === word || (word.length > 3 && name.length > 3 && (word.startsWith(name) || name.startsWith(word))),
      )
    );
  };
  let result = title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last)) result = title.slice(0, title.lastIndexOf(last));
  else if (isSite(first)) result = title.slice(title.indexOf(first) + first.length);
  return result.replace(/^[\s|\-–—:·»•]+|[\s|\-–—:·»•]+$/g, '');
}

function sameWords(a: string, b: string): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  return left === right || (right.length > 20 && (left.startsWith(right) || right.startsWith(left)));
}
