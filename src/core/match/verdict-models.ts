import { COPY_MODEL } from './copy-model.ts';
import { FIRST_LOOK, FIRST_NETWORK, SECOND_LOOK } from './event-model.ts';
import { firstLook } from './first-look.ts';
import { leafModel, type TreeModel } from './leaf-model.ts';
import { networkModel } from './network-model.ts';

/** The three learned models of the verdict: each gives log-odds for a row of its features. */
export interface VerdictModels {
  /** Rows as `FEATURES`: trees and a network. */
  readonly first: TreeModel;
  /** Rows as `SECOND_FEATURES`. */
  readonly second: TreeModel;
  /** Rows as `COPY_FEATURES`. */
  readonly copy: TreeModel;
}

let models: VerdictModels | undefined;

/** Unpacks them at the first call. */
export function verdictModels(): VerdictModels {
  models ??= unpacked();
  return models;
}

function unpacked(): VerdictModels {
  const [trees, network] = [leafModel(FIRST_LOOK), networkModel(FIRST_NETWORK)];
  return {
    first: (features) => firstLook(trees(features), network(features)),
    second: leafModel(SECOND_LOOK),
    copy: leafModel(COPY_MODEL),
  };
}
