/** A judged row: what the model said and what is true. */
export interface Answer {
  readonly collection: string;
  readonly label: 0 | 1;
  readonly probability: number;
}

/** One line a collection: rows, precision, recall and F1 at one half, area under the ROC curve. */
export function collectionScores(answers: readonly Answer[]): readonly string[] {
  const names = [...new Set(answers.map(({ collection }) => collection))].sort();
  return names.map((name) => {
    const rows = answers.filter(({ collection }) => collection === name);
    const yes = rows.filter(({ probability }) => probability >= 0.5);
    const right = yes.filter(({ label }) => label === 1).length;
    const precision = right / Math.max(1, yes.length);
    const recall = right / Math.max(1, rows.filter(({ label }) => label === 1).length);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    const figures = [precision, recall, f1, areaUnderCurve(rows)].map((figure) => figure.toFixed(3));
    return `${name.padEnd(20)} ${rows.length} rows  P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  AUC ${figures[3]}`;
  });
}

/** The chance that a right pair is ranked above a wrong one (Mann-Whitney), by ranks. O(n log n). */
function areaUnderCurve(rows: readonly Answer[]): number {
  const sorted = [...rows].sort((a, b) => a.probability - b.probability);
  let rankSum = 0;
  let positives = 0;
  for (const [rank, { label }] of sorted.entries()) {
    if (label === 0) continue;
    rankSum += rank + 1;
    positives += 1;
  }
  const negatives = rows.length - positives;
  return positives * negatives === 0
    ? Number.NaN
    : (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
