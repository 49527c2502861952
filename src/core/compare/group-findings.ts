import type { Difference, Span } from '../story.ts';
import type { Finding } from './finding.ts';

/**
 * Findings as differences: one for each systematic change, with its count and places; most material first, ties in reading
 * order. O(f log f) for f findings, which are expected in reading order.
 */
export function groupFindings(findings: readonly Finding[]): Difference[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    const key = finding.key === null ? `${index}` : `${finding.kind} ${finding.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const differences = [...groups.values()].map(asDifference);
  return differences
    .map((difference, index) => ({ difference, index }))
    .sort(
      (x, y) =>
        y.difference.material - x.difference.material ||
        placeOf(x.difference) - placeOf(y.difference) ||
        x.index - y.index,
    )
    .map(({ difference }) => difference);
}

function asDifference(group: readonly Finding[]): Difference {
  const aSpans = group.flatMap((finding) => finding.aSpans).sort(inReadingOrder);
  const bSpans = group.flatMap((finding) => finding.bSpans).sort(inReadingOrder);
  const [first] = group;
  return {
    kind: first?.kind ?? 'wording',
    aText: commonest(group.map((finding) => finding.aText)),
    bText: commonest(group.map((finding) => finding.bText)),
    aSpans,
    bSpans,
    count: group.length,
    material: Math.max(...group.map((finding) => finding.material)),
    // Findings of one group have the same two readings.
    values: first?.values ?? null,
    toll: group.every(({ toll }) => toll === first?.toll) ? (first?.toll ?? null) : null,
  };
}

/** The longest reading of those given: "Moamer Kadhafi" rather than "Kadhafi". */
function commonest(readings: readonly (string | null)[]): string | null {
  let best: string | null = null;
  for (const reading of readings)
    if (reading !== null && (best === null || reading.length > best.length)) best = reading;
  return best;
}

function inReadingOrder(x: Span, y: Span): number {
  return x.passage - y.passage || x.start - y.start;
}

function placeOf(difference: Difference): number {
  return difference.aSpans[0]?.passage ?? Number.MAX_SAFE_INTEGER;
}
