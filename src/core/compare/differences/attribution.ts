import type { Relation } from '../../story.ts';
import { accordingAt, accordingBefore } from '../../text/lexicon/according-to.ts';
import { ARTICLES } from '../../text/lexicon/articles.ts';
import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import { reportingVerb } from '../../text/lexicon/reporting-verbs.ts';
import { SOURCE_NOUNS } from '../../text/lexicon/source-nouns.ts';
import { hedges } from '../../text/lexicon/stance-words.ts';
import { OFFICES } from '../../text/lexicon/titles.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Hunk } from '../diff-tokens.ts';
import { type Finding, findingAt } from '../finding.ts';
import { aRange, bRange, claim, type PairReading, type PairSide, type TokenRange, unclaimed } from '../pair-reading.ts';
import { isQuoted } from './cue-words.ts';
import { isQuotedOnBothSides } from './quoted-words.ts';

const STANCE_MATERIAL = 0.66;
const NEUTRAL_MATERIAL = 0.2;
const SOURCE_MATERIAL = 0.55;
const SPEAKER_MATERIAL = 0.8;
/** Longest stretch, in tokens, that adds or drops an attribution: ", a senior official said on condition of anonymity". */
const CLAUSE = 10;
/** How far a source may stand from its verb. */
const SOURCE_REACH = 3;

/** Reporting verbs and sources that differ outside quotations. */
export function findAttributions(context: CompareContext): Finding[] {
  return context.pairs
    .filter((reading) => !reading.reworked)
    .flatMap((reading) => reading.hunks.flatMap((hunk) => attributionsIn(reading, hunk, context.relation)));
}

function attributionsIn(reading: PairReading, hunk: Hunk, relation: Relation): Finding[] {
  const a = unclaimed(reading.a, aRange(hunk));
  const b = unclaimed(reading.b, bRange(hunk));
  if (followsAccording(reading.a, a) && followsAccording(reading.b, b)) return changedSource(reading, a, b);
  const x = verbIn(reading.a, a);
  const y = verbIn(reading.b, b);
  if (x !== null && y !== null) return changedVerb(reading, a, b, x, y);
  if (x === null && y === null) return changedSource(reading, a, b);
  // In a report of one's own, "she said" here and not there is the way it is written.
  return relation === 'same-copy' ? addedClause(reading, a, b, x) : [];
}

function changedVerb(reading: PairReading, a: TokenRange, b: TokenRange, x: number, y: number): Finding[] {
  const [from, to] = [reportingVerb(reading.a.tokens[x]?.key ?? ''), reportingVerb(reading.b.tokens[y]?.key ?? '')];
  if (from === null || to === null || from.lemma === to.lemma) return [];
  // A long stretch that happens to hold two verbs is new wording.
  if (contentWords(reading.a, a) > CLAUSE / 2 || contentWords(reading.b, b) > CLAUSE / 2) return [];
  claim(reading.a, a);
  claim(reading.b, b);
  return [
    findingAt(
      'attribution',
      reading,
      a,
      b,
      `${from.lemma}>${to.lemma} ${reading.index}`,
      from.stance === to.stance ? NEUTRAL_MATERIAL : STANCE_MATERIAL,
    ),
  ];
}

function changedSource(reading: PairReading, a: TokenRange, b: TokenRange): Finding[] {
  if (a.from >= a.to || b.from >= b.to || isQuoted(reading.a, a) || isQuoted(reading.b, b)) return [];
  const according = followsAccording(reading.a, a) && followsAccording(reading.b, b);
  if (!according && !(isSource(reading.a, a) && isSource(reading.b, b))) return [];
  // "Brand said", "she said": who she is, the text before tells.
  if (isPronoun(reading.a, a) !== isPronoun(reading.b, b)) return [];
  if (!verbNear(reading.a, a) || !verbNear(reading.b, b)) return [];
  claim(reading.a, a);
  claim(reading.b, b);
  // "The mayor" may be Murray.
  if (isDescribed(reading.a, a) !== isDescribed(reading.b, b))
    return [findingAt('attribution', reading, a, b, null, NEUTRAL_MATERIAL)];
  return isQuotedOnBothSides(reading) && isPerson(reading.a, a) && isPerson(reading.b, b)
    ? [findingAt('speaker', reading, a, b, null, SPEAKER_MATERIAL)]
    : [findingAt('attribution', reading, a, b, null, SOURCE_MATERIAL)];
}

/** ", he said", "Police said that", "according to residents": a clause with its verb and its source and nothing else. */
function addedClause(reading: PairReading, a: TokenRange, b: TokenRange, x: number | null): Finding[] {
  const [side, mine, other] = x === null ? [reading.b, b, a] : [reading.a, a, b];
  if (mine.to - mine.from > CLAUSE || other.to > other.from || !isClause(side, mine)) return [];
  claim(side, mine);
  return [findingAt('attribution', reading, a, b, null, STANCE_MATERIAL)];
}

