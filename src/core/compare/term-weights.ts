import { FUNCTION_WORDS } from '../text/lexicon/function-words.ts';
import type { PassageReading } from './passages.ts';

/** Weight of a function word beside a content word's 1 or more: it holds an alignment together, it does not make one. */
const FUNCTION_WEIGHT = 0.2;

/**
 * How much a word says about which passage it stands in: inverse passage frequency over both texts, 1 for a word that is in
 * every second passage, rising with the logarithm; function words at a fixed low weight. O(n) once, O(1) a lookup.
 */
export function termWeights(a: readonly PassageReading[], b: readonly PassageReading[]): (key: string) => number {
  const frequencies = new Map<string, number>();
  for (const reading of [...a, ...b]) {
    for (const key of new Set(reading.tokens.map((token) => token.key)))
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  const passages = a.length + b.length;
  for (const [key, frequency] of frequencies) {
    weights.set(key, FUNCTION_WORDS.has(key) ? FUNCTION_WEIGHT : 1 + Math.log(1 + passages / frequency) / 4);
  }
  return (key) => weights.get(key) ?? 1;
}
