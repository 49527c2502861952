import type { Containment } from '../story.ts';
import type { PassageReading } from './passages.ts';

/** Words in a row that must be the same for them to count as shared: shorter runs occur in unrelated texts. */
const RUN = 4;

/**
 * The share of each text's words that stand in the other as part of a run of at least four shared words. O(n + m) in the
 * words of both. An empty text shares nothing.
 */
export function containmentOf(a: readonly PassageReading[], b: readonly PassageReading[]): Containment {
  const numbers = new Map<string, number>();
  const [aRuns, bRuns] = [runsOf(a, numbers), runsOf(b, numbers)];
  return { aInB: covered(aRuns, new Set(bRuns), wordCount(a)), bInA: covered(bRuns, new Set(aRuns), wordCount(b)) };
}

/**
 * A number for each run of words, by the place of its first. Words are numbered as they come; four numbers are mixed into 52
 * bits, so that two of a comparison's runs (some thousand) are taken for one about never.
 */
function runsOf(readings: readonly PassageReading[], numbers: Map<string, number>): number[] {
  const words: number[] = [];
  for (const { tokens } of readings) {
    for (const { key } of tokens) {
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size + 1;
        numbers.set(key, number);
      }
      words.push(number);
    }
  }
  const runs: number[] = [];
  for (let i = 0; i + RUN <= words.length; i++) runs.push(mixed(words, i));
  return runs;
}

function mixed(words: readonly number[], at: number): number {
  let low = 0x811c9dc5;
  let high = 0x3c6ef372;
  for (let i = at; i < at + RUN; i++) {
    const word = words[i] ?? 0;
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function wordCount(readings: readonly PassageReading[]): number {
  return readings.reduce((sum, { tokens }) => sum + tokens.length, 0);
}

function covered(runs: readonly number[], others: ReadonlySet<number>, words: number): number {
  if (words === 0) return 0;
  let count = 0;
  let until = 0;
  for (const [i, run] of runs.entries()) {
    if (!others.has(run)) continue;
    count += i + RUN - Math.max(i, until);
    until = i + RUN;
  }
  return count / words;
}
