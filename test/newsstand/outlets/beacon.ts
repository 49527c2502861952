import { addressNumber, slug } from '../address.ts';
import { printDate, printTime } from '../dates.ts';
import { html, json, type Markup, raw } from '../html.ts';
import { pictureAddress } from '../picture.ts';
import type { ArticleLink, ArticlePage, FrontPage, OutletSite } from '../site.ts';

const AD_EVERY_BLOCKS = 3;
const RELATED_AFTER_BLOCK = 6;
/** Class names as a build gives them: they say nothing and would change with the next release. */
const C = {
  page: 'css-1q8v0zk',
  bar: 'css-9zt41d',
  column: 'sc-4f1a77b0-2 kZrQmP',
  rail: 'sc-77c0aa-1 eYtVbn',
  title: 'css-0 e1j2237y4',
  text: 'sc-eb7bd5f6-0 fYAfXe',
  caption: 'sc-a34861b-2 fxQYxK',
  ad: 'css-19vbshk',
  consent: 'css-qpmw7r',
} as const;

const STYLE =
  raw(`*{box-sizing:border-box}body{margin:0;font:17px/1.55 Helvetica,Arial,sans-serif;color:#202224}.${C.bar}{background:#ffc400;padding:12px 24px;font:900 30px Arial Black,Arial}.${C.bar} a{color:#111;text-decoration:none}
.${C.page}{display:flex;gap:40px;max-width:1120px;margin:0 auto;padding:20px}.kZrQmP{flex:1;min-width:0}.eYtVbn{flex:0 0 280px;font-size:14px}.e1j2237y4{font:900 38px/1.1 Arial}.fxQYxK{font-size:13px;color:#666}
.${C.ad}{background:#f1f1f1;color:#888;text-align:center;padding:36px;margin:20px 0;font-size:12px}.${C.consent}{position:fixed;bottom:0;left:0;right:0;background:#fff;border-top:4px solid #ffc400;padding:16px 24px;font-size:14px;box-shadow:0 -4px 20px #0003}img{max-width:100%;height:auto}`);

/** A tabloid with more furniture than text: consent bar, advertisements between paragraphs, hashed class names. */
export const beacon: OutletSite = {
  id: 'beacon',
  name: 'The Carrovia Beacon',
  language: 'en',
  markup:
    'Heavy boilerplate: consent bar, ads between paragraphs, hashed class names, author’s biography, most-read lists, comment count',
  visibleBlocks: null,
  path: (version) =>
    `/${version.section.toLowerCase()}/article-${addressNumber(version.storyId, 8)}/${slug(version.title, 12)}.html`,
  article,
  front,
};

function article(page: ArticlePage): Markup {
  const { version, origin, path, blocks, others } = page;
  return shell(
    `${version.title} | The Carrovia Beacon`,
    html`<link rel="canonical" href="${origin}${path}"><meta property="og:type" content="article"><meta property="og:title" content="${version.title}"><meta property="og:site_name" content="The Carrovia Beacon">
<meta property="og:description" content="${version.standfirst ?? ''}"><meta name="parsely-pub-date" content="${version.publishedAt}">
<script>window.__STATE__=${json({ pageType: 'article', id: addressNumber(version.storyId, 8), comments: commentCount(version.storyId), ads: true })};</script>`,
    html`<div class="${C.page}" data-testid="page"><div class="${C.column}"><div data-component="headline-block"><div class="${C.title}"><h1>${version.title}</h1></div></div>
${version.standfirst ? html`<div class="${C.text}" data-component="subtitle"><ul><li><strong>${version.standfirst}</strong></li></ul></div>` : null}
<div data-component="byline-block"><div><span>By </span><a href="/author/${slug(version.bylines[0] ?? 'beacon')}"><span>${version.bylines.join(', ')}</span></a></div><div><span>Published: ${printTime(version.publishedAt)}, ${printDate(version.publishedAt, 'en')}</span> | <span>Updated: ${printTime(version.modifiedAt ?? version.publishedAt)}, ${printDate(version.modifiedAt ?? version.publishedAt, 'en')}</span></div></div>
<div><a href="#comments"><span>${commentCount(version.storyId)}</span> <span>View comments</span></a> <button>Share</button></div>
${version.pictures.map(picture)}
${blocks.map((block, i) => html`<div data-component="text-block" class="${C.text}">${i === 0 && version.dateline ? html`<p><b>${version.dateline}</b> ${block.text}</p>` : block.role === 'heading' ? html`<h2>${block.text}</h2>` : html`<p class="${C.text}">${block.text}</p>`}</div>${i % AD_EVERY_BLOCKS === AD_EVERY_BLOCKS - 1 ? advertisement(i) : null}${i === RELATED_AFTER_BLOCK ? related(others) : null}`)}
${version.tail ? html`<div data-component="text-block" class="${C.text}"><p>${version.tail}</p></div>` : null}
${authorBio(version.bylines)}
<div id="comments" data-component="comments"><h3>Comments ${commentCount(version.storyId)}</h3><p>Share what you think</p><p>The comments below have not been moderated. The views expressed are those of our users and do not necessarily reflect the views of the Beacon.</p><button>View all</button></div>
</div>${rail(others)}</div>`,
  );
}

