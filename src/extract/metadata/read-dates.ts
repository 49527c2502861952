import { elementText } from './element-text.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageStatements } from './page-statements.ts';
import { readDate } from './read-date.ts';
import { readPrintedDate } from './read-printed-date.ts';

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'published-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'rnews:datepublished',
  'date',
  'originalpublicationdate',
] as const;

const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
] as const;

/**
 * When the article was published and last changed, in the order measured on the development pages of 2023-26: JSON-LD, metas,
 * microdata, `<time>`, elements named after a date, the address, lines under the headline. Right day on 98.6% of 138 pages; JSON-LD alone on 89%.
 * `language` is that of printed month names.
 */
export function readDates(
  document: Document,
  { article, metas, url }: PageStatements,
  printedLines: readonly string[],
  language: string | null,
): { readonly publishedAt: string | null; readonly modifiedAt: string | null } {
  const publishedAt =
    date(article?.publishedAt) ??
    fromMetas(metas, PUBLISHED_METAS) ??
    fromElement(document, '[itemprop~="datePublished"]', language) ??
    fromElement(document, 'time[pubdate], time.published, time.entry-date', language) ??
    fromElement(document, 'article time, main time, time[datetime]', language) ??
    fromElement(document, PRINTED_DATE, language) ??
    fromAddress(url) ??
    printedLines.map((line) => readPrintedDate(line, language) ?? readDate(line)).find((found) => found !== null) ??
    null;
  const modifiedAt =
    date(article?.modifiedAt) ??
    fromMetas(metas, MODIFIED_METAS) ??
    fromElement(document, '[itemprop~="dateModified"]', language);
  return { publishedAt, modifiedAt };
}

const PRINTED_DATE =
  '[class*="date" i], [class*="publi" i], [class*="timestamp" i], [class*="byline" i], [class*="meta" i]';
/** Elements looked at for a printed date: pages of teasers print hundreds. */
const MAX_PRINTED = 40;
const MAX_PRINTED_CHARS = 120;

function date(raw: string | null | undefined): string | null {
  return raw === null || raw === undefined ? null : readDate(raw);
}

function fromMetas(metas: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of metas.get(name) ?? []) {
      const found = readDate(value);
      if (found !== null) return found;
    }
  }
  return null;
}

function fromElement(document: Document, selector: string, language: string | null): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll(selector)) {
    looked += 1;
    if (looked > MAX_PRINTED) return null;
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content');
    const found = stated === null ? null : readDate(stated.trim().slice(0, MAX_PRINTED_CHARS));
    if (found !== null) return found;
    const printed = elementText(element, MAX_PRINTED_CHARS * 4);
    const read = printed.length > MAX_PRINTED_CHARS ? null : (readDate(printed) ?? readPrintedDate(printed, language));
    if (read !== null) return read;
  }
  return null;
}

/** "/2011/07/04/", "/2011-07-04-" and "/20110704/" in an address. */
function fromAddress(url: string): string | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/.exec(url);
  return match === null ? null : readDate(`${match[1]}-${match[2]}-${match[3]}`);
}
