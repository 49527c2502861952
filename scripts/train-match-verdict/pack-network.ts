import type { NetworkModel } from '../../src/core/match/network-model.ts';
import type { Network } from './train-network.ts';

/** The largest signed byte: each row of weights has steps such that its largest weight is so many. */
const MOST = 127;

/** A trained network in the form that `networkModel` reads. A weight loses half a step at most: one part in 254 of the largest in its row. */
export function packNetwork({ bias, means, spreads, units, direct }: Network): NetworkModel {
  const rows = [
    ...units.map(({ weights, threshold }) => [...weights, threshold]),
    units.map(({ answer }) => answer),
    direct,
  ];
  const steps = rows.map(stepOf);
  const bytes = rows.flatMap((row, i) => row.map((value) => Math.round(value / (steps[i] ?? 1))));
  return {
    bias: Number(bias.toFixed(4)),
    means,
    spreads,
    steps,
    bytes: Buffer.from(Int8Array.from(bytes)).toString('base64'),
  };
}

/** Rounded up, so that the largest weight is still a byte. */
function stepOf(row: readonly number[]): number {
  const exact = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / MOST;
  if (exact === 0) return 1;
  const digit = 10 ** (Math.floor(Math.log10(exact)) - 2);
  return Number((Math.ceil(exact / digit) * digit).toPrecision(3));
}
