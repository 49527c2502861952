import { logistic } from './logistic.ts';
import { type Described, FEATURES } from './verdict-features.ts';

/**
 * What the second look sees of a candidate, in the order of its model's inputs: what the first look said, and whether the
 * company that the candidate keeps seemed likely as well. Two events of one kind (two patches of one browser, two quakes on
 * one coast) share most of their terms; their reports still stand closer to their own kind. Only likelihoods and ratios: with
 * absolute similarities, ranks and sums among them, what it learned of one collection's stories misled it in another's.
 */
export const SECOND_FEATURES = [
  'first',
  'othersBest',
  'behindBest',
  'lead',
  'ownNearest',
  'likelyRatio',
  'unlikelyRatio',
  'sixNearest',
  'threeInContrast',
  'sixInContrast',
  'allInContrast',
] as const;

type SecondName = (typeof SECOND_FEATURES)[number];
type Company = Omit<Readonly<Record<SecondName, number>>, 'first' | 'othersBest' | 'behindBest' | 'lead'>;

/** The value where there is no company to judge by. */
const UNKNOWN = -1;
const NO_COMPANY: Company = {
  ownNearest: UNKNOWN,
  likelyRatio: UNKNOWN,
  unlikelyRatio: UNKNOWN,
  sixNearest: UNKNOWN,
  threeInContrast: UNKNOWN,
  sixInContrast: UNKNOWN,
  allInContrast: UNKNOWN,
};
/** Added to the weights of a mean, so that a handful of unlikely candidates does not speak as one likely one. */
const DOUBT = 0.05;
/** A ratio of more than this says no more. */
const MOST_RATIO = 4;
/** Keeps a divisor and a neighbour's weight above zero. */
const LEAST = 0.001;
const LEAST_MEAN = 0.01;
const DATED = FEATURES.indexOf('dated');

/**
 * The second look's rows, aligned with `described`; columns as `SECOND_FEATURES`. `logOdds` is what the first look said of
 * each. O(c + k^2 log k), c candidates of which k have company.
 */
export function secondLook(described: readonly Described[], logOdds: ArrayLike<number>): readonly Float64Array[] {
  const likely = Float64Array.from(logOdds, logistic);
  const own = Float64Array.from(described, ({ features }) => Math.max(0, features[DATED] ?? 0));
  const sorted = likely.toSorted().reverse();
  const [best = 0, second = 0] = sorted;
  return described.map(({ company }, at) => {
    const probability = likely[at] ?? 0;
    const values: Readonly<Record<SecondName, number>> = {
      first: logOdds[at] ?? 0,
      othersBest: probability === best ? second : best,
      behindBest: best - probability,
      lead: probability - (sorted[sorted.lastIndexOf(probability) + 1] ?? 0),
      ...(company === null || company.similarities.length < 2
        ? NO_COMPANY
        : companyOf(at, likely, own, company.similarities, company.contrasts)),
    };
    return Float64Array.of(...SECOND_FEATURES.map((name) => values[name]));
  });
}

function companyOf(
  self: number,
  likely: Float64Array,
  own: Float64Array,
  similarities: Float64Array,
  contrasts: Float64Array,
): Company {
  const sums = {
    yes: DOUBT,
    no: DOUBT,
    yesIt: 0,
    yesQuery: 0,
    noIt: 0,
    noQuery: 0,
    contrast: LEAST_MEAN,
    inContrast: 0,
  };
  let nearest = Math.max(LEAST, own[self] ?? 0);
  for (let other = 0; other < similarities.length; other++) {
    if (other === self) continue;
    const probability = likely[other] ?? 0;
    const withIt = similarities[other] ?? 0;
    const withQuery = own[other] ?? 0;
    const contrast = Math.max(0, contrasts[other] ?? 0) ** 2;
    sums.yes += probability;
    sums.no += 1 - probability;
    sums.yesIt += probability * withIt;
    sums.yesQuery += probability * withQuery;
    sums.noIt += (1 - probability) * withIt;
    sums.noQuery += (1 - probability) * withQuery;
    sums.contrast += contrast;
    sums.inContrast += contrast * probability;
    nearest = Math.max(nearest, withIt);
  }
  const byContrast = nearestFirst(self, contrasts);
  return {
    ownNearest: (own[self] ?? 0) / nearest,
    likelyRatio: ratio(sums.yesIt / sums.yes, sums.yesQuery / sums.yes),
    unlikelyRatio: ratio(sums.noIt / sums.no, sums.noQuery / sums.no),
    sixNearest: meanLikelihood(nearestFirst(self, similarities).slice(0, 6), likely, similarities),
    threeInContrast: meanLikelihood(byContrast.slice(0, 3), likely, contrasts),
    sixInContrast: meanLikelihood(byContrast.slice(0, 6), likely, contrasts),
    allInContrast: sums.inContrast / sums.contrast,
  };
}

function ratio(withIt: number, withQuery: number): number {
  return Math.max(0, Math.min(MOST_RATIO, withIt / (withQuery + LEAST_MEAN)));
}

/** All others, nearest first. */
function nearestFirst(self: number, row: Float64Array): readonly number[] {
  return Array.from(row.keys())
    .filter((other) => other !== self)
    .sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);
}

/** Mean of what the first look said of some candidates, weighed by their similarity. */
function meanLikelihood(neighbours: readonly number[], likely: Float64Array, row: Float64Array): number {
  let sum = 0;
  let all = 0;
  for (const other of neighbours) {
    const weight = Math.max(LEAST, row[other] ?? 0);
    sum += weight * (likely[other] ?? 0);
    all += weight;
  }
  return sum / all;
}
