import { afterAll, describe, expect, it } from 'vitest';
import { boostLeafwise } from '../../../scripts/train-match-verdict/leafwise-trees.ts';
import { packLeafModel } from '../../../scripts/train-match-verdict/pack-leaf-model.ts';
import { packNetwork } from '../../../scripts/train-match-verdict/pack-network.ts';
import { trainNetwork } from '../../../scripts/train-match-verdict/train-network.ts';
import { workers } from '../../../scripts/train-match-verdict/workers.ts';
import { grid } from './grid.ts';

const ROWS = grid((x, y) => x > 0.5 !== y > 0.5, 16);
const NETWORK = { members: 2, units: 6, epochs: 20, rate: 0.03, decay: 0.0001, batch: 64 };
const TREES = {
  trees: 5,
  leaves: 4,
  rate: 0.3,
  smoothing: 1,
  leastLeaf: 2,
  columnShare: 1,
  monotone: [0, 0],
};

describe('workers', () => {
  const { trees, network, collect, dismiss } = workers();
  afterAll(dismiss);

  it('learn side by side what one thread learns', async () => {
    const [tree, net, again] = await Promise.all([trees(ROWS, TREES), network(ROWS, NETWORK), network(ROWS, NETWORK)]);
    expect(tree).toEqual(packLeafModel(boostLeafwise(ROWS, TREES)));
    expect(net).toEqual(packNetwork(trainNetwork(ROWS, NETWORK)));
    expect(again).toEqual(net);
  });

  it('say what went wrong in their thread', async () => {
    await expect(collect('cut', '/nowhere')).rejects.toThrow(/ENOENT/);
  });
});
