import { namesAround, textWords, type WordWeights } from '../../src/extract/blocks/word-weights.ts';
import type { TrainingPage } from './load-pages.ts';

/** Per word and site: share-of-page weights in article runs and in others. */
type Counts = Map<string, Map<string, [number, number]>>;

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
  for (const table of [counts.names, counts.words]) {
    for (const [word, sites] of table) if (sites.size < MIN_SITES) table.delete(word);
  }
  return counts;
}

function add(into: Map<string, [number, number]>, word: string, label: 0 | 1, amount: number): void {
  const pair = into.get(word) ?? [0, 0];
  pair[label] += amount;
  into.set(word, pair);
}

function merge(into: Counts, page: ReadonlyMap<string, readonly [number, number]>, site: string): void {
  for (const [word, [other, article]] of page) {
    const sites = into.get(word) ?? new Map<string, [number, number]>();
    const pair = sites.get(site) ?? [0, 0];
    const total = other + article;
    pair[0] += other / total;
    pair[1] += article / total;
    sites.set(site, pair);
    into.set(word, sites);
  }
}

/** Weights of the words, one site's pages left out (those that are going to be weighed). */
export function learnWeights(counts: WordCounts, without: string | null): WordWeights {
  return { names: weightsOf(counts.names, without), words: weightsOf(counts.words, without) };
}

function weightsOf(counts: Counts, without: string | null): Map<string, number> {
  const weighed: { readonly word: string; readonly weight: number; readonly rank: number }[] = [];
  for (const [word, sites] of counts) {
    let other = 0;
    let article = 0;
    let known = 0;
    for (const [site, pair] of sites) {
      if (site === without) continue;
      const total = pair[0] + pair[1];
      other += pair[0] / total;
      article += pair[1] / total;
      known += 1;
    }
    if (known < MIN_SITES) continue;
    const weight = Math.log((article + SMOOTHING) / (other + SMOOTHING));
    if (Math.abs(weight) >= MIN_WEIGHT)
      weighed.push({ word, weight: Math.round(weight * 10) / 10, rank: Math.abs(weight) * Math.sqrt(known) });
  }
  weighed.sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1));
  return new Map(weighed.slice(0, MAX_WORDS).map(({ word, weight }) => [word, weight]));
}
