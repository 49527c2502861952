import type { ExtraPages } from '../../newsstand/server.ts';
import { syntheticArticle } from '../library/synthetic-articles.ts';

/** Invented papers, each on a host of its own, with a feed and its articles: `paper-0.localhost` and so on. */
export function paperPages(papers: number, articlesPerPaper: number): ExtraPages {
  return Object.fromEntries(
    Array.from({ length: papers }, (_, paper) => {
      const numbers = Array.from({ length: articlesPerPaper }, (_, at) => paper * articlesPerPaper + at);
      const pages = Object.fromEntries(numbers.map((number) => [`/news/${number}`, articlePage(number, paper)]));
      return [`paper-${paper}.localhost`, { ...pages, '/feed.xml': feed(numbers, paper) }];
    }),
  );
}

function feed(numbers: readonly number[], paper: number): string {
  const items = numbers.map((number) => {
    const { title, publishedAt } = syntheticArticle(number).article;
    return `<item><title>${title}</title><link>/news/${number}</link><pubDate>${new Date(publishedAt ?? 0).toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper ${paper}</title>${items.join('')}</channel></rss>`;
}

function articlePage(number: number, paper: number): string {
  const { title, blocks, publishedAt, bylines } = syntheticArticle(number).article;
  const links = Array.from({ length: 40 }, (_, at) => `<li><a href="/news/${at}">More news of the day ${at}</a></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Paper ${paper}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${publishedAt}"></head><body>
<header><nav><ul>${links.slice(0, 12).join('')}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">By ${bylines[0]}</p>
${blocks.map(({ text }) => `<p>${text}</p>`).join('\n')}</article><aside><ul>${links.join('')}</ul></aside></main>
<footer><p>About Paper ${paper}. All rights reserved.</p></footer></body></html>`;
}
