import { MAX_JSON_DEPTH } from '../limits.ts';
import { hasType, isNode, type JsonLdNode, texts } from './json-ld.ts';

/** What the page's JSON-LD says of its article; absent facts are null or empty. */
export interface ArticleNode {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly alternativeHeadline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** `sourceOrganization`, `provider`, `copyrightHolder`, `creditText`: where an agency may be named. */
  readonly sources: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string | null;
  readonly section: string | null;
  readonly url: string | null;
  readonly freeToRead: boolean | null;
  /** `articleBody` as given, or ''. */
  readonly body: string;
}

const ARTICLE_TYPE = /^(?:\w*Article|\w*BlogPosting|Report|Review|\w*NewsArticle|LiveBlogPosting)$/;

/**
 * The node that describes the page's own article, or null. Pages also describe related articles: one that names the page's
 * address or its headline wins over one that does not, then the one with more facts, then the first.
 */
export function articleNode(
  nodes: readonly JsonLdNode[],
  pageUrls: readonly string[],
  pageTitle: string,
): ArticleNode | null {
  let best: JsonLdNode | null = null;
  let bestScore = 0;
  for (const node of nodes) {
    if (!hasType(node, ARTICLE_TYPE)) continue;
    const score = scoreNode(node, pageUrls, pageTitle);
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  return best === null ? null : readNode(best, nodes);
}

function scoreNode(node: JsonLdNode, pageUrls: readonly string[], pageTitle: string): number {
  const urls = [...texts(node.url), ...texts(node['@id']), ...texts(node.mainEntityOfPage)].map(bareUrl);
  const headline = (texts(node.headline)[0] ?? texts(node.name)[0] ?? '').trim().toLowerCase();
  let score = 1;
  if (urls.some((url) => pageUrls.includes(url))) score += 8;
  if (headline !== '' && pageTitle.toLowerCase().includes(headline)) score += 8;
  for (const key of ['datePublished', 'headline', 'author', 'publisher', 'articleBody']) if (node[key]) score += 1;
  return score;
}

/** An address without what does not name the article: scheme, `www.`, query, fragment, closing slash. */
export function bareUrl(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function readNode(node: JsonLdNode, nodes: readonly JsonLdNode[]): ArticleNode {
  const byId = new Map(
    nodes.flatMap((other) => (typeof other['@id'] === 'string' ? [[other['@id'], other] as const] : [])),
  );
  const named = (value: unknown): string[] => names(value, byId);
  return {
    types: texts(node['@type']),
    headline: texts(node.headline)[0] ?? texts(node.name)[0] ?? null,
    alternativeHeadline: texts(node.alternativeHeadline)[0] ?? null,
    description: texts(node.description)[0] ?? null,
    authors: named(node.author ?? node.creator),
    publisher: named(node.publisher)[0] ?? null,
    sources: [
      ...named(node.sourceOrganization),
      ...named(node.provider),
      ...named(node.copyrightHolder),
      ...texts(node.creditText),
    ],
    publishedAt: texts(node.datePublished)[0] ?? texts(node.dateCreated)[0] ?? null,
    modifiedAt: texts(node.dateModified)[0] ?? null,
    language: texts(node.inLanguage)[0] ?? null,
    section: texts(node.articleSection)[0] ?? null,
    url: texts(node.url)[0] ?? null,
    freeToRead: readBoolean(node.isAccessibleForFree),
    body: texts(node.articleBody)[0] ?? '',
  };
}

/** Names of people or organisations, following `@id` references within the page. */
function names(value: unknown, byId: ReadonlyMap<unknown, JsonLdNode>, depth = MAX_JSON_DEPTH): string[] {
  if (Array.isArray(value)) return depth === 0 ? [] : value.flatMap((one) => names(one, byId, depth - 1));
  if (isNode(value)) {
    if (value.name !== undefined) return texts(value.name);
    const target = byId.get(value['@id']);
    return target === undefined || target === value ? [] : texts(target.name);
  }
  return texts(value);
}

function readBoolean(value: unknown): boolean | null {
  const [text] = typeof value === 'boolean' ? [String(value)] : texts(value);
  if (text === undefined) return null;
  if (/^(?:true|https?:\/\/schema\.org\/True|yes|1)$/i.test(text)) return true;
  return /^(?:false|https?:\/\/schema\.org\/False|no|0)$/i.test(text) ? false : null;
}