function picture({ caption, credit }: { readonly caption: string; readonly credit: string }): Markup {
  return html`<div data-component="image-block"><div><span><img src="${pictureAddress(caption)}" alt="${caption}" width="640" height="360"></span><span>+4</span><span>View gallery</span></div><div class="${C.caption}"><p>${caption}</p><span>${credit}</span></div></div>`;
}

function advertisement(place: number): Markup {
  return html`<div class="${C.ad}" id="ad-slot-${place}" data-component="ad"><span>Advertisement</span><div>Winter escapes from €49. Book by Sunday, terms apply.</div></div>`;
}

function related(others: readonly ArticleLink[]): Markup {
  return html`<div data-component="links-block"><h3>RELATED ARTICLES</h3><ul>${others.slice(0, 3).map(({ path, version }) => html`<li><a href="${path}">${version.title}</a> <span>Share this article</span></li>`)}</ul></div>`;
}

function authorBio(bylines: readonly string[]): Markup {
  const [name = 'Beacon reporter'] = bylines;
  return html`<div data-component="author-bio"><img src="${pictureAddress(name)}" alt="" width="60" height="60"><p><b>${name}</b> joined the Beacon in 2019. Before that came four years on a weekly, a spell in radio and an unfinished novel about a lighthouse. Got a story? Email tips@beacon.localhost.</p></div>`;
}

function rail(others: readonly ArticleLink[]): Markup {
  return html`<div class="${C.rail}"><div><h4>MOST READ</h4><ol>${others.slice(0, 5).map(({ path, version }) => html`<li><a href="${path}">${version.title}</a></li>`)}</ol></div><div><h4>DON’T MISS</h4><p>Is your dog cleverer than your neighbour? Take our quiz</p><p>‘I swapped coffee for seaweed for a month’</p><p>Horoscopes: a surprise for Libra</p></div></div>`;
}

function commentCount(storyId: string): number {
  return Number(addressNumber(storyId, 3));
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'The Carrovia Beacon',
    html`<meta property="og:type" content="website">`,
    html`<div class="${C.page}"><div class="${C.column}">${articles.map(({ path, version }) => html`<div><a href="${path}"><h2>${version.title}</h2></a><span>${commentCount(version.storyId)} comments</span></div>`)}</div></div>`,
  );
}

function shell(title: string, head: Markup, content: Markup): Markup {
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}<style>${STYLE}</style></head>
<body><div id="root"><div class="${C.bar}"><a href="/">BEACON</a></div>${content}
<div><ul><li><a href="/gallery">Pictures</a></li><li><a href="/video">Video</a></li><li><a href="/about.pdf">About</a></li></ul><p>Published by Beacon Titles Ltd, part of the Beacon Group. © Beacon Titles Ltd</p></div></div>
<div class="${C.consent}" role="dialog" aria-label="Privacy" id="consent"><h2>We value your privacy</h2><p>We and our 841 partners store and access information on a device, such as cookies, and process personal details, such as unique identifiers, to show you personalised advertisements, to measure how well they work and to learn about the people who see them. You can change your mind at any time in the privacy centre.</p><button onclick="document.getElementById('consent').remove()">Accept all</button> <button onclick="document.getElementById('consent').remove()">Manage options</button></div>
</body></html>`;
}
