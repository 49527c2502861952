import type { Markup } from './html.ts';
import type { ArticleLink, ArticlePage, OutletSite, Resource } from './site.ts';
import { specialPages } from './special-pages.ts';
import { type Story, visibleBlocks } from './stories.ts';

const HTML = 'text/html; charset=utf-8';

/** Everything that one outlet's host serves, by path. `origin` is "http://courier.localhost:4173". */
export function sitePages(site: OutletSite, stories: readonly Story[], origin: string): ReadonlyMap<string, Resource> {
  const articles = outletArticles(site, stories);
  const resources: readonly Resource[] = [
    page('/', site.front({ site, origin, articles })),
    ...articles.flatMap((link) => articleResources(site, link, articles, origin)),
    ...specialPages(site, articles, origin),
  ];
  return new Map(resources.map((resource) => [resource.path, resource]));
}

/** The outlet's articles, newest first. */
export function outletArticles(site: OutletSite, stories: readonly Story[]): readonly ArticleLink[] {
  return stories
    .flatMap(({ versions }) => versions.filter(({ outletId }) => outletId === site.id))
    .map((version) => ({ version, path: site.path(version) }))
    .sort((a, b) => Date.parse(b.version.publishedAt) - Date.parse(a.version.publishedAt));
}

function articleResources(
  site: OutletSite,
  { version, path }: ArticleLink,
  articles: readonly ArticleLink[],
  origin: string,
): readonly Resource[] {
  const others = articles.filter((link) => link.path !== path);
  const content: ArticlePage = { version, site, origin, path, blocks: visibleBlocks(version), others };
  return [page(path, site.article(content)), ...(site.extras?.(content) ?? [])];
}

function page(path: string, markup: Markup): Resource {
  return { path, type: HTML, body: markup.markup };
}
