import type { ArticleSummary } from '../messaging/protocol.ts';

/** Whether headline and outlet of an article hold all of some words, in any order, whatever their case and accents. */
export function wordFilter(words: string): (article: Pick<ArticleSummary, 'title' | 'outlet'>) => boolean {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return ({ title, outlet }) => {
    const text = folded(`${title} ${outlet.name} ${outlet.domain}`);
    return wanted.every((word) => text.includes(word));
  };
}

/** Without case and accents: "elysee" finds "Élysée". */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
