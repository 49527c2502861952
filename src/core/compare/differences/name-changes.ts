import { isNameToken, nameAround } from '../../text/names.ts';
import type { CompareContext } from '../compare-context.ts';
import { aRange, bRange, type PairReading, type PairSide, type TokenRange, unclaimed } from '../pair-reading.ts';

/** A name on one side where the other has another name. */
export interface NameChange {
  readonly reading: PairReading;
  readonly a: TokenRange;
  readonly b: TokenRange;
  /** What both sides call it, by the words that changed: the same for every mention of one change. */
  readonly key: string;
  readonly aKeys: readonly string[];
  readonly bKeys: readonly string[];
}

/** Words besides the names that a hunk may hold and still be a change of name only: "the". */
const OTHER_WORDS = 1;

/** Every place where one name stands for another in the unclaimed parts of the pairs' hunks, in reading order. */
export function nameChanges(context: CompareContext): NameChange[] {
  return context.pairs.flatMap((reading) =>
    reading.hunks.flatMap((hunk) => changesIn(reading, aRange(hunk), bRange(hunk), context.names)),
  );
}

function changesIn(
  reading: PairReading,
  aHunk: TokenRange,
  bHunk: TokenRange,
  names: ReadonlySet<string>,
): NameChange[] {
  const a = namesWithin(reading.a, unclaimed(reading.a, aHunk), names);
  const b = namesWithin(reading.b, unclaimed(reading.b, bHunk), names);
  if (a.ranges.length === 0 || a.ranges.length !== b.ranges.length || a.others > OTHER_WORDS || b.others > OTHER_WORDS)
    return [];
  const changes: NameChange[] = [];
  for (const [i, x] of a.ranges.entries()) {
    const y = b.ranges[i];
    if (y === undefined) continue;
    const aKeys = keysOf(reading.a, x.changed);
    const bKeys = keysOf(reading.b, y.changed);
    const [aLast, bLast] = [keysOf(reading.a, x.whole).at(-1), keysOf(reading.b, y.whole).at(-1)];
    if (isDerived(aLast ?? '', bLast ?? '')) continue;
    const key = aLast === bLast ? `${aKeys.join(' ')}>${bKeys.join(' ')}` : `${aLast}>${bLast}`;
    changes.push({
      reading,
      a: x.whole,
      b: y.whole,
      key,
      aKeys: keysOf(reading.a, x.whole),
      bKeys: keysOf(reading.b, y.whole),
    });
  }
  return changes;
}

interface NamesWithin {
  readonly ranges: { readonly changed: TokenRange; readonly whole: TokenRange }[];
  /** Content words in the range that are no names. */
  readonly others: number;
}

function namesWithin(side: PairSide, range: TokenRange, names: ReadonlySet<string>): NamesWithin {
  const ranges: { changed: TokenRange; whole: TokenRange }[] = [];
  let others = 0;
  for (let at = range.from; at < range.to; at++) {
    if (side.claimed[at] === 1 || side.tokens[at]?.shape === 'possessive') continue;
    if (!isNameToken(side.tokens[at], names)) {
      others++;
      continue;
    }
    const whole = nameAround(side.tokens, side.text, at, names) ?? { from: at, to: at + 1 };
    const changed = { from: at, to: Math.min(whole.to, range.to) };
    ranges.push({ changed, whole });
    at = changed.to - 1;
  }
  return { ranges, others };
}

function keysOf(side: PairSide, range: TokenRange): string[] {
  return side.tokens.slice(range.from, range.to).map((token) => token.key);
}

/** "Libya" and "Libyan", "Denmark" and "Danish": the name and a word made of it are no two names. */
function isDerived(x: string, y: string): boolean {
  if (x === y) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const stem = short.replace(/[aeoy]$/, '');
  return (
    stem.length >= DERIVED_STEM &&
    long.startsWith(stem) &&
    /^(?:[aeiy]?ns?|ians?|ese|ish|is?|s|ers?|ic)$/.test(long.slice(stem.length))
  );
}

/** Letters a name must share with a word for the word to be made of it. */
const DERIVED_STEM = 3;
