import { slug } from '../address.ts';
import { printDate, printTime } from '../dates.ts';
import { html, json, type Markup, raw } from '../html.ts';
import type { Picture } from '../parse-version.ts';
import { pictureAddress } from '../picture.ts';
import type { ArticleLink, ArticlePage, FrontPage, OutletSite } from '../site.ts';

const STYLE =
  raw(`:root{--ink:#1a1a1a;--sea:#005f73}body{margin:0;font:18px/1.65 "Source Serif 4",Georgia,serif;color:var(--ink)}
.masthead{border-bottom:3px double #999;text-align:center;padding:18px}.masthead>a{font-size:34px;font-weight:700;color:var(--ink);text-decoration:none}
nav ul{display:flex;gap:22px;justify-content:center;list-style:none;padding:0;margin:12px 0 0;font:14px Arial,sans-serif}nav a,aside a{color:var(--sea)}
main{max-width:1080px;margin:24px auto;padding:0 20px;display:grid;grid-template-columns:minmax(0,680px) 1fr;gap:48px}h1{font-size:40px;line-height:1.12;margin:8px 0}
.standfirst{font-size:21px;color:#444}.meta{display:flex;gap:18px;font:14px Arial,sans-serif;color:#555}.article__body a,.article__kicker a,.share a{color:var(--sea)}figure{margin:24px 0}figure img{width:100%;height:auto;aspect-ratio:12/5;object-fit:cover}figcaption{font:13px Arial,sans-serif;color:#666}
.share{display:flex;gap:12px;list-style:none;padding:0;font:13px Arial}.newsletter{background:#eef5f6;border-left:4px solid var(--sea);padding:14px 20px;margin:28px 0;font:15px Arial}
.rail section{border-top:2px solid var(--sea);margin-bottom:28px;font:15px/1.4 Arial}footer{border-top:1px solid #ccc;padding:24px;text-align:center;font:13px Arial;color:#666}`);
const NEWSLETTER_AFTER_BLOCK = 4;
const READ_MORE_AFTER_BLOCK = 7;

/** A modern paper: semantic HTML, schema.org JSON-LD in @graph, share bars, a newsletter box in mid-article, AMP pages. */
export const courier: OutletSite = {
  id: 'courier',
  name: 'The Sella Courier',
  language: 'en',
  markup: 'Modern semantic HTML, JSON-LD NewsArticle in @graph, share bars, newsletter box in mid-article, AMP page',
  visibleBlocks: null,
  path: (version) =>
    `/${version.section.toLowerCase()}/${version.publishedAt.slice(0, 10).replaceAll('-', '/')}/${slug(version.title)}`,
  article,
  front,
  extras: (page) => [{ path: `${page.path}/amp`, type: 'text/html; charset=utf-8', body: amp(page).markup }],
};

function article(page: ArticlePage): Markup {
  const { version, origin, path, blocks, others } = page;
  return shell(
    `${version.title} - The Sella Courier`,
    html`<link rel="canonical" href="${origin}${path}">
<link rel="amphtml" href="${origin}${path}/amp">
<meta name="description" content="${version.standfirst ?? ''}">
<meta property="og:type" content="article"><meta property="og:title" content="${version.title}"><meta property="og:description" content="${version.standfirst ?? ''}">
<meta property="og:url" content="${origin}${path}"><meta property="og:site_name" content="The Sella Courier"><meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="${version.publishedAt}"><meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json">${linkedData(page)}</script>`,
    html`<main id="main">
<article class="article" aria-labelledby="headline">
<header class="article__header">
<p class="article__kicker"><a href="/#${version.section.toLowerCase()}">${version.section}</a></p>
<h1 id="headline">${version.title}</h1>
${version.standfirst ? html`<p class="standfirst">${version.standfirst}</p>` : null}
<div class="meta"><span class="byline">By ${version.bylines.join(' and ')}</span> <time datetime="${version.publishedAt}">${printDate(version.publishedAt, 'en')}, ${printTime(version.publishedAt)}</time> <span>${Math.max(2, Math.round(blocks.length / 5))} min read</span></div>
${shareBar()}
</header>
${version.pictures.slice(0, 1).map(figure)}
<div class="article__body" itemprop="articleBody">
${blocks.map(
  (block, i) => html`${bodyBlock(version.dateline, block.role, block.text, i)}
${i === NEWSLETTER_AFTER_BLOCK ? newsletterBox() : null}${i === READ_MORE_AFTER_BLOCK ? html`${version.pictures.slice(1).map(figure)}${readMore(others)}` : null}`,
)}
</div>
<footer class="article__footer">
${version.tail ? html`<p class="article__source">${version.tail}</p>` : null}
<ul class="tags"><li><a href="/tag/${slug(version.section)}">${version.section}</a></li><li><a href="/tag/today">Today’s paper</a></li></ul>
${shareBar()}
</footer>
</article>
<aside class="rail" aria-label="More from the Courier">
<section><h2>Related</h2><ul>${others.slice(0, 4).map(teaserLink)}</ul></section>
<section><h2>Most read</h2><ol>${[...others].reverse().slice(0, 5).map(teaserLink)}</ol></section>
</aside>
</main>`,
  );
}

