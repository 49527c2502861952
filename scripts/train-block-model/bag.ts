import { type Boosted, type BoostSettings, boost, type TrainingRows } from './boost.ts';

/**
 * The average of so many boosted models, which differ in the rows and features that their trees see. It is one forest again: the
 * trees of all, their leaves divided by the number of models. Source: Breiman, Bagging predictors (1996), with the shares of
 * rows that boosting draws anyhow in place of bootstrap samples.
 */
export function bag(rows: TrainingRows, settings: BoostSettings, models: number): Boosted {
  const boosted = Array.from({ length: models }, (_, place) =>
    boost(rows, { ...settings, seed: settings.seed * SEEDS_APART + place }),
  );
  const trees = boosted.flatMap((one) =>
    one.trees.map((tree) => ({ ...tree, value: tree.value.map((value) => value / models) })),
  );
  return { bias: boosted.reduce((sum, { bias }) => sum + bias, 0) / models, trees };
}

/** Keeps the draws of one training apart from those of the next seed's. */
const SEEDS_APART = 1_000;
