import type { Article } from '../article.ts';
import type { Comparison, Relation } from '../story.ts';
import { dayNumber } from '../text/day-spans.ts';
import { nameInventory } from '../text/names.ts';
import { alignPassages } from './align-passages.ts';
import type { CompareContext } from './compare-context.ts';
import { containmentOf } from './containment.ts';
import { findAddedSentences } from './differences/added-sentence.ts';
import { findAttributions } from './differences/attribution.ts';
import { findConflicts } from './differences/conflict.ts';
import { findCredit } from './differences/credit.ts';
import { findDateConflicts } from './differences/date.ts';
import { findHeadline } from './differences/headline.ts';
import { findHedges } from './differences/hedge.ts';
import { findJoinedWords } from './differences/joined-words.ts';
import { findMoved } from './differences/moved.ts';
import { findNames } from './differences/name.ts';
import { findNegations } from './differences/negation.ts';
import { findNumbers } from './differences/number.ts';
import { findQuoteChanges } from './differences/quote.ts';
import { findStyle } from './differences/style.ts';
import { findTitles } from './differences/title.ts';
import { findUnaligned } from './differences/unaligned.ts';
import { findWording } from './differences/wording.ts';
import { findMoves } from './find-moves.ts';
import type { Finding } from './finding.ts';
import { groupFindings } from './group-findings.ts';
import { isInTwoLanguages, primaryLanguage } from './languages.ts';
import { readPair } from './pair-reading.ts';
import { readPassages } from './passages.ts';
import { type SharedReading, sharedReading } from './shared-reading.ts';
import { termWeights } from './term-weights.ts';

export interface CompareOptions {
  /** When matching has already told how the two are related; decided from the shared text otherwise. */
  readonly relation?: Relation | undefined;
  /** Given to every comparison of one page: what is read for one is there for the others. It changes no result. */
  readonly shared?: SharedReading;
}

/** Share of the shorter text that must stand in the other for a copy, when nobody has said: copies have .9 at the median, independent reports .05. */
const COPY_CONTAINMENT = 0.3;
/**
 * Least similarity of passages that correspond. In copies kept sentences have .6 and more, heavily rewritten ones .43,
 * new ones up to .28; independent reports say the same things in like words only seldom, so there less is believed.
 */
const ALIGNED: Readonly<Record<Relation, number>> = { 'same-copy': 0.36, 'same-event': 0.44 };

/** Independently written passages less similar than this say the same in words of their own: only figures, dates and quotations answer to each other. */
const REWORKED_BELOW: Readonly<Record<Relation, number>> = { 'same-copy': 0, 'same-event': 0.75 };

/**
 * Compares two versions of a story: which passages correspond, and what differs, typed, most material first. Pure and
 * deterministic; swapping `a` and `b` swaps the readings (and `missing` with `only-here`). Near O(n) in the words of both
 * for news text; see align-passages.ts and diff-tokens.ts for the parts that are not.
 *
 * The kinds are found in the order below; each accounts for the words it explains, and `wording` is what is left.
 */
export function compareArticles(a: Article, b: Article, options: CompareOptions = {}): Comparison {
  const language = languageOf(a, b);
  const english = language === null || language === 'en';
  const capitalNouns = language === 'de';
  const credits = [...a.credits, ...b.credits];
  const { english: inEnglish, other } = options.shared ?? sharedReading();
  const known = english ? inEnglish : other;
  const passages = { a: readPassages(a, english, credits, known), b: readPassages(b, english, credits, known) };
  const containment = containmentOf(passages.a, passages.b);
  const relation =
    options.relation ?? (Math.max(containment.aInB, containment.bInA) >= COPY_CONTAINMENT ? 'same-copy' : 'same-event');
  const weight = termWeights(passages.a, passages.b);
  const aligned = alignPassages(passages.a, passages.b, weight, ALIGNED[relation]);
  const alignment = findMoves(aligned, passages.a, passages.b);
  const pairs = alignment
    .filter(
      (pair) =>
        pair.a.length > 1 ||
        pair.b.length > 1 ||
        passages.a[pair.a[0] ?? -1]?.passage.text !== passages.b[pair.b[0] ?? -1]?.passage.text,
    )
    .map((pair, index) => readPair(pair, index, passages.a, passages.b, weight, REWORKED_BELOW[relation]));
  const context: CompareContext = {
    a,
    b,
    passages,
    alignment,
    pairs,
    relation,
    twoLanguages: isInTwoLanguages(a, b),
    english,
    language,
    capitalNouns,
    days: daysOf(a, b),
    names: nameInventory(
      [...passages.a, ...passages.b].map((reading) => reading.tokens),
      capitalNouns,
    ),
  };
  return {
    relation,
    passages: { a: passages.a.map(({ passage }) => passage), b: passages.b.map(({ passage }) => passage) },
    alignment,
    differences: groupFindings(findAll(context)),
    containment,
  };
}

function findAll(context: CompareContext): Finding[] {
  return [
    findHeadline,
    findCredit,
    findUnaligned,
    findMoved,
    findAddedSentences,
    findJoinedWords,
    findDateConflicts,
    findNumbers,
    findConflicts,
    findTitles,
    findNames,
    findAttributions,
    findNegations,
    findHedges,
    findQuoteChanges,
    findStyle,
    findWording,
  ].flatMap((find) => find(context));
}

function languageOf(a: Article, b: Article): string | null {
  return primaryLanguage(a) ?? primaryLanguage(b);
}

function daysOf(a: Article, b: Article): CompareContext['days'] {
  const [x, y] = [dayNumber(a.publishedAt), dayNumber(b.publishedAt)];
  return { a: x ?? y ?? 0, b: y ?? x ?? 0, known: x !== null && y !== null };
}
