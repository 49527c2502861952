import { type Article, bodyText } from '../../src/core/article.ts';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';

/** The simplest fingerprint: every three-word run, every word by how often it stands there. For storage tests only. */
export function toyFingerprint(article: Article): Fingerprint {
  const words = bodyText(article).toLowerCase().split(/\s+/).filter(Boolean);
  const copy = new Set(words.slice(2).map((_, at) => hash32(words.slice(at, at + 3).join(' '))));
  const counts = new Map<number, number>();
  for (const word of words) counts.set(hash32(word), Math.min(255, (counts.get(hash32(word)) ?? 0) + 1));
  const terms = [...counts.entries()].sort(([a], [b]) => a - b);
  return {
    copy: Uint32Array.from(copy).sort(),
    terms: Uint32Array.from(terms, ([hash]) => hash),
    weights: Uint8Array.from(terms, ([, count]) => count),
    traits: new Uint8Array(terms.length),
    day: null,
    words: words.length,
  };
}

/** FNV-1a. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
