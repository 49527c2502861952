import { negations } from '../../text/lexicon/stance-words.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import { type Finding, findingAt } from '../finding.ts';
import { aRange, bRange, claim, type PairReading } from '../pair-reading.ts';
import { cuesIn, onlyCuesDiffer } from './cue-words.ts';

const NEGATION_MATERIAL = 0.94;
/** Longest stretch that can be a negation with what it needs: "did not agree", "has never been". */
const STRETCH = 6;

/** Negations added or dropped in aligned passages. */
export function findNegations(context: CompareContext): Finding[] {
  const cues = negations(context.english);
  return context.pairs
    .filter((reading) => !reading.reworked)
    .flatMap((reading) => reading.hunks.flatMap((hunk) => negationIn(reading, hunk, cues)));
}

function negationIn(reading: PairReading, hunk: Hunk, cues: ReadonlySet<string>): Finding[] {
  const [a, b] = [aRange(hunk), bRange(hunk)];
  const x = cuesIn(reading.a, a, cues);
  const y = cuesIn(reading.b, b, cues);
  if (x.length % 2 === y.length % 2) return [];
  const whole =
    a.to - a.from <= STRETCH && b.to - b.from <= STRETCH && onlyCuesDiffer(reading.a, a, reading.b, b, cues);
  const at = (x.length > y.length ? x : y)[0] ?? 0;
  if (!whole && (x.length > y.length ? a : b).to - (x.length > y.length ? a : b).from > STRETCH) return [];
  const [from, to] = whole
    ? [a, b]
    : x.length > y.length
      ? [
          { from: at, to: at + 1 },
          { from: b.from, to: b.from },
        ]
      : [
          { from: a.from, to: a.from },
          { from: at, to: at + 1 },
        ];
  claim(reading.a, from);
  claim(reading.b, to);
  return [findingAt('negation', reading, from, to, null, NEGATION_MATERIAL)];
}
