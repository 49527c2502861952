import { printDate } from './dates.ts';
import { feedPages } from './feed-pages.ts';
import { html, type Markup } from './html.ts';
import { pictureAddress } from './picture.ts';
import type { ArticleLink, OutletSite, Resource } from './site.ts';
import { tinyPdf } from './tiny-pdf.ts';

/** What an outlet has besides articles and its front page: pages on which Retold must find no article, and files. */
export function specialPages(site: OutletSite, articles: readonly ArticleLink[], origin: string): readonly Resource[] {
  return [
    page('/gallery', gallery(site, articles)),
    page('/video', video(site)),
    page('/search?q=ferry', searchResults(site, articles)),
    { path: '/about.pdf', type: 'application/pdf', body: tinyPdf(`${site.id}: about us`) },
    {
      path: '/robots.txt',
      type: 'text/plain; charset=utf-8',
      body: `User-agent: *\nDisallow: /search\nSitemap: ${origin}/sitemap.xml\n`,
    },
    ...feedPages(site, articles, origin),
  ];
}

function page(path: string, markup: Markup): Resource {
  return { path, type: 'text/html; charset=utf-8', body: markup.markup };
}

function gallery(site: OutletSite, articles: readonly ArticleLink[]): Markup {
  const captions = articles.flatMap(({ version }) => version.pictures.map(({ caption }) => caption));
  return shell(
    site,
    'The week in pictures',
    html`<h1>The week in pictures</h1>${captions.map(
      (caption, i) =>
        html`<figure><img src="${pictureAddress(caption)}" alt=""><figcaption>${i + 1} of ${captions.length}: ${caption}</figcaption></figure>`,
    )}`,
  );
}

function video(site: OutletSite): Markup {
  return shell(
    site,
    'Watch: the harbour at dawn',
    html`<h1>Watch: the harbour at dawn</h1><video controls preload="none" poster="${pictureAddress('the harbour at dawn')}"></video><p>0:48</p>
<ul><li>Up next: storm front over the estuary</li><li>Up next: market day in Eastmarch</li></ul>`,
  );
}

function searchResults(site: OutletSite, articles: readonly ArticleLink[]): Markup {
  return shell(
    site,
    'Search: ferry',
    html`<h1>Results for “ferry”</h1><form action="/search"><input name="q" value="ferry"></form><ol>${articles.map(
      ({ path, version }) =>
        html`<li><a href="${path}">${version.title}</a><br><small>${printDate(version.publishedAt, site.language)} … ${version.blocks[0]?.text.slice(0, 110) ?? ''} …</small></li>`,
    )}</ol>`,
  );
}

function shell(site: OutletSite, title: string, main: Markup): Markup {
  return html`<!doctype html>
<html lang="${site.language}" dir="${site.language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${title} | ${site.name}</title></head>
<body><nav><a href="/">${site.name}</a></nav><main>${main}</main></body></html>`;
}
