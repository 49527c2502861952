import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SEEDS = path.resolve(import.meta.dirname, '../../../shared/seeds');

/** Two outlets' real versions of one agency story, as pages; null on a machine without the development collections. */
export function seedPages(): { readonly afp: string; readonly independent: string } | null {
  if (!existsSync(path.join(SEEDS, '1-afp.txt'))) return null;
  const afp = paragraphs('1-afp.txt');
  const independent = paragraphs('2-independent.txt');
  return {
    afp: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(afp[0])} | The Wire Desk</title>
      <meta property="og:site_name" content="The Wire Desk"><meta property="article:published_time" content="2011-07-04T18:02:00Z"></head>
      <body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
      <main><article><h1>${escapeHtml(afp[0])}</h1>${asParagraphs(afp.slice(1))}</article></main>
      <footer><p>Terms of use</p></footer></body></html>`,
    independent: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Russia and Nato still apart on Libya - The Independent Daily</title>
      <meta property="og:title" content="Russia and Nato still apart on Libya"><meta property="og:site_name" content="The Independent Daily">
      <meta property="article:published_time" content="2011-07-05T09:00:00Z"></head>
      <body><div class="page"><div class="top"><a href="/">Front page</a></div><h1>Russia and Nato still apart on Libya</h1>
      <div class="story">${asParagraphs(independent)}</div></div></body></html>`,
  };
}

function paragraphs(file: string): string[] {
  return readFileSync(path.join(SEEDS, file), 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function asParagraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
}

function escapeHtml(text = ''): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
