import { type ArticleNode, articleNode, bareUrl } from './article-node.ts';
import { type JsonLdNode, readJsonLd } from './json-ld.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import { hostDomain, siteNames } from './read-outlet.ts';

/** What the page states about itself in its head and its JSON-LD, before its text is read. */
export interface PageStatements {
  /** As visited, without fragment. */
  readonly url: string;
  readonly canonicalUrl: string;
  readonly metas: MetaTags;
  readonly nodes: readonly JsonLdNode[];
  /** The JSON-LD node of the page's own article, or null. */
  readonly article: ArticleNode | null;
  /** What the site calls itself, its domain too. */
  readonly sites: readonly string[];
}

export function readStatements(document: Document, visited: string): PageStatements {
  const metas = readMetaTags(document);
  const nodes = readJsonLd(document);
  const url = visited.replace(/#.*$/, '');
  const canonicalUrl = readCanonicalUrl(document, url);
  const article = articleNode(nodes, [bareUrl(url), bareUrl(canonicalUrl)], document.title);
  const domain = hostDomain(url);
  const sites = [...siteNames(article, nodes, metas), domain, domain.split('.')[0] ?? ''];
  return { url, canonicalUrl, metas, nodes, article, sites };
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
