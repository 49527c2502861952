import { hedges, MODAL_HEDGES } from '../../text/lexicon/stance-words.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import { type Finding, findingAt } from '../finding.ts';
import { aRange, bRange, claim, type PairReading, type PairSide, type TokenRange } from '../pair-reading.ts';
import { cuesIn, isQuoted, isWhole, STRETCH } from './cue-words.ts';

const HEDGE_MATERIAL = 0.8;

/** Hedges added or dropped in aligned passages: "allegedly", "may", "is believed to". */
export function findHedges(context: CompareContext): Finding[] {
  const cues = new Set([...hedges(context.english), ...MODAL_HEDGES]);
  return context.pairs
    .filter((reading) => !reading.reworked)
    .flatMap((reading) => reading.hunks.flatMap((hunk) => hedgeIn(reading, hunk, cues)));
}

function hedgeIn(reading: PairReading, hunk: Hunk, cues: ReadonlySet<string>): Finding[] {
  const [a, b] = [aRange(hunk), bRange(hunk)];
  const x = [...cuesIn(reading.a, a, cues).filter(isNoReport(reading.a)), ...passiveCues(reading.a, a)];
  const y = [...cuesIn(reading.b, b, cues).filter(isNoReport(reading.b)), ...passiveCues(reading.b, b)];
  if ((x.length === 0) === (y.length === 0)) return [];
  const more = x.length > y.length ? a : b;
  const whole = isWhole(reading, a, b, cues);
  if (!whole && (more.to - more.from > STRETCH || isQuoted(reading.a, a) || isQuoted(reading.b, b))) return [];
  const at = (x.length > 0 ? x : y)[0] ?? 0;
  // What else a long stretch says differently is left for `wording`.
  if (whole) {
    claim(reading.a, a);
    claim(reading.b, b);
  } else claim(x.length > y.length ? reading.a : reading.b, { from: at, to: at + 1 });
  return [findingAt('hedge', reading, a, b, null, HEDGE_MATERIAL)];
}

/** "Gallup reported" tells who says it; "the reported deal" and "was reported to" hedge. */
function isNoReport({ tokens }: PairSide): (at: number) => boolean {
  return (at) =>
    tokens[at]?.key !== 'reported' ||
    /^(?:an?|the|this|these|his|her|its|their|is|are|was|were|be|been|of)$/.test(tokens[at - 1]?.key ?? '');
}

/** "Is said to have", "was accused of": a participle that hedges only in the passive. */
function passiveCues(side: PairSide, range: TokenRange): number[] {
  const found: number[] = [];
  for (let at = range.from; at < range.to; at++) {
    const [before, key, after] = [at - 1, at, at + 1].map((place) => side.tokens[place]?.key ?? '');
    const isPassive = /^(?:is|are|was|were|be|been)$/.test(before ?? '') && /^(?:to|of)$/.test(after ?? '');
    if (isPassive && /^(?:said|accused|rumored|supposed)$/.test(key ?? '') && side.claimed[at] === 0) found.push(at);
  }
  return found;
}
