import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import { NEGATION_PARTICLES, negations } from '../../text/lexicon/stance-words.ts';
import type { WordList } from '../../text/lexicon/word-list.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import { type Finding, findingAt } from '../finding.ts';
import { aRange, bRange, claim, type PairReading, type PairSide, type TokenRange, textOf } from '../pair-reading.ts';
import { cuesIn, isQuoted, isWhole, STRETCH } from './cue-words.ts';

const NEGATION_MATERIAL = 0.94;

/** Negations added or dropped in aligned passages. */
export function findNegations(context: CompareContext): Finding[] {
  const cues = negations(context.english);
  return context.pairs
    .filter((reading) => !reading.reworked)
    .flatMap((reading) => {
      const findings = negationsIn(reading, cues);
      // "Non ha mai", "no ha nadie": two words that negate once.
      return context.english ? findings : findings.slice(0, 1);
    });
}

function negationsIn(reading: PairReading, cues: WordList): Finding[] {
  const findings = reading.hunks.flatMap((hunk) => negationIn(reading, hunk, cues));
  if (findings.length > 0) {
    for (const hunk of reading.hunks) {
      for (const at of cuesIn(reading.a, aRange(hunk), NEGATION_PARTICLES)) claim(reading.a, { from: at, to: at + 1 });
      for (const at of cuesIn(reading.b, bRange(hunk), NEGATION_PARTICLES)) claim(reading.b, { from: at, to: at + 1 });
    }
  }
  return findings;
}

function negationIn(reading: PairReading, hunk: Hunk, cues: WordList): Finding[] {
  const [a, b] = [aRange(hunk), bRange(hunk)];
  if (isPrefixed(reading, a, b)) {
    claim(reading.a, a);
    claim(reading.b, b);
    return [findingAt('negation', reading, a, b, null, NEGATION_MATERIAL)];
  }
  const x = cuesIn(reading.a, a, cues);
  const y = cuesIn(reading.b, b, cues);
  if (x.length % 2 === y.length % 2) return [];
  const whole = isWhole(reading, a, b, cues);
  const at = (x.length > y.length ? x : y)[0] ?? 0;
  const more = x.length > y.length ? a : b;
  if (!whole && (more.to - more.from > STRETCH || isQuoted(reading.a, a) || isQuoted(reading.b, b))) return [];
  const [side, other] = x.length > y.length ? [reading.a, textOf(reading.b, b)] : [reading.b, textOf(reading.a, a)];
  // "Without" denies what "with" said; else it adds.
  if (side.tokens[at]?.key === 'without' && !/\bwith\b/i.test(other ?? '')) return [];
  if (!whole && isReworded(side, more, at, x.length > y.length ? reading.b : reading.a, x.length > y.length ? b : a))
    return [];
  const isInserted = x.length > y.length ? b.from === b.to : a.from === a.to;
  if (!whole && ((isInserted && more.to - more.from > INSERTED) || isAddition(side, more, at))) return [];
  // What else a long stretch says differently is left for `wording`.
  if (whole) {
    claim(reading.a, a);
    claim(reading.b, b);
  } else claim(x.length > y.length ? reading.a : reading.b, { from: at, to: at + 1 });
  return [findingAt('negation', reading, a, b, null, NEGATION_MATERIAL)];
}

/** Longest stretch that, put in where the other text has nothing, can deny what stands there: "has not been". */
const INSERTED = 3;
/** Content words that a stretch of its own has beside its negation. */
const ADDED_WORDS = 2;

/** Whether the negation belongs to a stretch that says something more, and turns nothing round: "did not name the owner, but". */
function isAddition(side: PairSide, range: TokenRange, cue: number): boolean {
  const rest = side.tokens.slice(cue + 1, range.to).filter(({ key }) => !FUNCTION_WORDS.has(key));
  return rest.length >= ADDED_WORDS;
}

/** Whether what is denied is another thing than what the other text says in its place: "in a hall and did not know who", "in a hallway when he heard". */
function isReworded(side: PairSide, range: TokenRange, cue: number, other: PairSide, there: TokenRange): boolean {
  const isContent = ({ key }: { readonly key: string }): boolean => !FUNCTION_WORDS.has(key);
  return (
    side.tokens.slice(range.from, cue).some(isContent) &&
    side.tokens.slice(cue + 1, range.to).some(isContent) &&
    other.tokens.slice(there.from, there.to).filter(isContent).length >= ADDED_WORDS
  );
}

/** "legal" / "illegal", "agreed" / "disagreed": one word each, and one is the other with a negating prefix. */
function isPrefixed(reading: PairReading, a: TokenRange, b: TokenRange): boolean {
  if (a.to - a.from !== 1 || b.to - b.from !== 1 || reading.a.claimed[a.from] === 1 || reading.b.claimed[b.from] === 1)
    return false;
  const [x, y] = [reading.a.tokens[a.from]?.key ?? '', reading.b.tokens[b.from]?.key ?? ''];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.length >= PREFIXED_STEM &&
    long.endsWith(short) &&
    /^(?:un|in|im|il|ir|dis|non)$/.test(long.slice(0, -short.length))
  );
}

/** Letters of a stem: shorter ones are other words ("form", "inform" is one that slips through). */
const PREFIXED_STEM = 4;
