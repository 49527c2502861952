import { LetterPattern } from '../letter-pattern.ts';
import type { ElementRecord } from './element-record.ts';

/**
 * Learned weights of words: log of how much more often a word stands in (or around) article text than elsewhere.
 * Positive speaks for the article. Words seen on few sites have none.
 */
export interface WordWeights {
  /** Words of class names and the like (`nameWords`). */
  readonly names: ReadonlyMap<string, number>;
  /** Words of short runs (`textWords`). */
  readonly words: ReadonlyMap<string, number>;
}

/** Ancestors whose names are weighed; further up, names speak of the page and not of the run. */
const NAME_LEVELS = 6;
/** A run of more words is prose, and its words say little about its role. */
const MAX_TEXT_WORDS = 40;
const TEXT_WORDS_READ = 12;

/** The names that are weighed for a run at `home`: its own and those of its nearest ancestors, nearest first. */
export function namesAround(home: ElementRecord): string[][] {
  const levels: string[][] = [];
  for (
    let record: ElementRecord | null = home;
    record !== null && levels.length < NAME_LEVELS;
    record = record.parent
  ) {
    if (record.words.length > 0) levels.push([...new Set(record.words)]);
  }
  return levels;
}

const WORD = new LetterPattern(String.raw`[\p{L}]{2,}|©`, 'g');

/** The words weighed for a run: the first ones of a short run, none of a long one. */
export function textWords(text: string): string[] {
  if (text.length > 400) return [];
  const lower = text.toLowerCase();
  const words = lower.match(WORD.on(lower)) ?? [];
  return words.length > MAX_TEXT_WORDS ? [] : words.slice(0, TEXT_WORDS_READ);
}

/** Sum, least, greatest and first weight of an element's own names. */
export type NameWeights = readonly [sum: number, least: number, greatest: number, first: number];

/** Sum, least, greatest and nearest weight of the names around a run. `cache` holds what elements' own names weigh. */
export function weighNames(
  home: ElementRecord,
  weights: WordWeights,
  cache: Map<ElementRecord, NameWeights>,
): [number, number, number, number] {
  let sum = 0;
  let least = 0;
  let greatest = 0;
  let nearest = 0;
  let levels = 0;
  for (let record: ElementRecord | null = home; record !== null && levels < NAME_LEVELS; record = record.parent) {
    if (record.words.length === 0) continue;
    levels += 1;
    const own = cache.get(record) ?? weighOwn(record.words, weights);
    cache.set(record, own);
    sum += own[0];
    least = Math.min(least, own[1]);
    greatest = Math.max(greatest, own[2]);
    if (nearest === 0) nearest = own[3];
  }
  return [sum, least, greatest, nearest];
}

function weighOwn(words: readonly string[], weights: WordWeights): NameWeights {
  let sum = 0;
  let least = 0;
  let greatest = 0;
  let first = 0;
  words.forEach((word, at) => {
    const weight = weights.names.get(word);
    if (weight === undefined || words.indexOf(word) !== at) return;
    sum += weight;
    least = Math.min(least, weight);
    greatest = Math.max(greatest, weight);
    if (first === 0) first = weight;
  });
  return [sum, least, greatest, first];
}

/** Mean, least, greatest and first weight of the words of a run. */
export function runWords(text: string, weights: WordWeights): [number, number, number, number] {
  let sum = 0;
  let count = 0;
  let least = 0;
  let greatest = 0;
  let first = 0;
  for (const word of textWords(text)) {
    const weight = weights.words.get(word);
    if (weight === undefined) continue;
    sum += weight;
    count += 1;
    least = Math.min(least, weight);
    greatest = Math.max(greatest, weight);
    if (first === 0) first = weight;
  }
  return [count === 0 ? 0 : sum / count, least, greatest, first];
}
