import type { ArticleNode } from './article-node.ts';
import { elementText } from './element-text.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { nameKey, plainText } from './plain-text.ts';
import { stripSiteName } from './strip-site-name.ts';

/** What a page calls its article, site names cut off; '' where it does not say. */
interface Headlines {
  readonly heading: string;
  /** OpenGraph's, else Twitter's. */
  readonly shared: string;
  readonly twitter: string;
  /** JSON-LD's. */
  readonly stated: string;
  readonly alternative: string;
  readonly tab: string;
}

/**
 * The article's headline without the site's name and without a kicker. The page's `<h1>` is what readers see; another wins
 * where it alone differs, because the others are then one text that was written to be found, and it is the newsroom's own.
 * The rules are in `chooseHeadline`. Measured on the development pages that state a title (360): right on 95.6 %, `<h1>`
 * first 86 %, JSON-LD 85 %, OpenGraph 83 %. Most of the rest are pages whose gold is another of their headlines.
 */
export function readTitle(
  document: Document,
  node: ArticleNode | null,
  metas: MetaTags,
  siteNames: readonly string[],
): string {
  const sites = new Set(siteNames.map(nameKey));
  const clean = (text: string | null | undefined): string => {
    const bare = stripSiteName(plainText(text ?? ''), siteNames);
    return sites.has(nameKey(bare)) ? '' : bare;
  };
  const others = {
    shared: clean(firstMeta(metas, 'og:title', 'twitter:title')),
    twitter: clean(firstMeta(metas, 'twitter:title')),
    stated: clean(node?.headline),
    alternative: clean(node?.alternativeHeadline),
    tab: clean(document.title),
  };
  const heading = readHeading(document, [others.shared, others.stated, others.tab], clean);
  const all = { ...others, heading };
  return withoutKicker(chooseHeadline(all), all);
}

/**
 * In this order:
 * - JSON-LD's headline, or OpenGraph's title, where the `<h1>` is it with a kicker before; but the whole `<h1>` where
 *   JSON-LD has it too and only OpenGraph and the tab are shorter (right on 2 pages more, wrong on none);
 * - OpenGraph's title where JSON-LD says the same, or where it alone differs and Twitter does not get it too (right on 2
 *   pages more than without; whatever Twitter gets, it gains as many as it loses);
 * - JSON-LD's headline where it alone differs (right on 3 pages more, wrong on none);
 * - the `<h1>`.
 */
function chooseHeadline({ heading, shared, twitter, stated, tab }: Headlines): string {
  if (heading === '') return [shared, stated, tab].find((text) => text !== '') ?? '';
  const [key, sharedKey, statedKey, tabKey] = [heading, shared, stated, tab].map(nameKey);
  if (isPartAfterKicker(statedKey, key)) return stated;
  if (isPartAfterKicker(sharedKey, key)) return statedKey === key && tabKey === sharedKey ? heading : shared;
  const sharedAlone = key === statedKey && key === tabKey && nameKey(twitter) !== sharedKey;
  if (shared !== '' && (statedKey === sharedKey || sharedAlone)) return shared;
  const statedAlone = key === sharedKey && key === tabKey && nameKey(twitter) === key;
  return stated !== '' && statedAlone ? stated : heading;
}

/** Letters and digits of the longest text that is rather a kicker or a word than a headline. */
const MIN_HEADLINE_KEY = 15;

function isPartAfterKicker(key = '', whole = ''): boolean {
  return key.length > MIN_HEADLINE_KEY && key !== whole && whole.endsWith(key);
}

const KICKER_END = /\s+[|\-–—/]\s+|\s*\|\s*|\s*[:：]\s+/;

/**
 * Takes off a kicker that the page sets apart in two ways: "Harbour - Bridge to close" and "Harbour: Bridge to close" are
 * a kicker and a headline that two templates have joined. A headline that holds a colon has it everywhere.
 */
function withoutKicker(headline: string, all: Headlines): string {
  const own = splitKicker(headline);
  if (own === null) return headline;
  const key = nameKey(own.rest);
  const isJoined = Object.values(all).some((text) => {
    const other = splitKicker(text);
    return other !== null && nameKey(other.rest) === key && other.separator !== own.separator;
  });
  return isJoined ? own.rest : headline;
}

function splitKicker(text: string): { readonly separator: string; readonly rest: string } | null {
  const match = KICKER_END.exec(text);
  if (match === null) return null;
  const rest = text.slice(match.index + match[0].length);
  return nameKey(rest).length > MIN_HEADLINE_KEY ? { separator: match[0].trim(), rest } : null;
}

/** The `<h1>` of the article: one that metadata repeats, or opens with, else the first that does not name the site. */
function readHeading(document: Document, stated: readonly string[], clean: (text: string) => string): string {
  const keys = new Set(stated.map(nameKey));
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => clean(elementText(heading, MAX_HEADING_CHARS)))
    .filter((text) => text !== '');
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
