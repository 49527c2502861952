import type { Containment } from '../story.ts';
import type { PassageReading } from './passages.ts';

/** Words in a row that must be the same for them to count as shared: shorter runs occur in unrelated texts. */
const RUN = 4;

/**
 * The share of each text's words that stand in the other as part of a run of at least four shared words. O(n + m) in the
 * words of both. An empty text shares nothing.
 */
export function containmentOf(a: readonly PassageReading[], b: readonly PassageReading[]): Containment {
  const aRuns = new Set<string>();
  const bRuns = new Set<string>();
  const aKeys = collect(a, aRuns);
  const bKeys = collect(b, bRuns);
  return { aInB: covered(aKeys, bRuns), bInA: covered(bKeys, aRuns) };
}

function collect(readings: readonly PassageReading[], runs: Set<string>): string[] {
  const keys = readings.flatMap((reading) => reading.tokens.map((token) => token.key));
  for (let i = 0; i + RUN <= keys.length; i++) runs.add(runAt(keys, i));
  return keys;
}

function covered(keys: readonly string[], otherRuns: ReadonlySet<string>): number {
  if (keys.length === 0) return 0;
  let count = 0;
  let until = 0;
  for (let i = 0; i + RUN <= keys.length; i++) {
    if (!otherRuns.has(runAt(keys, i))) continue;
    count += i + RUN - Math.max(i, until);
    until = i + RUN;
  }
  return count / keys.length;
}

function runAt(keys: readonly string[], at: number): string {
  return `${keys[at]} ${keys[at + 1]} ${keys[at + 2]} ${keys[at + 3]}`;
}
