import { gzipSync } from 'node:zlib';
import { html, type Markup } from './html.ts';
import type { ArticleLink, OutletSite, Resource } from './site.ts';

/** An outlet's feeds: every kind that Retold reads, of the same articles. */
export function feedPages(site: OutletSite, articles: readonly ArticleLink[], origin: string): readonly Resource[] {
  const of = { site, articles, origin };
  const xml = (path: string, type: string, markup: Markup): Resource => ({ path, type, body: markup.markup });
  return [
    xml('/feed.xml', 'application/rss+xml; charset=utf-8', rss(of)),
    xml('/rss-0.91.xml', 'text/xml', oldRss(of)),
    xml('/feed.rdf', 'application/rdf+xml', rdf(of)),
    xml('/atom.xml', 'application/atom+xml; charset=utf-8', atom(of)),
    { path: '/feed.json', type: 'application/feed+json', body: JSON.stringify(jsonFeed(of)) },
    xml('/sitemap.xml', 'application/xml; charset=utf-8', sitemap(of)),
    { path: '/news.xml.gz', type: 'application/gzip', body: gzipSync(sitemap(of).markup) },
    xml('/sitemap-index.xml', 'application/xml; charset=utf-8', sitemapIndex(origin)),
    // Wrongly labelled, as on many sites.
    xml('/feed-as-html.xml', 'text/html; charset=utf-8', rss(of)),
  ];
}

interface Of {
  readonly site: OutletSite;
  readonly articles: readonly ArticleLink[];
  readonly origin: string;
}

function summaryOf({ version }: ArticleLink): string {
  return version.standfirst ?? version.blocks[0]?.text ?? '';
}

function rss({ site, articles, origin }: Of): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${site.name}</title><link>${origin}/</link><description>${site.name}</description><language>${site.language}</language>
${articles.map(
  (link) =>
    html`<item><title>${link.version.title}</title><link>${origin}${link.path}</link><guid>${origin}${link.path}</guid><pubDate>${new Date(link.version.publishedAt).toUTCString()}</pubDate><description>${summaryOf(link)}</description></item>`,
)}
</channel></rss>`;
}

function oldRss({ site, articles, origin }: Of): Markup {
  return html`<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>${site.name}</title><link>${origin}/</link><description>${site.name}</description><language>${site.language}</language>
${articles.map(({ version, path }) => html`<item><title>${version.title}</title><link>${path}</link></item>`)}
</channel></rss>`;
}

function rdf({ site, articles, origin }: Of): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/feed.rdf"><title>${site.name}</title><link>${origin}/</link><description>${site.name}</description></channel>
${articles.map(
  ({ version, path }) =>
    html`<item rdf:about="${origin}${path}"><title>${version.title}</title><link>${origin}${path}</link><dc:date>${version.publishedAt}</dc:date></item>`,
)}
</rdf:RDF>`;
}

function atom({ site, articles, origin }: Of): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}"><title>${site.name}</title><id>${origin}/</id>
${articles.map(
  (link) =>
    html`<entry><title>${link.version.title}</title><id>${origin}${link.path}</id><link rel="alternate" href="${link.path}"/><published>${link.version.publishedAt}</published><summary>${summaryOf(link)}</summary></entry>`,
)}
</feed>`;
}

function jsonFeed({ site, articles, origin }: Of): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    language: site.language,
    items: articles.map((link) => ({
      id: link.path,
      url: `${origin}${link.path}`,
      title: link.version.title,
      summary: summaryOf(link),
      date_published: link.version.publishedAt,
    })),
  };
}

function sitemap({ site, articles, origin }: Of): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${articles.map(
  ({ path, version }) =>
    html`<url><loc>${origin}${path}</loc><news:news><news:publication><news:name>${site.name}</news:name><news:language>${site.language}</news:language></news:publication><news:publication_date>${version.publishedAt}</news:publication_date><news:title>${version.title}</news:title></news:news></url>`,
)}
</urlset>`;
}

function sitemapIndex(origin: string): Markup {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/news.xml.gz</loc><lastmod>2026-03-02</lastmod></sitemap></sitemapindex>`;
}
