import type { Comparison, Difference } from '../story.ts';
import { tokenise } from '../text/tokens.ts';
import { alignPassages } from './align-passages.ts';
import type { Addition, Collation } from './collation.ts';
import type { PassageReading } from './passages.ts';
import { termWeights } from './term-weights.ts';

type ComparedVoice = Collation['voices'][number];

interface Draft {
  readonly after: number;
  readonly reading: PassageReading;
  readonly readings: { key: ComparedVoice['key']; passages: readonly number[]; text: string }[];
}

/** Least likeness of two voices' additions to be one: they must state the same, the base cannot tell. */
const SAME_ADDITION = 0.45;

/**
 * What the voices carry and the base lacks, one addition for each thing said, however many say it. O(v · a) alignments of
 * leftover passages for v voices and a additions.
 */
export function gatherAdditions(voices: readonly ComparedVoice[]): Addition[] {
  const drafts: Draft[] = [];
  for (const { key, comparison } of voices) {
    const own = comparison.differences.filter(({ kind }) => kind === 'missing');
    own.sort((x, y) => placeOf(x) - placeOf(y));
    const readings = own.map((difference, index) => readingOf(difference.bText ?? '', index));
    const known = drafts.map((draft, index) => ({ ...draft.reading, index }));
    const matched = new Map<number, number>();
    if (known.length > 0 && readings.length > 0) {
      for (const { a, b } of alignPassages(readings, known, termWeights(readings, known), SAME_ADDITION)) {
        for (const i of a) matched.set(i, b[0] ?? -1);
      }
    }
    for (const [index, difference] of own.entries()) {
      const told = {
        key,
        passages: difference.bSpans.map(({ passage }) => passage),
        text: difference.bText ?? '',
      };
      const draft = drafts[matched.get(index) ?? -1];
      const reading = readings[index];
      if (draft !== undefined) draft.readings.push(told);
      else if (reading !== undefined)
        drafts.push({ after: standsAfter(difference, comparison), reading, readings: [told] });
    }
  }
  const additions = drafts.map(({ after, readings }) => ({
    after,
    readings,
    carriedBy: new Set(readings.map(({ key }) => key)).size,
    of: voices.filter((voice) => canTell(voice, readings, after)).length,
  }));
  return additions.sort((x, y) => x.after - y.after || y.carriedBy - x.carriedBy);
}

function placeOf({ bSpans }: Difference): number {
  return bSpans[0]?.passage ?? 0;
}

function readingOf(text: string, index: number): PassageReading {
  const tokens = tokenise(text);
  const passage = { block: index, start: 0, end: text.length, text };
  return {
    index,
    passage,
    tokens,
    quoted: new Uint8Array(tokens.length),
    words: tokens.map(({ key }) => key).join(' '),
  };
}

/** The base passage that corresponds to the nearest passage before the addition. */
function standsAfter(difference: Difference, { alignment }: Comparison): number {
  const place = placeOf(difference);
  let after = -1;
  let nearest = -1;
  for (const { a, b } of alignment) {
    const end = b.at(-1) ?? -1;
    if (end >= place || end < nearest) continue;
    nearest = end;
    after = a.at(-1) ?? -1;
  }
  return after;
}

/** Whether it can be said of a voice that it carries the addition or does not: not of one cut off before the place. */
function canTell(voice: ComparedVoice, readings: Draft['readings'], after: number): boolean {
  if (voice.otherLanguage) return false;
  if (!voice.truncated || readings.some(({ key }) => key === voice.key)) return true;
  return after < Math.max(-1, ...voice.comparison.alignment.flatMap(({ a }) => a));
}
