/** What one thread of `workers` does. */
import type { LeafModel } from '../../src/core/match/leaf-model.ts';
import type { NetworkModel } from '../../src/core/match/network-model.ts';
import { cutQueries } from './collect-cut-queries.ts';
import { eventQueries, similarityQueries } from './collect-queries.ts';
import { boostLeafwise, type LeafwiseOptions, type TrainingRows } from './leafwise-trees.ts';
import { DRAWN, WHOLE } from './library-drawn.ts';
import { packLeafModel } from './pack-leaf-model.ts';
import { packNetwork } from './pack-network.ts';
import { type NetworkOptions, trainNetwork } from './train-network.ts';
import type { TrainingQuery } from './training-query.ts';

/** The labelled collections as they are, events and pairs; events as libraries drawn hold them; stories cut from what nobody labelled. */
export type Collected = 'labelled' | 'drawn' | 'cut';

export type Task =
  | { readonly kind: 'collect'; readonly collected: Collected; readonly folder: string }
  | { readonly kind: 'trees'; readonly rows: TrainingRows; readonly options: LeafwiseOptions }
  | { readonly kind: 'network'; readonly rows: TrainingRows; readonly options: NetworkOptions };

export function work(task: Task): Promise<readonly TrainingQuery[]> | LeafModel | NetworkModel {
  if (task.kind === 'collect') return collect(task.collected, task.folder);
  if (task.kind === 'trees') return packLeafModel(boostLeafwise(task.rows, task.options));
  return packNetwork(trainNetwork(task.rows, task.options));
}

async function collect(collected: Collected, folder: string): Promise<readonly TrainingQuery[]> {
  if (collected === 'cut') return cutQueries(folder);
  if (collected === 'drawn') return eventQueries(folder, DRAWN);
  return [...(await eventQueries(folder, WHOLE)), ...(await similarityQueries(folder))];
}
