import { addressNumber, slug } from '../address.ts';
import { printDate, printTime } from '../dates.ts';
import { html, type Markup, raw } from '../html.ts';
import { pictureAddress } from '../picture.ts';
import type { ArticleLink, ArticlePage, FrontPage, OutletSite } from '../site.ts';

const STYLE =
  raw(`body{margin:0;font:16px/1.6 Verdana,Arial,sans-serif;color:#222;background:#fafafa}#header{background:#7a1f1f;padding:12px 20px}#header a{color:#fff;font:700 28px Georgia,serif;text-decoration:none}
.wrap{max-width:1000px;margin:0 auto;background:#fff;padding:20px;display:flex;gap:32px}.col-main{flex:1 1 640px}.col-side{flex:0 0 260px;font-size:13px}h1{font:700 34px/1.15 Georgia,serif}.teaser{font-weight:700}
.pull{float:right;width:220px;font:italic 20px/1.3 Georgia,serif;color:#7a1f1f;margin:0 0 12px 20px}.comment{border-top:1px solid #ddd;padding:10px 0;font-size:14px}#footer{text-align:center;font-size:12px;padding:20px}`);
const PULL_QUOTE_BEFORE_BLOCK = 5;
const PULL_QUOTE = /[‘“][^’”]{30,140}[’”]/u;

/** A regional paper on an older content system: schema.org microdata, a pull quote that repeats the text, open comments. */
export const dispatch: OutletSite = {
  id: 'dispatch',
  name: 'Northern Dispatch',
  language: 'en',
  markup: 'schema.org microdata, no JSON-LD; a pull quote that repeats a sentence; readers’ comments under the article',
  visibleBlocks: null,
  path: (version) =>
    `/news/${version.section.toLowerCase()}/${slug(version.title, 6)}-${addressNumber(version.storyId, 7)}.html`,
  article,
  front,
};

function article({ version, blocks, others, path }: ArticlePage): Markup {
  return shell(
    version.title,
    html`<div class="wrap" itemscope itemtype="https://schema.org/NewsArticle">
<meta itemprop="mainEntityOfPage" content="${path}">
<div class="col-main">
<div class="crumbs" itemscope itemtype="https://schema.org/BreadcrumbList"><a href="/">Home</a> &gt; <span itemprop="articleSection">${version.section}</span></div>
<h1 itemprop="headline">${version.title}</h1>
${version.standfirst ? html`<p class="teaser" itemprop="description">${version.standfirst}</p>` : null}
<div class="byline">${version.bylines.map((name) => html`<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${name}</span></span>`)} | <time itemprop="datePublished" datetime="${version.publishedAt}">${printDate(version.publishedAt, 'en')} ${printTime(version.publishedAt)}</time></div>
<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Northern Dispatch"></span>
${version.pictures.map(({ caption, credit }) => html`<div class="image" itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="${pictureAddress(caption)}" width="640" height="360" alt=""><div class="legend"><span itemprop="caption">${caption}</span> <em itemprop="copyrightHolder">${credit}</em></div></div>`)}
<div class="text" itemprop="articleBody">
${blocks.map((block, i) => html`${i === PULL_QUOTE_BEFORE_BLOCK ? pullQuote(blocks.map(({ text }) => text)) : null}${paragraph(i === 0 ? version.dateline : null, block.role, block.text)}`)}
${version.tail ? html`<p class="source">${version.tail}</p>` : null}
</div>
<div class="tools"><a href="#print">Print</a> <a href="#mail">Mail</a> <a href="#comments">Comment</a></div>
${comments()}
</div>
<div class="col-side"><h4>More from ${version.section}</h4>${others.slice(0, 6).map(sideLink)}<h4>Weather</h4><p>Aldenhaven 4°, rain. Port Sella 8°, gales.</p></div>
</div>`,
  );
}

function paragraph(dateline: string | null, role: string, text: string): Markup {
  if (role === 'heading') return html`<h3>${text}</h3>`;
  if (role === 'quote') return html`<blockquote>${text}</blockquote>`;
  return html`<p>${dateline ? html`<span class="place">${dateline}</span> ` : null}${text}</p>`;
}

function pullQuote(texts: readonly string[]): Markup | null {
  const quote = texts.map((text) => PULL_QUOTE.exec(text)?.[0]).find((found) => found !== undefined);
  return quote ? html`<div class="pull" aria-hidden="true">${quote}</div>` : null;
}

function comments(): Markup {
  const remarks = [
    ['oldsalt44', 'Anyone who has worked on that coast could have told them this in the summer.'],
    ['M. Tennant', 'Can we please wait for the facts before pointing fingers? Good reporting as always.'],
    ['quayside_reader', 'Third time this year. Nothing will change, nothing ever does.'],
  ] as const;
  return html`<div id="comments"><h4>3 comments</h4>${remarks.map(([name, text]) => html`<div class="comment" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">${name}</b><p itemprop="text">${text}</p><a href="#reply">Reply</a></div>`)}</div>`;
}

function sideLink({ path, version }: ArticleLink): Markup {
  return html`<p><a href="${path}">${version.title}</a></p>`;
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'Northern Dispatch',
    html`<div class="wrap"><div class="col-main">${articles.map(({ path, version }) => html`<div class="entry"><h2><a href="${path}">${version.title}</a></h2><p>${version.standfirst ?? version.blocks[0]?.text ?? ''}</p></div>`)}</div></div>`,
  );
}

function shell(title: string, content: Markup): Markup {
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - Northern Dispatch</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><div id="header"><a href="/">Northern Dispatch</a></div>${content}<div id="footer">Northern Dispatch Newspapers, 2 Foundry Square, Aldenhaven | <a href="/about.pdf">Imprint</a></div></body></html>`;
}
