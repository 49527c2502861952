import { areaUnderCurve } from './area-under-curve.ts';
import type { TrainingQuery } from './training-query.ts';

/** As `eval:match` answers: at least so likely, at most so many. */
const LEAST_PROBABILITY = 0.05;
const MOST_ANSWERS = 50;
/** Where a link begins: as scored, and more and less strict, to set the verdict's prudence by. */
const LINKS = [0.4, 0.45, 0.5, 0.55] as const;

interface Sums {
  queries: number;
  averagePrecision: number;
  /** Right and wrong links from each of `LINKS` on. */
  readonly right: number[];
  readonly wrong: number[];
  reachable: number;
  readonly probabilities: number[];
  readonly labels: (0 | 1)[];
}

/**
 * One line a collection, counted as ../shared/score/match.mjs counts: mean average precision, and precision, recall and
 * F1 of the links (probability of one half and more), versions that never became candidates counted as missed; for pairs
 * of articles the area under the ROC curve, a pair that was not answered counted as 0. Last the calibration error over
 * all answers, in ten bins. `probabilities[i]` is aligned with the candidates of `queries[i]`.
 */
export function collectionScores(
  queries: readonly TrainingQuery[],
  probabilities: readonly Float64Array[],
): readonly string[] {
  const collections = new Map<string, Sums>();
  const bins = Array.from({ length: 10 }, () => ({ probability: 0, right: 0 }));
  let answered = 0;
  for (const [q, { collection, relevant, labels }] of queries.entries()) {
    const sums = collections.get(collection) ?? newSums();
    collections.set(collection, sums);
    const all = Array.from(probabilities[q] ?? [], (probability, i) => ({ probability, label: labels[i] ?? -1 }));
    const judged = all
      .filter(({ probability }) => probability >= LEAST_PROBABILITY)
      .sort((a, b) => b.probability - a.probability)
      .slice(0, MOST_ANSWERS)
      .filter(({ label }) => label >= 0);
    const reachable = Math.min(MOST_ANSWERS, relevant);
    let hits = 0;
    for (const [place, { probability, label }] of judged.entries()) {
      if (label === 1) sums.averagePrecision += ++hits / (place + 1) / reachable;
      const counts = label === 1 ? sums.right : sums.wrong;
      for (const [i, link] of LINKS.entries()) if (probability >= link) counts[i] = (counts[i] ?? 0) + 1;
      const bin = bins[Math.min(9, Math.floor(probability * 10))];
      if (bin === undefined) continue;
      bin.probability += probability;
      bin.right += label;
      answered += 1;
    }
    sums.queries += 1;
    sums.reachable += reachable;
    sums.probabilities.push(judged[0]?.probability ?? 0);
    sums.labels.push(relevant > 0 ? 1 : 0);
  }
  const lines = [...collections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sums]) => lineOf(name, sums));
  const error = bins.reduce((sum, { probability, right }) => sum + Math.abs(probability - right), 0) / answered;
  return [...lines, `calibration error ${error.toFixed(3)} over ${answered} answers`];
}

function newSums(): Sums {
  return {
    queries: 0,
    averagePrecision: 0,
    right: LINKS.map(() => 0),
    wrong: LINKS.map(() => 0),
    reachable: 0,
    probabilities: [],
    labels: [],
  };
}

function lineOf(name: string, sums: Sums): string {
  const title = `${name.padEnd(20)} queries ${sums.queries}`;
  if (sums.labels.includes(0)) return `${title}  AUC ${areaUnderCurve(sums.probabilities, sums.labels).toFixed(3)}`;
  const links = LINKS.map((link, i) => {
    const right = sums.right[i] ?? 0;
    const precision = right / Math.max(1, right + (sums.wrong[i] ?? 0));
    const recall = right / Math.max(1, sums.reachable);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    return `at ${link}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  });
  return `${title}  MAP ${(sums.averagePrecision / sums.queries).toFixed(3)}  ${links.join('  ')}`;
}
