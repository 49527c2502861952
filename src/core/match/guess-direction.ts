import type { Article } from '../article.ts';
import { publicationTime } from '../publication-time.ts';
import type { Containment, Direction } from '../story.ts';
import { foldWord } from '../text/tokens.ts';

/** Hours between two full publication times that leave little doubt about the order. */
const CLEAR_HOURS = 3;
/** How much a clear difference of time says: a wire text is often stamped when it was put online, not when it was filed. */
const TIME_LOG_ODDS = 1.6;
/**
 * What is left of that where the earlier text was revised after the later was published: its words may have come from there. Most pages say
 * a later time without a word changed, so that it still speaks, but a cut the other way round takes it back.
 */
const REVISED_SINCE = 0.6;
/** How much it says that one text stands almost whole in the other, which has far more: cutting is commoner than adding. */
const CUT_LOG_ODDS = 0.8;
/**
 * How much it says that one of them names the other's publisher as its source, as newspapers do with agencies: more than times,
 * as an agency's page is often stamped anew.
 */
const CREDIT_LOG_ODDS = 2;
/** Difference of containment that makes one text a cut of the other. */
const CLEAR_CUT = 0.3;
/** Below this confidence nothing is claimed. */
const LEAST_CONFIDENCE = 0.6;

const HOUR_IN_MS = 3_600_000;
const UNKNOWN: Direction = { earlier: 'unknown', confidence: 0.5 };

/**
 * Which of two copies is likely the earlier in the line of copying: by publication times and revisions, by which of them is a cut of the
 * other, and by who credits whom. A text that a paywall cuts off is no cut. Where signs disagree the confidence falls. Never
 * certain: both may descend from a third text. `containment` is that of `a` and `b`.
 */
export function guessDirection(a: Article, b: Article, containment: Containment): Direction {
  const logOdds =
    timeEvidence(a, b) +
    cutEvidence(a, b, containment) +
    CREDIT_LOG_ODDS * (Number(credits(b, a)) - Number(credits(a, b)));
  const confidence = 1 / (1 + Math.exp(-Math.abs(logOdds)));
  if (confidence < LEAST_CONFIDENCE) return UNKNOWN;
  return { earlier: logOdds > 0 ? 'a' : 'b', confidence };
}

/** Positive when `a` came first. */
function timeEvidence(a: Article, b: Article): number {
  const hours = hoursBetween(a.publishedAt, b.publishedAt);
  if (hours === null) return 0;
  const [earlier, later] = hours > 0 ? [a, b] : [b, a];
  const since = hoursBetween(later.publishedAt, earlier.modifiedAt) ?? 0;
  const clear = Math.max(-1, Math.min(1, hours / CLEAR_HOURS));
  return TIME_LOG_ODDS * clear * (since > 0 ? REVISED_SINCE : 1);
}

/**
 * From the first time to the second; null where either is none. Of two bare days each counts as noon, and two times without a zone are of one
 * zone; a time within a bare day is neither before nor after it, nor is one that another zone may turn round.
 */
function hoursBetween(a: string | null, b: string | null): number | null {
  const [from, to] = [publicationTime(a), publicationTime(b)];
  if (from === null || to === null) return null;
  const hours = (to.time - from.time) / HOUR_IN_MS;
  if (from.doubt === to.doubt) return hours;
  return Math.sign(hours) * Math.max(0, Math.abs(hours) - Math.max(from.doubt, to.doubt) / HOUR_IN_MS);
}

/** Positive when `b` looks like a cut of `a`. */
function cutEvidence(a: Article, b: Article, { aInB, bInA }: Containment): number {
  const shorter = bInA > aInB ? b : a;
  if (shorter.completeness === 'truncated') return 0;
  return CUT_LOG_ODDS * Math.max(-1, Math.min(1, (bInA - aInB) / CLEAR_CUT));
}

/**
 * Whether one text names the other's publisher as an agency it is from: by its name, a word of it or the first part of its domain. Spaces,
 * signs and accents tell no names apart ("Europa Press" is at europapress.es).
 */
function credits({ credits: named, outlet: own }: Article, { outlet }: Article): boolean {
  if (own.domain !== '' && own.domain === outlet.domain) return false;
  const names = new Set([...wordsOf(outlet.name), bareName(outlet.name), bareName(outlet.domain.split('.')[0])]);
  return named.some(({ agency }) => bareName(agency) !== '' && names.has(bareName(agency)));
}

function bareName(name = ''): string {
  return wordsOf(name).join('');
}

function wordsOf(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}
