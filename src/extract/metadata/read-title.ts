import { foldText } from '../blocks/fold-text.ts';
import type { ArticleNode } from './article-node.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { nameKey, plainText } from './plain-text.ts';

const SEPARATOR = /\s+[|\-–—·»•]{1,2}\s+|\s*\|\s*|\s*:\s+/;

/**
 * The article's headline without the site's name. The page's `<h1>` is what readers see. OpenGraph's title wins where
 * - it is the `<h1>` without a kicker (JSON-LD's headline too), or JSON-LD says the same;
 * - it alone differs: `<h1>`, JSON-LD and `<title>` are then one text, written to be found, and the newsroom's own headline
 *   is the one shared. Where Twitter's title repeats it, it was written for sharing only, and the `<h1>` stands.
 * Measured on the development pages that state a title (360): this order .933 (halves by site .931 and .936), without the
 * last rule .919; whatever Twitter's title says, that rule gains as many as it loses. `<h1>` first .86, JSON-LD .85,
 * OpenGraph .83. Most of the rest are pages whose gold is another of their headlines.
 */
export function readTitle(
  document: Document,
  node: ArticleNode | null,
  metas: MetaTags,
  siteNames: readonly string[],
): string {
  const clean = (text: string | null | undefined): string => stripSiteName(plainText(text ?? ''), siteNames);
  const shared = clean(firstMeta(metas, 'og:title', 'twitter:title'));
  const headline = clean(node?.headline);
  const tabTitle = clean(document.title);
  const stated = [shared, headline, tabTitle].filter((text) => text !== '');
  const heading = readHeading(document, stated, siteNames);
  if (heading === '') return stated[0] ?? '';
  const headingKey = nameKey(heading);
  const bare = [headline, shared].find((text) => isWithoutKicker(nameKey(text), headingKey));
  if (bare !== undefined) return bare;
  const [sharedKey, headlineKey] = [nameKey(shared), nameKey(headline)];
  if (sharedKey === '' || sharedKey === headingKey) return heading;
  const isConfirmed = headlineKey === sharedKey;
  const standsAlone =
    headingKey === headlineKey &&
    headingKey === nameKey(tabTitle) &&
    nameKey(clean(firstMeta(metas, 'twitter:title'))) !== sharedKey;
  return isConfirmed || standsAlone ? shared : heading;
}

function isWithoutKicker(key: string, headingKey: string): boolean {
  return key.length > MIN_HEADLINE_KEY && key !== headingKey && headingKey.endsWith(key);
}

/** Letters and digits of the longest text that is rather a kicker or a word than a headline. */
const MIN_HEADLINE_KEY = 15;

/** The `<h1>` of the article: one that metadata repeats, or opens with, else the first that does not name the site. */
function readHeading(document: Document, stated: readonly string[], siteNames: readonly string[]): string {
  const keys = new Set(stated.map(nameKey));
  const sites = new Set(siteNames.map(nameKey));
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => stripSiteName(foldText((heading.textContent ?? '').slice(0, MAX_HEADING_CHARS)), siteNames))
    .filter((text) => text !== '' && !sites.has(nameKey(text)));
  const opens = (key: string): boolean =>
    key.length > MIN_HEADLINE_KEY && [...keys].some((whole) => whole.startsWith(key));
  return (
    headings.find((text) => keys.has(nameKey(text))) ??
    headings.find((text) => opens(nameKey(text))) ??
    headings[0] ??
    ''
  );
}

/** A longer `<h1>` is no headline but a page in one. */
const MAX_HEADING_CHARS = 500;

/** Letters of the shortest name that may be part of another, and words of the longest ("Tamrin Valley Gazette" of gazette.example). */
const MIN_SITE_KEY = 4;
const MAX_SITE_WORDS = 4;

/** Cuts " | The Courier", "The Courier: " and the like off a title where that part names the site. */
export function stripSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const names = siteNames.map(nameKey).filter((name) => name !== '');
  const isSite = (part: string): boolean => {
    const word = nameKey(part);
    return names.some((name) => {
      if (name === word || word.length < MIN_SITE_KEY || name.length < MIN_SITE_KEY) return name === word;
      const isShort = part.trim().split(/\s+/).length <= MAX_SITE_WORDS;
      return word.startsWith(name) || name.startsWith(word) || (isShort && word.endsWith(name));
    });
  };
  let result = title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last)) result = title.slice(0, title.lastIndexOf(last));
  else if (isSite(first)) result = title.slice(title.indexOf(first) + first.length);
  return result.replace(/^(?:[\s|\-–—:·•]|»\s)+|(?:[\s|\-–—:·•]|\s»)+$/g, '');
}
