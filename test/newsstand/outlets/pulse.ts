import { addressNumber, slug } from '../address.ts';
import { html, json, type Markup, raw } from '../html.ts';
import { pictureAddress } from '../picture.ts';
import type { ArticlePage, FrontPage, OutletSite } from '../site.ts';

const STYLE =
  raw(`body{margin:0;font:17px/1.6 Inter,system-ui,sans-serif;background:#0f1115;color:#e8e8ea}a{color:#7cc4ff}header{padding:16px 24px;font-weight:800;font-size:24px}main{max-width:660px;margin:0 auto;padding:10px 20px 60px}
h1{font-size:34px;line-height:1.15}.skeleton i{display:block;height:16px;border-radius:6px;background:#262a33;margin:14px 0}.shot{width:100%;aspect-ratio:16/9;background:#262a33}.cap{font-size:13px;color:#9aa}`);

/** Draws the fetched article, and once more with new nodes: a page that hydrates. In the browser, hence as text. */
const SCRIPT = raw(`
const RERENDER_AFTER_MS = 700;
const root = document.getElementById('app');
const element = (name, className, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
};
function draw(story, pass) {
  const article = element('article', 'story pass-' + pass);
  article.append(element('h1', 'story-title', story.title));
  if (story.standfirst) article.append(element('p', 'story-deck', story.standfirst));
  article.append(element('div', 'story-by', 'By ' + story.bylines.join(', ')));
  const time = element('time', 'story-time', story.printed);
  time.dateTime = story.publishedAt;
  article.append(time);
  for (const picture of story.pictures) {
    const figure = element('figure', 'story-figure');
    const image = element('img', 'shot');
    image.dataset.src = picture.address;
    image.alt = picture.caption;
    figure.append(image, element('figcaption', 'cap', picture.caption + ' ' + picture.credit));
    article.append(figure);
    watch.observe(image);
  }
  const body = element('div', 'story-body');
  for (const block of story.blocks) body.append(element(block.role === 'heading' ? 'h2' : 'p', '', block.text));
  if (story.tail) body.append(element('p', 'story-tail', story.tail));
  article.append(body, element('p', 'story-end', 'Follow this story to get alerts'));
  root.replaceChildren(article);
  root.dataset.pass = String(pass);
}
const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting || !target.dataset.src) continue;
    target.src = target.dataset.src;
    delete target.dataset.src;
    watch.unobserve(target);
  }
});
const response = await fetch(root.dataset.story);
const story = await response.json();
draw(story, 1);
setTimeout(() => draw(story, 2), RERENDER_AFTER_MS);
`);

/** An app-like site: the page comes empty, a script fetches the text, draws it, and draws it anew a little later. */
export const pulse: OutletSite = {
  id: 'pulse',
  name: 'Sella Pulse',
  language: 'en',
  markup:
    'Lazy: a script inserts the text after load and once redraws it with new nodes; lazy images; only OpenGraph in the page itself',
  visibleBlocks: null,
  path: (version) => `/a/${slug(version.title, 7)}-${addressNumber(version.storyId, 6)}`,
  article,
  front,
  extras: (page) => [
    { path: apiPath(page), type: 'application/json; charset=utf-8', body: JSON.stringify(apiStory(page)) },
  ],
};

function apiPath({ version }: ArticlePage): string {
  return `/api/stories/${addressNumber(version.storyId, 6)}.json`;
}

function apiStory({ version, blocks }: ArticlePage): unknown {
  const { title, standfirst, bylines, publishedAt, tail, dateline } = version;
  return {
    title,
    standfirst,
    bylines,
    publishedAt,
    printed: publishedAt.slice(0, 16).replace('T', ' '),
    tail,
    pictures: version.pictures.map((picture) => ({ ...picture, address: pictureAddress(picture.caption) })),
    blocks: blocks.map((block, i) => (i === 0 && dateline ? { ...block, text: `${dateline} ${block.text}` } : block)),
  };
}

function article(page: ArticlePage): Markup {
  const { version, origin, path } = page;
  return shell(
    version.title,
    html`<link rel="canonical" href="${origin}${path}"><meta property="og:type" content="article"><meta property="og:title" content="${version.title}"><meta property="og:site_name" content="Sella Pulse">
<meta property="og:description" content="${version.standfirst ?? ''}"><meta property="article:published_time" content="${version.publishedAt}">`,
    html`<main id="app" data-story="${apiPath(page)}"><div class="skeleton" aria-busy="true"><i></i><i></i><i></i><i></i></div></main>
<noscript>Sella Pulse needs JavaScript.</noscript><script type="module">${SCRIPT}</script>`,
  );
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'Sella Pulse',
    html`<script type="application/ld+json">${json({ '@context': 'https://schema.org', '@type': 'WebSite', name: 'Sella Pulse' })}</script>`,
    html`<main>${articles.map(({ path, version }) => html`<h2><a href="${path}">${version.title}</a></h2>`)}</main>`,
  );
}

function shell(title: string, head: Markup, content: Markup): Markup {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} · Sella Pulse</title><meta name="viewport" content="width=device-width">${head}<style>${STYLE}</style></head>
<body><header><a href="/">pulse</a></header>${content}</body></html>`;
}
