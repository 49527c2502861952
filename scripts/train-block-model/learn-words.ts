import { namesAround, textWords, type WordWeights } from '../../src/extract/blocks/word-weights.ts';
import type { TrainingPage } from './load-pages.ts';

/** Where a word stands: per site, how much in other runs and in article runs; and the sum of the sites' shares of each. */
interface WordCount {
  readonly sites: Map<string, [other: number, article: number]>;
  other: number;
  article: number;
}

type Counts = Map<string, WordCount>;

/** Word statistics of pages, from which weights can be drawn with any site left out. */
export interface WordCounts {
  readonly names: Counts;
  readonly words: Counts;
}

/** Words on fewer sites say more about the site than about the web. */
const MIN_SITES = 4;
/** Pseudo-counts of either side; 2 halves the weight of a word that stands on four sites only. */
const SMOOTHING = 1.5;
const MAX_WORDS = 700;
const MIN_WEIGHT = 0.4;

/** Counts on how many sites' runs a word stands, by label; a site counts once a side, in shares, whatever its page's length. */
export function countWords(pages: readonly TrainingPage[]): WordCounts {
  const counts: WordCounts = { names: new Map(), words: new Map() };
  for (const page of pages) {
    const names = new Map<string, [number, number]>();
    const words = new Map<string, [number, number]>();
    page.runs.forEach((run, index) => {
      const label = page.labels[index];
      if (label === undefined || label.weight === 0) return;
      for (const word of new Set(namesAround(run.home).flat()))
        add(names, word, label.label, Math.min(run.text.length, 400));
      for (const word of new Set(textWords(run.text))) add(words, word, label.label, 1);
    });
    merge(counts.names, names, page.site);
    merge(counts.words, words, page.site);
  }
  for (const table of [counts.names, counts.words]) sumSites(table);
  return counts;
}

/** Drops rare words and adds up the others, every site counting as one. */
function sumSites(counts: Counts): void {
  for (const [word, count] of counts) {
    if (count.sites.size < MIN_SITES) counts.delete(word);
    for (const [other, article] of count.sites.values()) {
      count.other += other / (other + article);
      count.article += article / (other + article);
    }
  }
}

function add(into: Map<string, [number, number]>, word: string, label: 0 | 1, amount: number): void {
  const pair = into.get(word) ?? [0, 0];
  pair[label] += amount;
  into.set(word, pair);
}

function merge(into: Counts, page: ReadonlyMap<string, readonly [number, number]>, site: string): void {
  for (const [word, [other, article]] of page) {
    const count = into.get(word) ?? { sites: new Map<string, [number, number]>(), other: 0, article: 0 };
    const pair = count.sites.get(site) ?? [0, 0];
    const total = other + article;
    pair[0] += other / total;
    pair[1] += article / total;
    count.sites.set(site, pair);
    into.set(word, count);
  }
}

/** Weights of the words, one site's pages left out (those that are going to be weighed). O(words). */
export function learnWeights(counts: WordCounts, without: string | null): WordWeights {
  return { names: weightsOf(counts.names, without), words: weightsOf(counts.words, without) };
}

function weightsOf(counts: Counts, without: string | null): Map<string, number> {
  const weighed: { readonly word: string; readonly weight: number; readonly rank: number }[] = [];
  for (const [word, { sites, other, article }] of counts) {
    const own = without === null ? undefined : sites.get(without);
    const known = sites.size - (own === undefined ? 0 : 1);
    if (known < MIN_SITES) continue;
    const ownShare = own === undefined ? 0 : own[1] / (own[0] + own[1]);
    const articleShare = article - ownShare;
    const otherShare = other - (own === undefined ? 0 : 1 - ownShare);
    const weight = Math.log((articleShare + SMOOTHING) / (otherShare + SMOOTHING));
    if (Math.abs(weight) < MIN_WEIGHT) continue;
    weighed.push({ word, weight: Math.round(weight * 10) / 10, rank: Math.abs(weight) * Math.sqrt(known) });
  }
  weighed.sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1));
  return new Map(weighed.slice(0, MAX_WORDS).map(({ word, weight }) => [word, weight]));
}
