import { containmentsAmong } from './containments-among.ts';
import { hasOtherNames } from './has-other-names.ts';
import { largerContainment } from './larger-containment.ts';
import { type Described, FEATURES } from './verdict-features.ts';

/**
 * What the copy verdict looks at, in the order of its model's inputs. The first three are about the two texts, the
 * others about the candidates among themselves: a text descends from the query when its own copies stand in the query
 * and the query's copies in it, and of two wire versions of one event each has copies that stand closer to it than to
 * the other. Both sides of a pair are told alike, the lesser first, so that an answer hardly depends on which of the two asks.
 * On families not learned from (SpotSigs, leaving one event out) the first three alone reach F1 .897; with what stands in
 * whose copies .903, in place of .886 by cosine, openings and a correlation of neighbours; the three after those gain nothing
 * there and two points on versions of one wire story like those learned from. Told by the asking side and the other
 * instead, it is as good on labelled pairs; but of 275 rewritten stories, 80 were no copies when the original asked.
 * The last two count the candidates that stand clearly closer to one side than the other does: two versions that each have
 * copies of their own, as far from each other as theirs, are two groups. With them SpotSigs seen .955 (.943), unseen .905 (.904), the rate of learning among it; with COUNTER's share as it is now .952 and .904.
 * Tried and left out, as they lost on families not learned from: lengths, the cosine of terms, names, shared openings,
 * broken runs, the share of sentences that are kept whole, the longest run.
 */
export const COPY_FEATURES = [
  'containment',
  'lesserContainment',
  'resemblance',
  'lesserInCopies',
  'greaterInCopies',
  'lesserRatio',
  'greaterRatio',
  'relay',
  'lesserCloser',
  'greaterCloser',
] as const;

/**
 * A candidate that shares less is no copy, whatever else speaks for it. At 3 and .03, and .4 of text and subject: COUNTER
 * unseen .70 in place of .73, Provenance the same.
 */
const LEAST_SHARED = 2;
const LEAST_CONTAINMENT = 0.01;
/**
 * A copy also shares what the text is about: the cosine of terms and the containment reach so much together, unless half of
 * either text is shared. What does not has an outlet's standing lines or the formulas of its trade in common. Provenance,
 * a model that has not seen it: F1 .756 with .15 of cosine asked of every containment, .907 so; SpotSigs and COUNTER lose
 * nothing. At .5, COUNTER loses two points.
 */
const LEAST_TEXT_AND_SUBJECT = 0.35;
const LEAST_COSINE = 0.15;
const PLAIN_CONTAINMENT = 0.5;
const COSINE = FEATURES.indexOf('cosine');
/**
 * A text stands in the other's copies so many times more than in the other itself at most. Without a bound, what hardly
 * shares a line with one article, and less with any other, stood whole in that one's copies, and independent reports of a
 * twentieth of shared text were copies (3 of 131 pairs on the newsstand; none so). At 2 or 3, a text that an update left
 * little of is lost: SpotSigs unseen .892, .901; at 4 and 6 .902 and .903, unbounded .905.
 */
const MOST_OVER_OWN = 6;
/** A candidate stands closer to one side of a pair than the other side does if it shares so much more with it. */
const CLEARLY_CLOSER = 0.1;
/**
 * More that stand closer say no more. Without a bound the count tells the size of a family, and by that which one it is: SpotSigs
 * seen .955 in place of .947, unseen .895 in place of .900 (of 100 candidates).
 */
const MOST_CLOSER = 3;
/** A ratio of more than this says no more. */
const MOST_RATIO = 3;

/** A candidate with what its relation to the query is judged by. */
export interface DescribedCopy {
  readonly described: Described;
  /** Aligned with `COPY_FEATURES`. */
  readonly features: Float64Array;
}

/**
 * Describes the candidates that may be copies of the query: those that share some text and its subject. O(k h + s + k^2), k
 * candidates (200 at most, nearly always under 20) of h copy hashes of which pairs share s in all. Comparing only the
 * nearest 32 with each other cost a point of F1 where a wire story has more copies than that.
 */
export function describeCopies(candidates: readonly Described[]): readonly DescribedCopy[] {
  const near = candidates
    .filter(
      ({ overlap }) =>
        overlap.shared >= LEAST_SHARED && overlap.resemblance > 0 && largerContainment(overlap) >= LEAST_CONTAINMENT,
    )
    .sort((a, b) => largerContainment(b.overlap) - largerContainment(a.overlap));
  const own = Float64Array.from(near, ({ overlap }) => largerContainment(overlap));
  const among = containmentsAmong(near.map(({ candidate }) => candidate.fingerprint.copy));
  return near.flatMap((described, i) => {
    if (!isOnSubject(described) || hasOtherNames(described.overlap)) return [];
    const features = featuresOf(described, i, own, among.subarray(i * near.length, (i + 1) * near.length));
    return [{ described, features }];
  });
}

function isOnSubject({ overlap, features }: Described): boolean {
  const containment = largerContainment(overlap);
  const cosine = features[COSINE] ?? 0;
  return containment >= PLAIN_CONTAINMENT || cosine >= Math.max(LEAST_COSINE, LEAST_TEXT_AND_SUBJECT - containment);
}

/** `own[i]` is the containment of candidate i and the query, `row[i]` that of candidates i and `at`. */
function featuresOf({ overlap }: Described, at: number, own: Float64Array, row: Float64Array): Float64Array {
  const containment = own[at] ?? 0;
  let best = 0;
  let nearest = 0;
  let relay = 0;
  let ownSum = 0;
  let ownWeight = 0;
  let itsSum = 0;
  let itsWeight = 0;
  let closerToQuery = 0;
  let closerToIt = 0;
  for (let other = 0; other < own.length; other++) {
    if (other === at) continue;
    const toQuery = own[other] ?? 0;
    const toIt = row[other] ?? 0;
    best = Math.max(best, toQuery);
    nearest = Math.max(nearest, toIt);
    relay = Math.max(relay, Math.min(toQuery, toIt));
    if (toQuery > containment + CLEARLY_CLOSER) closerToQuery += 1;
    if (toIt > containment + CLEARLY_CLOSER) closerToIt += 1;
    // The fourth power: a text contained by half counts a sixteenth of a whole copy.
    ownSum += toQuery ** 4 * toIt;
    ownWeight += toQuery ** 4;
    itsSum += toIt ** 4 * toQuery;
    itsWeight += toIt ** 4;
  }
  const inCopies = ownWeight > 0 ? ownSum / ownWeight : containment;
  const inItsCopies = itsWeight > 0 ? itsSum / itsWeight : containment;
  const toBest = ratioTo(best, containment);
  const toNearest = ratioTo(nearest, containment);
  return Float64Array.of(
    containment,
    Math.min(overlap.containment.aInB, overlap.containment.bInA),
    overlap.resemblance,
    Math.min(inCopies, inItsCopies),
    Math.min(Math.max(inCopies, inItsCopies), MOST_OVER_OWN * containment),
    Math.min(toBest, toNearest),
    Math.max(toBest, toNearest),
    relay,
    Math.min(closerToQuery, closerToIt, MOST_CLOSER),
    Math.min(Math.max(closerToQuery, closerToIt), MOST_CLOSER),
  );
}

function ratioTo(best: number, containment: number): number {
  return best > 0 ? Math.min(MOST_RATIO, containment / best) : MOST_RATIO;
}
