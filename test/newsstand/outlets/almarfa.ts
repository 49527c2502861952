import { slug } from '../address.ts';
import { printDate } from '../dates.ts';
import { html, type Markup, raw } from '../html.ts';
import { pictureAddress } from '../picture.ts';
import type { ArticlePage, FrontPage, OutletSite } from '../site.ts';

const STYLE =
  raw(`body{margin:0;font:19px/1.9 "Noto Naskh Arabic","Amiri",serif;color:#222;background:#fdfcf8}.site-header{background:#14532d;color:#fff;padding:14px 28px}.site-header a{color:#fff;font-size:32px;text-decoration:none}
.site-content{max-width:760px;margin:24px auto;padding:0 20px}h1{font-size:34px;line-height:1.4}.entry-meta{color:#666;font-size:15px}.also{background:#eef4ee;border-inline-start:4px solid #14532d;padding:6px 16px;margin:18px 0}.sharedaddy a{margin-inline-end:12px}`);
const ALSO_AFTER_BLOCK = 2;

/** An Arabic daily: right to left, WordPress-like markup, Arabic-Indic digits in its texts, "read also" boxes between paragraphs. */
export const almarfa: OutletSite = {
  id: 'almarfa',
  name: 'صحيفة المرفأ الجديد',
  language: 'ar',
  markup: 'Right to left: Arabic, WordPress-like markup, Arabic-Indic digits, address in Arabic letters',
  visibleBlocks: null,
  path: (version) => encodeURI(`/${version.publishedAt.slice(0, 10).replaceAll('-', '/')}/${slug(version.title, 6)}/`),
  article,
  front,
};

function article({ version, origin, path, blocks, others }: ArticlePage): Markup {
  return shell(
    version.title,
    html`<link rel="canonical" href="${origin}${path}"><meta property="og:locale" content="ar_AR"><meta property="og:type" content="article"><meta property="og:title" content="${version.title}"><meta property="og:site_name" content="صحيفة المرفأ الجديد">
<meta property="article:published_time" content="${version.publishedAt}"><meta property="article:section" content="${version.section}">`,
    html`<main id="primary" class="site-content"><article class="post type-post status-publish format-standard hentry">
<header class="entry-header"><h1 class="entry-title">${version.title}</h1><div class="entry-meta"><span class="author vcard"><span class="fn">${version.bylines.join('، ')}</span></span> – <time class="entry-date published" datetime="${version.publishedAt}">${printDate(version.publishedAt, 'ar')}</time></div></header>
${version.pictures.map(({ caption, credit }) => html`<figure class="wp-caption"><img src="${pictureAddress(caption)}" alt="" width="760" height="428"><figcaption class="wp-caption-text">${caption} (${credit})</figcaption></figure>`)}
<div class="entry-content">
${blocks.map((block, i) => html`${block.role === 'heading' ? html`<h2>${block.text}</h2>` : html`<p>${i === 0 && version.dateline ? html`<strong>${version.dateline}</strong> ` : null}${block.text}</p>`}${i === ALSO_AFTER_BLOCK ? alsoBox(others) : null}`)}
${version.tail ? html`<p class="has-text-align-left">${version.tail}</p>` : null}
<div class="sharedaddy"><h3>شارك هذا الموضوع:</h3><a href="#s1">انقر للمشاركة</a><a href="#s2">انقر للطباعة</a></div>
</div></article>
<section class="comments-area"><h2>اترك تعليقاً</h2><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بعلامة.</p></section></main>`,
  );
}

function alsoBox(others: ArticlePage['others']): Markup | null {
  const [next] = others;
  return next ? html`<div class="also"><p>اقرأ أيضاً: <a href="${next.path}">${next.version.title}</a></p></div>` : null;
}

function front({ articles }: FrontPage): Markup {
  return shell(
    'صحيفة المرفأ الجديد',
    html`<meta property="og:type" content="website">`,
    html`<main class="site-content">${articles.map(({ path, version }) => html`<article><h2><a href="${path}">${version.title}</a></h2><p>${version.blocks[0]?.text ?? ''}</p></article>`)}</main>`,
  );
}

function shell(title: string, head: Markup, content: Markup): Markup {
  return html`<!DOCTYPE html>
<html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>${title} – صحيفة المرفأ الجديد</title><meta name="viewport" content="width=device-width">${head}<style>${STYLE}</style></head>
<body class="rtl single-post"><header class="site-header"><a href="/">المرفأ الجديد</a></header>${content}<footer class="site-footer site-content"><p>جميع الحقوق محفوظة © 2026 صحيفة المرفأ الجديد</p></footer></body></html>`;
}