function bodyBlock(dateline: string | null, role: string, text: string, place: number): Markup {
  if (role === 'heading') return html`<h2>${text}</h2>`;
  if (role === 'quote') return html`<blockquote><p>${text}</p></blockquote>`;
  if (role === 'list-item') return html`<ul><li>${text}</li></ul>`;
  return place === 0 && dateline ? html`<p><b>${dateline}</b> ${text}</p>` : html`<p>${text}</p>`;
}

function figure({ caption, credit }: Picture): Markup {
  return html`<figure class="article__figure"><img src="${pictureAddress(caption)}" alt="${caption}" width="960" height="400"><figcaption>${caption} <span class="figure__credit">${credit}</span></figcaption></figure>`;
}

function shareBar(): Markup {
  return html`<ul class="share" aria-label="Share this article"><li><a href="#share-mail">Email</a></li><li><a href="#share-copy">Copy link</a></li><li><a href="#share-post">Post</a></li><li><button type="button">Save for later</button></li></ul>`;
}

function newsletterBox(): Markup {
  return html`<aside class="newsletter"><h3>The Morning Tide</h3><p>The stories that matter in Port Sella and beyond, in your inbox at six every morning.</p>
<form action="/newsletter"><label>Email address <input type="email" name="email"></label> <button>Sign up</button></form><p><small>You can unsubscribe at any time. Read our privacy notice.</small></p></aside>`;
}

function readMore(others: readonly ArticleLink[]): Markup {
  return html`<p class="read-more"><strong>Read more:</strong> ${others.slice(0, 1).map((link) => html`<a href="${link.path}">${link.version.title}</a>`)}</p>`;
}

function teaserLink({ path, version }: ArticleLink): Markup {
  return html`<li><a href="${path}">${version.title}</a></li>`;
}

function linkedData({ version, origin, path }: ArticlePage): Markup {
  return json({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'NewsMediaOrganization', '@id': `${origin}/#publisher`, name: 'The Sella Courier', url: origin },
      { '@type': 'WebSite', '@id': `${origin}/#site`, url: origin, publisher: { '@id': `${origin}/#publisher` } },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            name: version.section,
            item: `${origin}/#${version.section.toLowerCase()}`,
          },
        ],
      },
      {
        '@type': 'NewsArticle',
        '@id': `${origin}${path}#article`,
        mainEntityOfPage: `${origin}${path}`,
        headline: version.title,
        description: version.standfirst ?? undefined,
        datePublished: version.publishedAt,
        dateModified: version.modifiedAt ?? version.publishedAt,
        articleSection: version.section,
        inLanguage: 'en-GB',
        isAccessibleForFree: true,
        author: version.bylines.map((name) => ({ '@type': 'Person', name })),
        publisher: { '@id': `${origin}/#publisher` },
        image: version.pictures.map(({ caption }) => `${origin}${pictureAddress(caption)}`),
      },
    ],
  });
}

function amp({ version, origin, path, blocks }: ArticlePage): Markup {
  return html`<!doctype html>
<html amp lang="en"><head><meta charset="utf-8"><title>${version.title}</title><link rel="canonical" href="${origin}${path}"><meta name="viewport" content="width=device-width">
<script type="application/ld+json">${json({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: version.title, datePublished: version.publishedAt })}</script></head>
<body><header><a href="/">The Sella Courier</a></header><main><h1>${version.title}</h1><p class="byline">By ${version.bylines.join(' and ')}</p>
${blocks.map((block, i) => bodyBlock(version.dateline, block.role, block.text, i))}
${version.tail ? html`<p>${version.tail}</p>` : null}</main></body></html>`;
}

function front({ articles }: FrontPage): Markup {
  const [lead, ...rest] = articles;
  return shell(
    'The Sella Courier: news from Carrovia and the world',
    html`<meta property="og:type" content="website">`,
    html`<main id="main"><div>
${lead ? html`<section class="lead"><h1><a href="${lead.path}">${lead.version.title}</a></h1><p class="standfirst">${lead.version.standfirst ?? ''}</p></section>` : null}
${rest.map(({ path, version }) => html`<section class="teaser" id="${version.section.toLowerCase()}"><h2><a href="${path}">${version.title}</a></h2><p>${version.standfirst ?? ''}</p></section>`)}
</div></main>`,
  );
}

function shell(title: string, head: Markup, main: Markup): Markup {
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}<style>${STYLE}</style></head>
<body>
<a class="skip" href="#main" hidden>Skip to content</a>
<header class="masthead"><a href="/">The Sella Courier</a><nav aria-label="Sections"><ul><li><a href="/">Home</a></li><li><a href="/#world">World</a></li><li><a href="/#business">Business</a></li><li><a href="/gallery">Pictures</a></li><li><a href="/video">Video</a></li><li><a href="/search?q=ferry">Search</a></li></ul></nav></header>
${main}
<footer><p>© 2026 The Sella Courier. All rights reserved.</p><p><a href="/about.pdf">About us (PDF)</a></p></footer>
</body>
</html>`;
}
