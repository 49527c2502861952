/** A candidate as it is judged so far. */
export interface Impression {
  /** That it tells the query's event, 0..1. */
  readonly probability: number;
  /** See `PairFeatures`. */
  readonly contrast: number;
  readonly openingHeld: number;
  /** How much it keeps the query's company; null where that says nothing, as of a copy or of one too far down to be compared. */
  readonly company: CompanyKept | null;
}

/** See `Neighbour.circle`, -1..1. */
export interface CompanyKept {
  readonly bySimilarity: number;
  readonly byContrast: number;
}

/** From the one probability to the other a candidate is a near miss. */
const LEAST_NEAR = 0.1;
const LIKELY = 0.5;
/**
 * With so many near misses a query is among its kind. Where a dozen, or half as many as are likely, were enough, one real story of many
 * independent reports lost a quarter of them (Provenance: docs/adr/0008).
 */
const ENOUGH_MISSES = 20;
/** How much company is asked for there, and for each near miss more. */
const LEAST_CIRCLE = 0.65;
const CIRCLE_PER_MISS = 0.05;

/**
 * So it is where so many are likely that in the mean neither hold each other's openings nor keep one company, as reports of one event do. With
 * four for enough, Provenance's story lost a sixth of its reports.
 */
const LEAST_REPORTS = 30;
const LEAST_OPENING = 0.4;
const LEAST_MEAN_CIRCLE = 0.4;
/** How much company is asked for there. */
const CIRCLE_IN_CROWD = 0.6;

/** Who shares so much that hardly any other candidate has stays, whatever its company. */
const ENOUGH_CONTRAST = 0.2;

/**
 * Which of one query's candidates are of its kind rather than of its event, aligned with them. An event's reports stand out from what
 * is around: few candidates are neither likely nor unlikely. Where many are, the library is full of the query's kind (shootings in
 * one city, matches of one league): to be near to it says little there, and a candidate is to keep the query's own company, or
 * to share what only they have. Figures, and what was left out: docs/adr/0008. O(n).
 */
export function tellKind(candidates: readonly Impression[]): readonly boolean[] {
  const asked = Math.max(askedOfNearMisses(candidates), askedOfCrowd(candidates));
  return candidates.map(
    ({ contrast, company }) =>
      contrast < ENOUGH_CONTRAST && company !== null && Math.max(company.bySimilarity, company.byContrast) < asked,
  );
}

function askedOfNearMisses(candidates: readonly Impression[]): number {
  const misses = candidates.filter(({ probability }) => probability >= LEAST_NEAR && probability < LIKELY).length;
  return misses < ENOUGH_MISSES ? -1 : LEAST_CIRCLE + CIRCLE_PER_MISS * (misses - ENOUGH_MISSES);
}

function askedOfCrowd(candidates: readonly Impression[]): number {
  const crowd = candidates.flatMap(({ probability, openingHeld, company }) =>
    probability >= LIKELY && company !== null ? [{ openingHeld, circle: company.bySimilarity }] : [],
  );
  const hasNoCore =
    crowd.length >= LEAST_REPORTS &&
    mean(crowd.map(({ openingHeld }) => openingHeld)) < LEAST_OPENING &&
    mean(crowd.map(({ circle }) => circle)) < LEAST_MEAN_CIRCLE;
  return hasNoCore ? CIRCLE_IN_CROWD : -1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
