import { SourceFault } from '../fault.ts';
import { plainLine } from '../plain-line.ts';
import { webAddress } from '../web-address.ts';
import { MAX_RESULTS, type SearchProvider, type SearchResult } from './provider.ts';

/** GDELT's names of the languages that it searches in translation. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
};

/**
 * GDELT DOC 2.0: articles of the last days from all over the world. Errors come as plain text, often with status 200.
 * Source: GDELT project blog, "GDELT DOC 2.0 API debuts".
 */
export const gdelt: SearchProvider = {
  id: 'gdelt',
  name: 'GDELT',
  url(endpoint, query, language) {
    const spoken = LANGUAGES[language?.split('-')[0] ?? ''];
    const url = new URL(endpoint);
    url.searchParams.set('query', spoken === undefined ? query : `${query} sourcelang:${spoken}`);
    url.searchParams.set('mode', 'artlist');
    url.searchParams.set('format', 'json');
    url.searchParams.set('maxrecords', String(MAX_RESULTS));
    url.searchParams.set('timespan', '3d');
    return url.href;
  },
  parse(text) {
    const articles = articlesOf(text);
    return articles.slice(0, MAX_RESULTS).flatMap((article): SearchResult[] => {
      const { url, title, domain, seendate } = article as Readonly<Record<string, unknown>>;
      const address = typeof url === 'string' ? webAddress(url) : null;
      const headline = typeof title === 'string' ? plainLine(title) : null;
      if (address === null || headline === null) return [];
      const outlet = typeof domain === 'string' ? plainLine(domain) : null;
      return [{ url: address, title: headline, outlet, publishedAt: seenAt(seendate), direct: true }];
    });
  },
};

function articlesOf(text: string): readonly object[] {
  let answer: unknown;
  try {
    answer = JSON.parse(mended(text));
  } catch {
    if (/limit requests|too many/i.test(text)) throw new SourceFault('rate-limited', text.slice(0, 200), 5);
    throw new SourceFault('malformed', text.slice(0, 200));
  }
  if (typeof answer !== 'object' || answer === null || !('articles' in answer)) return [];
  const { articles } = answer;
  return Array.isArray(articles) ? articles.filter((each) => typeof each === 'object' && each !== null) : [];
}

/**
 * GDELT prints titles as they are: with backslashes that escape nothing and with control characters, which JSON does not allow.
 * Source: alex9smith/gdelt-doc-api, issues 26 and 28.
 */
function mended(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/(\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))|\\/g, '$1');
}

/** "20260302T101500Z" */
function seenAt(seen: unknown): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(typeof seen === 'string' ? seen : '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
