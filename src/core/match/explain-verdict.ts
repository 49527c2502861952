import { attribute } from './attribute.ts';
import { COPY_FEATURES, describeCopies } from './copy-features.ts';
import type { TreeModel } from './leaf-model.ts';
import { SECOND_FEATURES, secondLook } from './second-look.ts';
import { type Verdict, verdicts } from './verdict.ts';
import { type Described, FEATURES } from './verdict-features.ts';
import { verdictModels } from './verdict-models.ts';

/** One feature of a candidate, and what it says. */
export interface FeatureShare {
  readonly name: string;
  readonly value: number;
  /** Its median over the query's candidates. */
  readonly usual: number;
  /** What it adds to the log-odds of a candidate that is usual in everything. */
  readonly logOdds: number;
}

/** What one model says of a candidate. The shares and `usual` add up to `logOdds`. */
export interface ModelExplanation {
  readonly logOdds: number;
  /** What it would say of a candidate that is usual in everything. */
  readonly usual: number;
  /** Those that say most come first. */
  readonly shares: readonly FeatureShare[];
}

export interface VerdictExplanation {
  /** The verdict itself, with the rules beside the models. */
  readonly verdict: Verdict;
  readonly first: ModelExplanation;
  readonly second: ModelExplanation;
  /** Null where too little text is shared to ask whether one is the other's copy. */
  readonly copy: ModelExplanation | null;
}

/**
 * Lays out, feature by feature, why a candidate of a query is judged as it is, beside what is usual among the query's candidates. For people who
 * look into the verdict, not for readers: some milliseconds a candidate. @throws {RangeError} when there is no candidate `at`.
 */
export function explainVerdict(described: readonly Described[], at: number): VerdictExplanation {
  const { first, second, copy } = verdictModels();
  const [verdict, candidate] = [verdicts(described)[at], described[at]];
  if (verdict === undefined || candidate === undefined)
    throw new RangeError(`no candidate ${at} of ${described.length}`);
  const rows = described.map(({ features }) => features);
  const looks = secondLook(described, Float64Array.from(rows, first));
  const copies = describeCopies(described);
  const ownCopy = copies.findIndex((one) => one.described === candidate);
  const copyRows = copies.map(({ features }) => features);
  return {
    verdict,
    first: explained(FEATURES, first, rows, at),
    second: explained(SECOND_FEATURES, second, looks, at),
    copy: ownCopy < 0 ? null : explained(COPY_FEATURES, copy, copyRows, ownCopy),
  };
}

function explained(
  names: readonly string[],
  model: TreeModel,
  rows: readonly Float64Array[],
  at: number,
): ModelExplanation {
  const row = rows[at] ?? new Float64Array(names.length);
  const usual = Float64Array.from(names, (_, feature) => median(rows.map((each) => each[feature] ?? 0)));
  const logOdds = attribute(model, row, usual);
  const shares = names.map((name, feature) => ({
    name,
    value: row[feature] ?? 0,
    usual: usual[feature] ?? 0,
    logOdds: logOdds[feature] ?? 0,
  }));
  return {
    logOdds: model(row),
    usual: model(usual),
    shares: shares.toSorted((x, y) => Math.abs(y.logOdds) - Math.abs(x.logOdds)),
  };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
