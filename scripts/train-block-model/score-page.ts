import type { Gold } from './label-runs.ts';

/** Precision and recall of one page's text; null where the text (or the gold) is empty. */
export interface PageScore {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** The article-extraction-benchmark's metric for one page: 4-word shingles, counted. The same as ../shared/score/extract.mjs. */
export function scorePage(text: string, gold: Gold): PageScore {
  const answer = shingleCounts(tokens(text));
  const truth = shingleCounts(tokens(goldText(gold, text)));
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [shingle, count] of answer) {
    const known = truth.get(shingle) ?? 0;
    tp += Math.min(count, known);
    fp += Math.max(0, count - known);
  }
  for (const [shingle, count] of truth) fn += Math.max(0, count - (answer.get(shingle) ?? 0));
  return {
    precision: fp + fn === 0 ? 1 : tp + fp === 0 ? null : tp / (tp + fp),
    recall: fp + fn === 0 ? 1 : tp + fn === 0 ? null : tp / (tp + fn),
  };
}

/** Mean precision, mean recall and their harmonic mean over pages. */
export function summarise(scores: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const mean = (values: (number | null)[]): number => {
    const known = values.filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / (known.length || 1);
  };
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingleCounts(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Optional paragraphs count where the answer has most of them. */
function goldText(gold: Gold, text: string): string {
  if (gold.articleBody !== undefined) return gold.articleBody;
  const words = tokens(text);
  const trigrams = new Set(words.map((_, at) => words.slice(at, at + 3).join(' ')));
  const kept = (gold.paragraphs ?? []).flatMap((paragraph) => {
    if (!(paragraph.startsWith('[') && paragraph.endsWith(']'))) return [paragraph];
    const inner = paragraph.slice(1, -1);
    const own = tokens(inner);
    if (own.length < 3) return text.includes(inner) ? [inner] : [];
    let hits = 0;
    for (let at = 0; at + 3 <= own.length; at += 1) if (trigrams.has(own.slice(at, at + 3).join(' '))) hits += 1;
    return hits / (own.length - 2) > 0.5 ? [inner] : [];
  });
  return kept.join('\n');
}
