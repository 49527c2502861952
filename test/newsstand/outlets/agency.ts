import { addressNumber } from '../address.ts';
import { printDate, printTime } from '../dates.ts';
import { html, json, type Markup, raw } from '../html.ts';
import type { ArticlePage, FrontPage, OutletSite } from '../site.ts';

const STYLE = raw(`body{font:17px/1.6 Georgia,serif;margin:0;color:#1b2733}a{color:#0b4f8a}
.top{background:#0b2b45;color:#fff;padding:14px 24px;font:600 18px/1.2 Arial,sans-serif}.top a{color:#fff;text-decoration:none}
main{max-width:680px;margin:32px auto;padding:0 20px}h1{font-size:32px;line-height:1.2}.slugline{font:12px/1.4 monospace;color:#667}
.copyright{font-size:14px;color:#556;border-top:1px solid #ccd;padding-top:10px}footer{font:13px Arial;color:#667;text-align:center;padding:24px}`);

/** The invented agency's own site: plain wire copy with its slug line, dateline and copyright line. */
export const agency: OutletSite = {
  id: 'mna',
  name: 'Meridian News Agency',
  language: 'en',
  markup: 'The agency: wire copy with dateline and copyright line, OpenGraph metadata',
  visibleBlocks: null,
  path: (version) => `/en/story/MNA-${addressNumber(version.storyId, 8)}`,
  article,
  front,
};

function article({ version, origin, path, blocks, others }: ArticlePage): Markup {
  const [first, ...rest] = blocks;
  return shell(
    version.title,
    html`<meta property="og:type" content="article">
<meta property="og:site_name" content="Meridian News Agency">
<meta property="og:title" content="${version.title}">
<meta property="og:url" content="${origin}${path}">
<meta property="article:published_time" content="${version.publishedAt}">
<meta property="article:section" content="${version.section}">
<meta name="author" content="${version.bylines.join(', ')}">
<link rel="canonical" href="${origin}${path}">
<script type="application/ld+json">${json({
      '@context': 'https://schema.org',
      '@type': 'ReportageNewsArticle',
      headline: version.title,
      datePublished: version.publishedAt,
      inLanguage: 'en',
      url: `${origin}${path}`,
      author: version.bylines.map((name) => ({ '@type': 'Person', name })),
      publisher: { '@type': 'NewsMediaOrganization', name: 'Meridian News Agency', alternateName: 'MNA' },
    })}</script>`,
    html`<article class="story" id="story">
<p class="slugline">${version.section.toUpperCase()} / MNA-${addressNumber(version.storyId, 8)} / ${version.publishedAt}</p>
<h1>${version.title}</h1>
<p class="by">By ${version.bylines.join(' and ')} &#8226; <time datetime="${version.publishedAt}">${printDate(version.publishedAt, 'en')} ${printTime(version.publishedAt)}</time></p>
<div class="story-text">
<p><span class="dateline">${version.dateline ?? ''}</span> ${first?.text ?? ''}</p>
${rest.map((block) => (block.role === 'heading' ? html`<h2>${block.text}</h2>` : html`<p>${block.text}</p>`))}
<p class="copyright">${version.tail ?? ''}</p>
</div>
</article>
<aside><h3>Latest from the wire</h3><ul>${others.slice(0, 6).map((link) => html`<li><a href="${link.path}">${link.version.title}</a></li>`)}</ul></aside>`,
  );
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'Meridian News Agency',
    html`<meta property="og:type" content="website">`,
    html`<h1>The wire</h1><ul class="wire">${articles.map(
      ({ version, path }) =>
        html`<li><time>${printDate(version.publishedAt, 'en')} ${printTime(version.publishedAt)}</time> <a href="${path}">${version.title}</a></li>`,
    )}</ul>`,
  );
}

function shell(title: string, head: Markup, main: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} | MNA</title><meta name="viewport" content="width=device-width">${head}<style>${STYLE}</style></head>
<body>
<header class="top"><a href="/">MNA &nbsp; Meridian News Agency</a></header>
<main>${main}</main>
<footer>Meridian News Agency supplies text to 140 newspapers and broadcasters. Republication requires a subscription.</footer>
</body>
</html>`;
}
