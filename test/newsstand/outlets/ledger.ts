import { addressNumber } from '../address.ts';
import { printDate } from '../dates.ts';
import { html, json, type Markup, raw } from '../html.ts';
import type { ArticlePage, FrontPage, OutletSite } from '../site.ts';

const STYLE =
  raw(`body{margin:0;background:#fff1e5;color:#33302e;font:18px/1.6 Georgia,serif}.o-header{border-bottom:1px solid #ccc1b7;text-align:center;padding:18px;font-size:30px}.o-header a{color:#33302e;text-decoration:none}
.n-content{max-width:660px;margin:28px auto;padding:0 20px}h1{font-weight:400;font-size:38px;line-height:1.15}.barrier{background:#fff;border:1px solid #ccc1b7;padding:24px;text-align:center;font-family:Arial,sans-serif}.barrier b{font-size:22px}.fade{height:60px;margin-top:-60px;position:relative;background:linear-gradient(#fff1e500,#fff1e5)}`);
const FREE_PARAGRAPHS = 3;

/** A financial daily behind a paywall: three paragraphs, then a barrier; says so in its JSON-LD. */
export const ledger: OutletSite = {
  id: 'ledger',
  name: 'The Exchange Ledger',
  language: 'en',
  markup: 'Paywall: three paragraphs and a barrier, isAccessibleForFree false in JSON-LD',
  visibleBlocks: FREE_PARAGRAPHS,
  path: (version) =>
    `/content/${addressNumber(version.storyId, 8)}-${addressNumber(version.title, 4)}-${addressNumber(version.publishedAt, 4)}`,
  article,
  front,
};

function article({ version, origin, path, blocks, others }: ArticlePage): Markup {
  return shell(
    version.title,
    html`<link rel="canonical" href="${origin}${path}"><meta property="og:type" content="article"><meta property="og:title" content="${version.title}"><meta property="article:content_tier" content="locked">
<script type="application/ld+json">${json({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: version.title,
      description: version.standfirst ?? undefined,
      datePublished: version.publishedAt,
      author: version.bylines.map((name) => ({ '@type': 'Person', name })),
      publisher: { '@type': 'Organization', name: 'The Exchange Ledger' },
      isAccessibleForFree: false,
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.article__content-body' },
      wordCount: version.blocks.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0),
    })}</script>`,
    html`<div class="n-content" role="main"><article id="article">
<p class="topic">${version.section}</p><h1>${version.title}</h1>${version.standfirst ? html`<p class="article__standfirst"><i>${version.standfirst}</i></p>` : null}
<p class="article__byline"><a href="/stream/authors">${version.bylines.join(' and ')}</a> <time datetime="${version.publishedAt}">${printDate(version.publishedAt, 'en')}</time></p>
<div class="article__content-body">${blocks.map((block) => html`<p>${block.text}</p>`)}</div><div class="fade"></div>
<div class="barrier" data-barrier="subscription"><b>Subscribe to continue reading</b><p>You have read your free article this month. Join 90,000 readers of The Exchange Ledger for €1 for the first four weeks.</p><p><a href="/subscribe">Choose your plan</a> or <a href="/login">sign in</a></p></div>
</article><div class="onward"><h2>Follow the topics in this article</h2><ul>${others.slice(0, 4).map((link) => html`<li><a href="${link.path}">${link.version.title}</a></li>`)}</ul></div></div>`,
  );
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'The Exchange Ledger',
    html`<meta property="og:type" content="website">`,
    html`<div class="n-content">${articles.map(({ path, version }) => html`<h2><a href="${path}">${version.title}</a></h2><p>${version.standfirst ?? ''}</p>`)}</div>`,
  );
}

function shell(title: string, head: Markup, content: Markup): Markup {
  return html`<!DOCTYPE html>
<html lang="en" class="enhanced"><head><meta charset="utf-8"><title>${title} | The Exchange Ledger</title><meta name="viewport" content="width=device-width">${head}<style>${STYLE}</style></head>
<body><header class="o-header"><a href="/">The Exchange Ledger</a></header>${content}<footer class="n-content"><small>Markets data delayed by at least 15 minutes. © THE EXCHANGE LEDGER LTD 2026.</small></footer></body></html>`;
}
