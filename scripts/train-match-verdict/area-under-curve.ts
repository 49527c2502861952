/** The chance that a right row is ranked above a wrong one (Mann-Whitney); a tie counts half. NaN without both. O(n log n). */
export function areaUnderCurve(scores: readonly number[], labels: readonly (0 | 1)[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let rankSum = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    const right = order.slice(from, to).filter((i) => labels[i] === 1).length;
    // Tied rows share the mean of the ranks from + 1 to `to`.
    rankSum += (right * (from + 1 + to)) / 2;
    positives += right;
    from = to;
  }
  const negatives = scores.length - positives;
  if (positives * negatives === 0) return Number.NaN;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
