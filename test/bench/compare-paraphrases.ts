import { readJsonLines } from '../../scripts/eval/read-jsonl.ts';
import { passageSimilarity } from '../../src/core/compare/passage-similarity.ts';
import { tokenise } from '../../src/core/text/tokens.ts';

/** How well a score of likeness tells paraphrases from other pairs of sentences. */
export interface ParaphraseRow {
  readonly score: string;
  /** At the threshold that is best for it. */
  readonly f1: number;
  readonly area: number;
}

type Score = (a: string, b: string) => number;

const SCORES: Readonly<Record<string, Score>> = {
  'Retold, similarity of passages': (a, b) => passageSimilarity(tokenise(a), tokenise(b)),
  'Dice of words': (a, b) => dice(wordsOf(a), wordsOf(b)),
  'Jaccard of words': (a, b) => jaccard(wordsOf(a), wordsOf(b)),
  'Jaccard of 3-grams': (a, b) => jaccard(gramsOf(a), gramsOf(b)),
};

/** Scores every pair of a file of lines `{"a","b","label"}`, label 1 for a paraphrase. */
export async function measureParaphrases(path: string): Promise<ParaphraseRow[]> {
  const pairs: { a: string; b: string; label: number }[] = [];
  for await (const line of readJsonLines(path)) pairs.push(line as { a: string; b: string; label: number });
  return Object.entries(SCORES).map(([score, measure]) => {
    const scored = pairs.map(({ a, b, label }) => ({ value: measure(a, b), label }));
    scored.sort((x, y) => y.value - x.value);
    return { score, ...evaluated(scored) };
  });
}

function evaluated(scored: readonly { value: number; label: number }[]): { f1: number; area: number } {
  const positives = scored.filter(({ label }) => label === 1).length;
  let hits = 0;
  let f1 = 0;
  let ordered = 0;
  for (const [i, { label }] of scored.entries()) {
    if (label === 1) hits++;
    else ordered += hits;
    f1 = Math.max(f1, (2 * hits) / (i + 1 + positives));
  }
  return { f1, area: ordered / (positives * (scored.length - positives)) };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

function gramsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}

function dice(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
