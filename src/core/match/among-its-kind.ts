/** A candidate as it is judged so far. */
export interface Impression {
  /** That it tells the query's event, 0..1. */
  readonly probability: number;
  /** See `PairFeatures`. */
  readonly contrast: number;
  readonly openingHeld: number;
  /** How much it keeps the query's company; null where that says nothing, as of a copy or of one too far down to be compared. */
  readonly company: Company | null;
}

/** See `Neighbour.circle`, -1..1. */
export interface Company {
  readonly bySimilarity: number;
  readonly byContrast: number;
}

/** From this probability on, a candidate is likely; from the other on, a near miss. */
const LIKELY = 0.5;
const LEAST_NEAR = 0.1;

/** A query is among its kind where it has half as many near misses as likely candidates, and some; or a dozen, however many are likely. */
const LEAST_MISSES = 4;
const MISSES_PER_LIKELY = 0.5;
const ENOUGH_MISSES = 12;
/** How much company is asked for there, and for each near miss beyond so many. */
const CIRCLE_NEAR_MISSES = 0.4;
const MANY_MISSES = 15;
const CIRCLE_PER_MISS = 0.05;

/** So it is where so many are likely that in the mean neither hold each other's openings nor keep one company, as reports of one event do. */
const LEAST_REPORTS = 4;
const LEAST_OPENING = 0.4;
const LEAST_CIRCLE = 0.4;
/** How much company is asked for there. */
const CIRCLE_IN_CROWD = 0.6;

/** Who shares so much that hardly any other candidate has stays, whatever its company. */
const ENOUGH_CONTRAST = 0.2;

/**
 * Which of one query's candidates are of its kind rather than of its event, aligned with them. An event's reports stand out from what
 * is around: few candidates are neither likely nor unlikely, and those that are likely are so to each other. Where it is otherwise the
 * library is full of the query's kind (shootings in one city, matches of one league): to be near to it says little there, and a
 * candidate is to keep the query's own company, or to share what only they have. Figures, and what was left out: docs/adr/0008. O(n).
 */
export function tellKind(candidates: readonly Impression[]): readonly boolean[] {
  const asked = Math.max(askedOfNearMisses(candidates), askedOfCrowd(candidates));
  return candidates.map(
    ({ contrast, company }) =>
      contrast < ENOUGH_CONTRAST && company !== null && Math.max(company.bySimilarity, company.byContrast) < asked,
  );
}

function askedOfNearMisses(candidates: readonly Impression[]): number {
  const likely = candidates.filter(({ probability }) => probability >= LIKELY).length;
  const misses = candidates.filter(({ probability }) => probability >= LEAST_NEAR).length - likely;
  if (misses < Math.min(ENOUGH_MISSES, Math.max(LEAST_MISSES, MISSES_PER_LIKELY * likely))) return -1;
  return CIRCLE_NEAR_MISSES + CIRCLE_PER_MISS * Math.max(0, misses - MANY_MISSES);
}

function askedOfCrowd(candidates: readonly Impression[]): number {
  const crowd = candidates.flatMap(({ probability, openingHeld, company }) =>
    probability >= LIKELY && company !== null ? [{ openingHeld, circle: company.bySimilarity }] : [],
  );
  const hasNoCore =
    crowd.length >= LEAST_REPORTS &&
    mean(crowd.map(({ openingHeld }) => openingHeld)) < LEAST_OPENING &&
    mean(crowd.map(({ circle }) => circle)) < LEAST_CIRCLE;
  return hasNoCore ? CIRCLE_IN_CROWD : -1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
