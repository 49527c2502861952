import { addressNumber } from '../address.ts';
import { printDate, printTime } from '../dates.ts';
import { html, json, type Markup, raw } from '../html.ts';
import type { ArticlePage, FrontPage, OutletSite } from '../site.ts';

/** What differs between the agency's language services. */
export interface AgencyService {
  readonly id: string;
  readonly name: string;
  readonly language: 'en' | 'ar';
  readonly markup: string;
  readonly by: string;
  readonly and: string;
  readonly latest: string;
  readonly imprint: string;
}

const STYLE = raw(`body{font:17px/1.6 Georgia,"Noto Naskh Arabic",serif;margin:0;color:#1b2733}a{color:#0b4f8a}
.top{background:#0b2b45;color:#fff;padding:14px 24px;font:600 18px/1.2 Arial,sans-serif}.top a{color:#fff;text-decoration:none}
main{max-width:680px;margin:32px auto;padding:0 20px}h1{font-size:32px;line-height:1.2}.slugline{font:12px/1.4 monospace;color:#667}
.copyright{font-size:14px;color:#556;border-top:1px solid #ccd;padding-top:10px}footer{font:13px Arial;color:#667;text-align:center;padding:24px}`);

/** One language service of the invented agency: plain wire copy with slug line, dateline and copyright line. */
export function agencySite(service: AgencyService): OutletSite {
  const { id, name, language, markup } = service;
  return {
    id,
    name,
    language,
    markup,
    visibleBlocks: null,
    path: (version) => `/${language}/story/MNA-${addressNumber(version.storyId, 8)}`,
    article: (page) => article(service, page),
    front: (page) => front(service, page),
  };
}

function article(service: AgencyService, { version, origin, path, blocks, others }: ArticlePage): Markup {
  const { language, name } = service;
  const [first, ...rest] = blocks;
  const head = html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${version.title}">
<meta property="og:url" content="${origin}${path}">
<meta property="article:published_time" content="${version.publishedAt}">
<meta property="article:section" content="${version.section}">
<meta name="author" content="${version.bylines.join(', ')}">
<link rel="canonical" href="${origin}${path}">
<script type="application/ld+json">${json(linkedData(service, version, `${origin}${path}`))}</script>`;
  return shell(
    service,
    version.title,
    head,
    html`<article class="story" id="story">
<p class="slugline">${version.section.toUpperCase()} / MNA-${addressNumber(version.storyId, 8)} / ${version.publishedAt}</p>
<h1>${version.title}</h1>
<p class="by">${service.by} ${version.bylines.join(service.and)} &#8226; <time datetime="${version.publishedAt}">${printDate(version.publishedAt, language)} ${printTime(version.publishedAt)}</time></p>
<div class="story-text">
<p><span class="dateline">${version.dateline ?? ''}</span> ${first?.text ?? ''}</p>
${rest.map((block) => (block.role === 'heading' ? html`<h2>${block.text}</h2>` : html`<p>${block.text}</p>`))}
<p class="copyright">${version.tail ?? ''}</p>
</div>
</article>
<aside><h3>${service.latest}</h3><ul>${others.slice(0, 6).map((link) => html`<li><a href="${link.path}">${link.version.title}</a></li>`)}</ul></aside>`,
  );
}

function linkedData({ language, name }: AgencyService, version: ArticlePage['version'], url: string): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'ReportageNewsArticle',
    headline: version.title,
    datePublished: version.publishedAt,
    inLanguage: language,
    url,
    author: version.bylines.map((author) => ({ '@type': 'Person', name: author })),
    publisher: { '@type': 'NewsMediaOrganization', name, alternateName: 'MNA' },
  };
}

function front(service: AgencyService, { articles }: FrontPage): Markup {
  return shell(
    service,
    service.name,
    html`<meta property="og:type" content="website">`,
    html`<h1>${service.latest}</h1><ul class="wire">${articles.map(
      ({ version, path }) =>
        html`<li><time>${printDate(version.publishedAt, service.language)} ${printTime(version.publishedAt)}</time> <a href="${path}">${version.title}</a></li>`,
    )}</ul>`,
  );
}

function shell({ language, name, imprint }: AgencyService, title: string, head: Markup, main: Markup): Markup {
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${title} | MNA</title><meta name="viewport" content="width=device-width">${head}<style>${STYLE}</style></head>
<body>
<header class="top"><a href="/">MNA &nbsp; ${name}</a></header>
<main>${main}</main>
<footer>${imprint}</footer>
</body>
</html>`;
}