function isClause(side: PairSide, range: TokenRange): boolean {
  let sources = 0;
  let strangers = 0;
  for (let at = range.from; at < range.to; at++) {
    const token = side.tokens[at];
    if (token === undefined) continue;
    // "It is alleged that", "was reported to": nobody speaks, the writer hedges.
    if (BE.has(side.tokens[at - 1]?.key ?? '') && hedges(true).has(token.key)) return false;
    if (
      accordingAt((place) => keyOf(side, place), at) > 0 ||
      token.shape !== 'lower' ||
      SOURCE_NOUNS.has(token.key) ||
      SPEAKERS.has(token.key)
    )
      sources++;
    else if (reportingVerb(token.key) === null && !FUNCTION_WORDS.has(token.key)) strangers++;
  }
  return sources > 0 && strangers <= STRANGERS;
}

/** Forms of "to be", before a participle that hedges. */
const BE: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'been', 'being']);
/** Words beside verb, source and grammar that a clause of attribution may hold: "a senior official said late". */
const STRANGERS = 2;
/** Pronouns that speak. */
const SPEAKERS: ReadonlySet<string> = new Set(
  'he she they it i we il elle ils elles er sie es el ella ellos lui lei loro ele ela eles who'.split(' '),
);

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'an', 'this', 'his', 'her', 'their', 'its']);

function verbIn(side: PairSide, range: TokenRange): number | null {
  for (let at = range.from; at < range.to; at++) {
    if (side.claimed[at] === 1 || side.quoted[at] === 1) continue;
    const key = side.tokens[at]?.key ?? '';
    // "The report said": a noun that looks like a verb.
    if (DETERMINERS.has(side.tokens[at - 1]?.key ?? '')) continue;
    if (reportingVerb(key) !== null || accordingAt((place) => keyOf(side, place), at) > 0) return at;
  }
  return null;
}

/** Third persons that may be the subject of a reporting verb and are told apart: "he said", "she said". */
const PERSONS: ReadonlySet<string> = new Set('he she they il elle er sie lui lei ele ela ella'.split(' '));

/** Whoever "according to" names is the source, whatever the word. */
function followsAccording(side: PairSide, range: TokenRange): boolean {
  const article = ARTICLES.has(keyOf(side, range.from - 1)) ? 1 : 0;
  return accordingBefore((at) => keyOf(side, at), range.from - article);
}

function keyOf(side: PairSide, at: number): string {
  return side.tokens[at]?.key ?? '';
}

function isPronoun(side: PairSide, range: TokenRange): boolean {
  return range.to - range.from === 1 && PERSONS.has(side.tokens[range.from]?.key ?? '');
}

/** Whether the range names people or papers that speak: a source noun, an office, or a name. */
function isSource(side: PairSide, range: TokenRange): boolean {
  return side.tokens
    .slice(range.from, range.to)
    .some(
      ({ key, shape }) =>
        SOURCE_NOUNS.has(key) || OFFICES.has(key) || PERSONS.has(key) || shape === 'capital' || shape === 'upper',
    );
}

/** Whether the range names one who can have spoken a quotation. Groups and papers ("officials") are sources, not speakers. */
function isPerson(side: PairSide, range: TokenRange): boolean {
  return side.tokens.slice(range.from, range.to).some(({ key, shape }) => {
    if (OFFICES.has(key) || PERSONS.has(key) || ONE_PERSON.has(key)) return true;
    return (shape === 'capital' || shape === 'upper') && !SOURCE_NOUNS.has(key) && !FUNCTION_WORDS.has(key);
  });
}

/** Whether the range tells of one person by an office or calling and no name: "the mayor". */
function isDescribed(side: PairSide, range: TokenRange): boolean {
  const tokens = side.tokens.slice(range.from, range.to);
  return (
    tokens.every(({ shape }) => shape === 'lower') &&
    tokens.some(({ key }) => OFFICES.has(key) || ONE_PERSON.has(key)) &&
    (keyOf(side, range.from - 1) === 'the' || keyOf(side, range.from) === 'the')
  );
}

/** Source nouns for one person who is no officer. */
const ONE_PERSON: ReadonlySet<string> = new Set(
  'official witness resident expert researcher scientist investigator doctor diplomat porte-parole portavoz portavoce porta-voz sprecher sprecherin'.split(
    ' ',
  ),
);

function verbNear(side: PairSide, range: TokenRange): boolean {
  for (
    let at = Math.max(0, range.from - SOURCE_REACH);
    at < Math.min(side.tokens.length, range.to + SOURCE_REACH);
    at++
  ) {
    const key = side.tokens[at]?.key ?? '';
    if (
      side.quoted[at] === 0 &&
      (reportingVerb(key) !== null || accordingBefore((place) => keyOf(side, place), at + 1))
    )
      return true;
  }
  return false;
}

function contentWords(side: PairSide, range: TokenRange): number {
  return side.tokens.slice(range.from, range.to).filter((token) => !FUNCTION_WORDS.has(token.key)).length;
}
