import { Tinypool } from 'tinypool';
import type { LeafModel } from '../../src/core/match/leaf-model.ts';
import type { NetworkModel } from '../../src/core/match/network-model.ts';
import type { LeafwiseOptions, TrainingRows } from './leafwise-trees.ts';
import type { NetworkOptions } from './train-network.ts';
import type { TrainingQuery } from './training-query.ts';
import type { Collected, Task } from './work.ts';

/** What takes long, each call in a thread of its own as far as there are processors. No answer depends on how many there are. */
export interface Workers {
  readonly collect: (collected: Collected, folder: string) => Promise<readonly TrainingQuery[]>;
  readonly trees: (rows: TrainingRows, options: LeafwiseOptions) => Promise<LeafModel>;
  readonly network: (rows: TrainingRows, options: NetworkOptions) => Promise<NetworkModel>;
  /** Ends the threads. */
  readonly dismiss: () => Promise<void>;
}

/** By tinypool, which vitest was made with: MIT, nothing else in it. */
export function workers(): Workers {
  const pool = new Tinypool({ filename: new URL('./work.mjs', import.meta.url).href, minThreads: 0 });
  const run = (task: Task): Promise<unknown> => pool.run(task, { name: 'work' });
  return {
    collect: (collected, folder) => run({ kind: 'collect', collected, folder }) as Promise<readonly TrainingQuery[]>,
    trees: (rows, options) => run({ kind: 'trees', rows, options }) as Promise<LeafModel>,
    network: (rows, options) => run({ kind: 'network', rows, options }) as Promise<NetworkModel>,
    dismiss: () => pool.destroy(),
  };
}
