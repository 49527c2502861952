import { base64Bytes } from '../text/base64-bytes.ts';

/** A small neural network, as shipped: see `scripts/train-match-verdict`. */
export interface NetworkModel {
  readonly bias: number;
  /** Input by input: what is taken off it, and by what the rest is divided. */
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  /** What one step of a byte is, in the order of `bytes`: a number for each unit, one for their answers, one for the direct weights. */
  readonly steps: readonly number[];
  /**
   * Base64 of signed bytes: for each unit its weight of every input and its threshold; then what each unit adds; then what
   * each input adds directly.
   */
  readonly bytes: string;
}

/** An input counts for no more than so many spreads from its mean: what is further out was seen too seldom to learn from. */
export const MOST_SPREADS = 4;

/**
 * Reads a packed network: one layer of units, each the hyperbolic tangent of a weighted sum of the inputs, and beside it the
 * weighted sum itself. Gives log-odds for one row of features. O(units x inputs) a row.
 *
 * Source: D. Rumelhart, G. Hinton and R. Williams, "Learning representations by back-propagating errors" (1986).
 *
 * @throws {RangeError} when the bytes are not those of so many units and inputs: the model must be packed again.
 */
export function networkModel({
  bias,
  means,
  spreads,
  steps,
  bytes,
}: NetworkModel): (features: ArrayLike<number>) => number {
  const packed = new Int8Array(base64Bytes(bytes).buffer);
  const inputs = means.length;
  const units = steps.length - 2;
  if (units < 0 || packed.length !== units * (inputs + 2) + inputs) {
    throw new RangeError('the network has the wrong length');
  }
  const answersFrom = units * (inputs + 1);
  const directFrom = answersFrom + units;
  const weights = Float64Array.from(packed.subarray(0, answersFrom), (byte, i) => {
    return byte * (steps[Math.floor(i / (inputs + 1))] ?? 0);
  });
  const answers = Float64Array.from(packed.subarray(answersFrom, directFrom), (byte) => byte * (steps[units] ?? 0));
  const direct = Float64Array.from(packed.subarray(directFrom), (byte) => byte * (steps[units + 1] ?? 0));
  const scaled = new Float64Array(inputs);
  return (features) => {
    let sum = bias;
    for (let f = 0; f < inputs; f++) {
      const value = spreadsFrom(features[f] ?? 0, means[f] ?? 0, spreads[f] ?? 1);
      scaled[f] = value;
      sum += value * (direct[f] ?? 0);
    }
    for (let unit = 0, at = 0; unit < units; unit++) {
      let excitement = 0;
      for (let f = 0; f < inputs; f++) excitement += (weights[at++] ?? 0) * (scaled[f] ?? 0);
      sum += (answers[unit] ?? 0) * Math.tanh(excitement + (weights[at++] ?? 0));
    }
    return sum;
  };
}

/** How many spreads a value is from its mean, -4..4. */
export function spreadsFrom(value: number, mean: number, spread: number): number {
  return Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, (value - mean) / spread));
}
