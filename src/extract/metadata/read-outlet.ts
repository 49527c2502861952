import type { Outlet } from '../../core/article.ts';
import type { ArticleNode } from './article-node.ts';
import { hasType, type JsonLdNode, texts } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { outletName } from './outlet-name.ts';
import { plainText } from './plain-text.ts';
import { registrableDomain } from './registrable-domain.ts';

/** The outlet. Its domain is the address visited, never what the page claims; its name is the page's own word for it. */
export function readOutlet(
  url: string,
  node: ArticleNode | null,
  nodes: readonly JsonLdNode[],
  metas: MetaTags,
  title: string,
): Outlet {
  const domain = hostDomain(url);
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const name = outletName(siteNames(node, nodes, metas), host, plainText(title));
  return { name: name ?? (domain === '' ? 'unknown' : domain), domain };
}

/** The registrable domain of an address; empty where it has no host. */
export function hostDomain(url: string): string {
  return URL.canParse(url) ? registrableDomain(new URL(url).hostname) : '';
}

/** What the page calls its site, most reliable first. */
export function siteNames(node: ArticleNode | null, nodes: readonly JsonLdNode[], metas: MetaTags): string[] {
  const website = nodes.find((one) => hasType(one, /^WebSite$/));
  return [
    firstMeta(metas, 'og:site_name'),
    node?.publisher,
    website === undefined ? null : texts(website.name)[0],
    firstMeta(metas, 'application-name', 'apple-mobile-web-app-title', 'cre', 'dc.publisher', 'publisher'),
  ]
    .map((name) => plainText(name ?? ''))
    .filter((name) => name !== '' && name.length <= 80 && !/^https?:/i.test(name));
}
