import type { Article } from '../core/article.ts';

/** What a search in the library looks through of an article: headline and outlet, folded. One line. */
export function titleLine({ title, outlet }: Pick<Article, 'title' | 'outlet'>): string {
  return folded(`${title} ${outlet.name} ${outlet.domain}`).replace(/\s+/g, ' ');
}

/** Whether a title line holds all of some words, in any order, whatever their case and accents. */
export function wordFilter(words: string): (line: string) => boolean {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (line) => wanted.every((word) => line.includes(word));
}

/** Without case and accents: "elysee" finds "Élysée". Another folding needs another store of sheets (title-sheets.ts). */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
