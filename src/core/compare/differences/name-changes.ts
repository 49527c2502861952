import { isGermanNamePlace } from '../../text/german-names.ts';
import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import { reportingVerb } from '../../text/lexicon/reporting-verbs.ts';
import { SOURCE_NOUNS } from '../../text/lexicon/source-nouns.ts';
import { HONORIFICS, OFFICES } from '../../text/lexicon/titles.ts';
import { isNameToken, nameAround } from '../../text/names.ts';
import type { CompareContext } from '../compare-context.ts';
import { aRange, bRange, type PairReading, type PairSide, type TokenRange, unclaimed } from '../pair-reading.ts';
import { isRespelling } from './name-likeness.ts';

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

/** What tells a name from another word in these two texts. */
type Names = Pick<CompareContext, 'names' | 'capitalNouns'>;

/** Words besides the names that a hunk may hold and still be a change of name only: "the". */
const OTHER_WORDS = 1;

/** Every place where one name stands for another in the unclaimed parts of the pairs' hunks, in reading order. */
export function nameChanges(context: CompareContext): NameChange[] {
  return context.pairs.flatMap((reading) =>
    reading.hunks.flatMap((hunk) => changesIn(reading, aRange(hunk), bRange(hunk), context)),
  );
}

function changesIn(reading: PairReading, aHunk: TokenRange, bHunk: TokenRange, names: Names): NameChange[] {
  const a = namesWithin(reading.a, unclaimed(reading.a, aHunk), names);
  const b = namesWithin(reading.b, unclaimed(reading.b, bHunk), names);
  const longer = longerForm(reading, aHunk, bHunk, names);
  if (longer !== null) return [longer];
  if (a.ranges.length === 0 || a.ranges.length !== b.ranges.length || a.others > OTHER_WORDS || b.others > OTHER_WORDS)
    return [];
  const changes: NameChange[] = [];
  for (const [i, x] of a.ranges.entries()) {
    const y = b.ranges[i];
    if (y === undefined) continue;
    const aKeys = keysOf(reading.a, x.changed);
    const bKeys = keysOf(reading.b, y.changed);
    const [aLast, bLast] = [keysOf(reading.a, x.whole).at(-1), keysOf(reading.b, y.whole).at(-1)];
    if (isDerived(aLast ?? '', bLast ?? '') || (isCaseless(aLast) && !isRespelling([aLast ?? ''], [bLast ?? ''])))
      continue;
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

/** "Torvald" where the other has "Ilka Torvald": the rest of the name stands beside the hunk. */
function longerForm(reading: PairReading, aHunk: TokenRange, bHunk: TokenRange, names: Names): NameChange | null {
  const [aSize, bSize] = [aHunk.to - aHunk.from, bHunk.to - bHunk.from];
  if ((aSize === 0) === (bSize === 0)) return null;
  const [side, hunk] = aSize > 0 ? [reading.a, aHunk] : [reading.b, bHunk];
  for (let at = hunk.from; at < hunk.to; at++) if (side.claimed[at] === 1 || !isName(side, at, names)) return null;
  const whole = nameAround(side.tokens, side.text, hunk.from, names.names);
  if (whole === null || whole.to - whole.from <= hunk.to - hunk.from) return null;
  const kept = whole.from < hunk.from ? { from: whole.from, to: hunk.from } : { from: hunk.to, to: whole.to };
  const partners = [...Array(kept.to - kept.from).keys()].map((i) =>
    aSize > 0 ? (reading.partner[kept.from + i] ?? -1) : reading.partner.indexOf(kept.from + i),
  );
  const [first = -1] = partners;
  if (first < 0 || partners.some((partner, i) => partner !== first + i)) return null;
  const other = { from: first, to: first + partners.length };
  const [a, b] = aSize > 0 ? [whole, other] : [other, whole];
  const [aKeys, bKeys] = [keysOf(reading.a, a), keysOf(reading.b, b)];
  return { reading, a, b, key: `${aKeys.join(' ')}>${bKeys.join(' ')}`, aKeys, bKeys };
}

interface NamesWithin {
  readonly ranges: { readonly changed: TokenRange; readonly whole: TokenRange }[];
  /** Content words in the range that are no names. */
  readonly others: number;
}

function namesWithin(side: PairSide, range: TokenRange, names: Names): NamesWithin {
  const ranges: { changed: TokenRange; whole: TokenRange }[] = [];
  let others = 0;
  for (let at = range.from; at < range.to; at++) {
    if (side.claimed[at] === 1 || side.tokens[at]?.shape === 'possessive') continue;
    if (!isName(side, at, names)) {
      others++;
      continue;
    }
    let to = at + 1;
    while (to < range.to && side.claimed[to] === 0 && isName(side, to, names) && isJoined(side, to)) to++;
    const first = nameAround(side.tokens, side.text, at, names.names);
    const last = nameAround(side.tokens, side.text, to - 1, names.names);
    const whole = { from: Math.min(at, first?.from ?? at), to: Math.max(to, last?.to ?? to) };
    ranges.push({ changed: { from: at, to: Math.min(whole.to, range.to) }, whole });
    at = Math.max(to, Math.min(whole.to, range.to)) - 1;
  }
  return { ranges, others };
}

function isName(side: PairSide, at: number, { names, capitalNouns }: Names): boolean {
  if (isNameToken(side.tokens[at], names) || isCaselessSpeaker(side, at)) return true;
  return isCapital(side, at) && (!capitalNouns || isGermanNamePlace(side.tokens, at));
}

/** Scripts without capitals in which Retold reads reporting verbs. */
function isCaseless(word: string | undefined): boolean {
  return /^\p{Script=Arabic}{3}/u.test(word ?? '');
}

/** Where capitals tell nothing, the word beside a reporting verb may be a name: believed when it is respelt. */
function isCaselessSpeaker(side: PairSide, at: number): boolean {
  if (!isCaseless(side.tokens[at]?.key)) return false;
  return [at - 1, at + 1].some((place) => reportingVerb(side.tokens[place]?.key ?? '') !== null);
}

function isJoined(side: PairSide, at: number): boolean {
  return /^[\s-]$/.test(side.text.slice(side.tokens[at - 1]?.end ?? 0, side.tokens[at]?.start ?? 0));
}

/** A capital within a sentence makes a name of a word that the rest of the text does not know as one. */
function isCapital(side: PairSide, at: number): boolean {
  const token = side.tokens[at];
  if (token === undefined || (token.shape !== 'capital' && token.shape !== 'upper')) return false;
  if (FUNCTION_WORDS.has(token.key) || HONORIFICS.has(token.key) || OFFICES.has(token.key)) return false;
  if (at === 0) return isBareSubject(side);
  return !/[.!?:]|["“„«‘]$/.test(side.text.slice(side.tokens[at - 1]?.end ?? 0, token.start));
}

/** One capitalised word before a verb, where a noun would have an article or be a plural: "Torvald has". */
function isBareSubject(side: PairSide): boolean {
  const [first, second] = side.tokens;
  if (first === undefined || second === undefined || /(?:s|ly|ing|ed)$/.test(first.key) || SOURCE_NOUNS.has(first.key))
    return false;
  if (PLAIN_SUBJECTS.has(first.key)) return false;
  return (
    second.shape === 'possessive' ||
    SUBJECT_VERBS.has(second.key) ||
    reportingVerb(second.key) !== null ||
    (second.shape === 'lower' && /[a-z]{2}ed$/.test(second.key))
  );
}

const SUBJECT_VERBS: ReadonlySet<string> = new Set(
  (
    'is was has had will would did does could can may might should also himself herself sold bought won lost made took gave ' +
    'went came met left began became got held kept led sent spent stood paid ran rose fell grew saw spoke wrote beat built'
  ).split(' '),
);

/** Subjects without an article that are no names: "Everybody wanted", "Women marched". */
const PLAIN_SUBJECTS: ReadonlySet<string> = new Set(
  'nobody everybody somebody anybody everyone someone anyone nothing everything something none many few most several others another people women men children staff parliament congress management traffic trade'.split(
    ' ',
  ),
);

function keysOf(side: PairSide, range: TokenRange): string[] {
  return side.tokens.slice(range.from, range.to).map((token) => token.key);
}

/** "Libya" and "Libyan", "Germany" and "German": the name and a word made of it are no two names. */
function isDerived(x: string, y: string): boolean {
  if (x.length === y.length) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long === `${short}y` || long === `${short}s`) return true;
  const stem = short.replace(/[aeoy]$/, '');
  return (
    stem.length >= DERIVED_STEM &&
    long.startsWith(stem) &&
    /^(?:[aeiy]?ns?|ians?|ese|ish|is?|ers?|ic)$/.test(long.slice(stem.length))
  );
}

/** Letters a name must share with a word for the word to be made of it. */
const DERIVED_STEM = 3;
