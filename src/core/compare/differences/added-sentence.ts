import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import type { Finding } from '../finding.ts';
import {
  aRange,
  bRange,
  claim,
  type PairReading,
  type PairSide,
  spansOf,
  type TokenRange,
  textOf,
} from '../pair-reading.ts';

const SENTENCE_MATERIAL = 0.5;
/** Content words from which a stretch that only one side has is a sentence of its own rather than a changed one. */
const SENTENCE_WORDS = 5;

/**
 * Sentences added to a passage that has no full stop before them (a tweet, a heading, a line of agate): one side ends where
 * the other goes on with a capital. They are missing or only-here like any other sentence.
 */
export function findAddedSentences(context: CompareContext): Finding[] {
  return context.pairs
    .filter(({ reworked }) => !reworked)
    .flatMap((reading) => reading.hunks.flatMap((hunk) => addedIn(reading, hunk)));
}

function addedIn(reading: PairReading, hunk: Hunk): Finding[] {
  const inA = hunk.aTo > hunk.aFrom;
  if (inA === hunk.bTo > hunk.bFrom) return [];
  const [side, range] = inA ? [reading.a, aRange(hunk)] : [reading.b, bRange(hunk)];
  if (!isSentence(side, range)) return [];
  claim(side, range);
  const [text, spans] = [textOf(side, range), spansOf(side, range)];
  return inA
    ? [
        {
          kind: 'only-here',
          key: null,
          aText: text,
          bText: null,
          aSpans: spans,
          bSpans: [],
          material: SENTENCE_MATERIAL,
        },
      ]
    : [
        {
          kind: 'missing',
          key: null,
          aText: null,
          bText: text,
          aSpans: [],
          bSpans: spans,
          material: SENTENCE_MATERIAL,
        },
      ];
}

function isSentence(side: PairSide, range: TokenRange): boolean {
  const first = side.tokens[range.from];
  if (first?.shape !== 'capital' || range.from === 0 || range.to !== side.tokens.length) return false;
  let content = 0;
  for (let at = range.from; at < range.to; at++) {
    if (side.claimed[at] === 1) return false;
    if (!FUNCTION_WORDS.has(side.tokens[at]?.key ?? '')) content++;
  }
  return content >= SENTENCE_WORDS && OPENS.test(first.key);
}

/** How sentences begin more often than names do. */
const OPENS =
  /^(?:the|an?|this|that|these|those|it|he|she|they|we|in|on|at|but|and|for|as|after|when|while|if|there)$|s$/;
