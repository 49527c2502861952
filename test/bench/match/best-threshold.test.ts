import { expect, it } from 'vitest';
import { bestThreshold } from './best-threshold.ts';

const pairs = [
  { score: 0.9, right: true },
  { score: 0.8, right: true },
  { score: 0.8, right: false },
  { score: 0.3, right: false },
  { score: 0.2, right: true },
];

it('finds the threshold of the highest F1, equal scores on one side of it', () => {
  expect(bestThreshold(pairs.slice(0, 4))).toEqual({ f1: 0.8, precision: 2 / 3, recall: 1, threshold: 0.8 });
});

it('counts what was never scored as missed', () => {
  const { precision, recall } = bestThreshold(pairs.slice(0, 4), 2);
  expect([precision, recall]).toEqual([2 / 3, 1 / 2]);
});

it('says nothing good of no pairs', () => {
  expect(bestThreshold([])).toEqual({ f1: 0, precision: 0, recall: 0, threshold: Number.POSITIVE_INFINITY });
});
