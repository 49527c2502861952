import type { ArticleNode } from './article-node.ts';
import type { MetaTags } from './meta-tags.ts';
import { readDate } from './read-date.ts';

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

/** When the article was published and last changed, from the page's statements in measured order: JSON-LD, metas, microdata, `<time>`, address. */
export function readDates(
  document: Document,
  node: ArticleNode | null,
  metas: MetaTags,
  url: string,
): { readonly publishedAt: string | null; readonly modifiedAt: string | null } {
  const publishedAt =
    date(node?.publishedAt) ??
    fromMetas(metas, PUBLISHED_METAS) ??
    fromElement(document, '[itemprop~="datePublished"]') ??
    fromElement(document, 'time[pubdate], time.published, time.entry-date') ??
    fromElement(document, 'article time[datetime], main time[datetime], time[datetime]') ??
    fromAddress(url);
  const modifiedAt =
    date(node?.modifiedAt) ?? fromMetas(metas, MODIFIED_METAS) ?? fromElement(document, '[itemprop~="dateModified"]');
  return { publishedAt, modifiedAt };
}

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

function fromElement(document: Document, selector: string): string | null {
  for (const element of document.querySelectorAll(selector)) {
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
    const found = readDate(stated.slice(0, 100));
    if (found !== null) return found;
  }
  return null;
}

/** "/2011/07/04/", "/2011-07-04-" and "/20110704/" in an address. */
function fromAddress(url: string): string | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=\D|$)/.exec(url);
  return match === null ? null : readDate(`${match[1]}-${match[2]}-${match[3]}`);
}
