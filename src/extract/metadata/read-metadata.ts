import type { Article } from '../../core/article.ts';
import { type ArticleNode, articleNode, bareUrl } from './article-node.ts';
import { readJsonLd } from './json-ld.ts';
import { firstMeta, readMetaTags } from './meta-tags.ts';
import { plainText } from './plain-text.ts';
import { readBylines } from './read-bylines.ts';
import { readDates } from './read-dates.ts';
import { readLanguage } from './read-language.ts';
import { hostDomain, readOutlet, siteNames } from './read-outlet.ts';
import { readTitle } from './read-title.ts';

/** What the page says about its article, and the raw statements that credits are looked for in. */
export interface Metadata extends Omit<Article, 'blocks' | 'credits' | 'completeness'> {
  /** JSON-LD says that reading needs payment. */
  readonly paid: boolean;
  /** Length of the body that JSON-LD carries, in characters; 0 when it carries none. */
  readonly statedBodyLength: number;
  /** Names given as source, provider or copyright holder. */
  readonly sources: readonly string[];
}

/** Reads all metadata. `seenByline` is what the page's text says ("By Ann Lee"), used last. */
export function readMetadata(document: Document, url: string, seenByline: string | null): Metadata {
  const metas = readMetaTags(document);
  const nodes = readJsonLd(document);
  const address = withoutFragment(url);
  const canonicalUrl = readCanonicalUrl(document, address);
  const node = articleNode(nodes, [bareUrl(address), bareUrl(canonicalUrl)], document.title);
  const sites = [...siteNames(node, nodes, metas), hostDomain(url), hostDomain(url).split('.')[0] ?? ''];
  return {
    url: address,
    canonicalUrl,
    title: readTitle(document, node, metas, sites),
    standfirst: readStandfirst(node, firstMeta(metas, 'og:description', 'description', 'twitter:description')),
    bylines: readBylines(document, node, metas, seenByline, sites),
    outlet: readOutlet(url, node, nodes, metas),
    ...readDates(document, node, metas, address),
    language: readLanguage(document, node, metas),
    section:
      plainText(node?.section ?? firstMeta(metas, 'article:section', 'section', 'parsely-section') ?? '') || null,
    liveBlog: node?.types.includes('LiveBlogPosting') ?? false,
    paid: node?.freeToRead === false,
    statedBodyLength: node?.bodyLength ?? 0,
    sources: node?.sources ?? [],
  };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

/** The page's canonical address when it is of the same owner (a page may claim any address), else the one visited. */
function readCanonicalUrl(document: Document, url: string): string {
  const stated = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href')?.trim();
  if (stated === undefined || stated === '' || !URL.canParse(stated, url)) return url;
  const canonical = new URL(stated, url);
  canonical.hash = '';
  if (!/^https?:$/.test(canonical.protocol)) return url;
  const isFrontPage = canonical.pathname === '/' && URL.canParse(url) && new URL(url).pathname !== '/';
  return !isFrontPage && (url === '' || hostDomain(canonical.href) === hostDomain(url)) ? canonical.href : url;
}

function readStandfirst(node: ArticleNode | null, description: string | null): string | null {
  return plainText(description ?? node?.description ?? '') || null;
}
