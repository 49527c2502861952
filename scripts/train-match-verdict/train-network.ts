/**
 * Fits a network of one hidden layer to a yes/no answer (logistic loss) by stochastic gradient descent, several times from
 * different beginnings, and gives their mean, which is one network of all their units. O(members x epochs x rows x units x
 * inputs). Deterministic: beginnings and the order of rows are drawn by a hash.
 *
 * Sources: D. Kingma and J. Ba, "Adam: a method for stochastic optimization" (ICLR 2015), algorithm 1; the falling rate as
 * in I. Loshchilov and F. Hutter, "SGDR" (ICLR 2017), equation 5 without restarts. When not to use it: alone, where a
 * feature jumps (an unknown as -1): trees part such values better.
 */

import { spreadsFrom } from '../../src/core/match/network-model.ts';
import { mix32 } from '../../src/core/text/hash32.ts';
import type { TrainingRows } from './leafwise-trees.ts';

export interface NetworkOptions {
  /** Networks whose mean is taken. */
  readonly members: number;
  /** Units of each. */
  readonly units: number;
  /** How often each row is seen. */
  readonly epochs: number;
  /** How far a weight moves in one step, at first; falls to 0 as a cosine. */
  readonly rate: number;
  /** How strongly weights are drawn to 0. */
  readonly decay: number;
  /** Rows that each step learns from. */
  readonly batch: number;
}

export interface Network {
  readonly bias: number;
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly units: readonly Unit[];
  /** What each input, in spreads from its mean, adds directly. */
  readonly direct: readonly number[];
}

export interface Unit {
  readonly weights: readonly number[];
  readonly threshold: number;
  /** What the unit adds when it is fully excited. */
  readonly answer: number;
}

/** Of the moments of past gradients, what is kept at each step (beta of Adam), and what keeps a divisor above zero. */
const KEPT_MEAN = 0.9;
const KEPT_SQUARE = 0.999;
const LEAST = 1e-8;
/** Keeps a constant input's spread above zero. */
const LEAST_SPREAD = 1e-6;
/** Answers begin small, so that the direct weights learn first. */
const FIRST_ANSWER = 0.3;
/** "Yes" is seldom. */
const FIRST_BIAS = -2;

export function trainNetwork(rows: TrainingRows, options: NetworkOptions): Network {
  const { means, spreads } = scales(rows.columns);
  const scaled = scaledRows(rows, means, spreads);
  const members = Array.from({ length: options.members }, (_, member) => trainMember(rows, scaled, member, options));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / members.length;
  return {
    bias: mean(members.map(({ bias }) => bias)),
    means,
    spreads,
    units: members.flatMap(({ units }) => units.map((unit) => ({ ...unit, answer: unit.answer / members.length }))),
    direct: means.map((_, f) => mean(members.map(({ direct }) => direct[f] ?? 0))),
  };
}

function scales(columns: readonly Float32Array[]): {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
} {
  const means = columns.map((column) => round(column.reduce((sum, value) => sum + value, 0) / column.length));
  const spreads = columns.map((column, f) => {
    const square = column.reduce((sum, value) => sum + (value - (means[f] ?? 0)) ** 2, 0) / column.length;
    return Math.max(LEAST_SPREAD, round(Math.sqrt(square)));
  });
  return { means, spreads };
}

/** To three digits, as it will be shipped. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** Row by row, in spreads from the mean. */
function scaledRows(
  { columns, labels }: TrainingRows,
  means: readonly number[],
  spreads: readonly number[],
): Float32Array {
  const scaled = new Float32Array(labels.length * columns.length);
  for (const [f, column] of columns.entries()) {
    for (let row = 0; row < column.length; row++) {
      scaled[row * columns.length + f] = spreadsFrom(column[row] ?? 0, means[f] ?? 0, spreads[f] ?? 1);
    }
  }
  return scaled;
}

/** Places in the array of all parameters: for each unit its weights and threshold, then answers, direct weights and the bias. */
interface Layout {
  readonly inputs: number;
  readonly units: number;
  readonly answers: number;
  readonly direct: number;
  readonly bias: number;
}

type Member = Pick<Network, 'bias' | 'units' | 'direct'>;

function trainMember(
  { labels, weights, columns }: TrainingRows,
  scaled: Float32Array,
  member: number,
  options: NetworkOptions,
): Member {
  const inputs = columns.length;
  const { units, epochs, rate, decay, batch } = options;
  const answers = units * (inputs + 1);
  const layout: Layout = { inputs, units, answers, direct: answers + units, bias: answers + units + inputs };
  const draw = drawing(member);
  const parameters = beginning(layout, draw);
  const gradients = new Float64Array(parameters.length);
  const adam = { means: new Float64Array(parameters.length), squares: new Float64Array(parameters.length), steps: 0 };
  const meanWeight = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const order = Uint32Array.from(labels.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, draw);
    const pace = (rate * (1 + Math.cos((Math.PI * epoch) / epochs))) / 2;
    for (let from = 0; from < order.length; from += batch) {
      const to = Math.min(order.length, from + batch);
      gradients.fill(0);
      for (let i = from; i < to; i++) {
        const row = order[i] ?? 0;
        const weight = (weights[row] ?? 0) / meanWeight / (to - from);
        addGradient(parameters, gradients, layout, scaled, row * inputs, labels[row] ?? 0, weight);
      }
      addDecay(parameters, gradients, layout, decay);
      step(parameters, gradients, adam, pace);
    }
  }
  return memberOf(parameters, layout);
}

/** Numbers 0..1 and up to 1, the same each time: a counter, hashed. */
function drawing(member: number): () => number {
  let count = mix32(member + 1);
  return () => {
    count = (count + 0x9e3779b9) >>> 0;
    return mix32(count) / 2 ** 32;
  };
}

function beginning({ inputs, units, answers, direct, bias }: Layout, draw: () => number): Float64Array {
  const parameters = new Float64Array(bias + 1);
  // As spread out as a uniform draw of this width is: variance 1 / inputs, and the same for the answers.
  const width = Math.sqrt(12);
  for (let i = 0; i < answers; i++) {
    const isThreshold = i % (inputs + 1) === inputs;
    if (!isThreshold) parameters[i] = (draw() - 0.5) * (width / Math.sqrt(inputs));
  }
  for (let i = answers; i < direct; i++) parameters[i] = (draw() - 0.5) * (width / Math.sqrt(units)) * FIRST_ANSWER;
  parameters[bias] = FIRST_BIAS;
  return parameters;
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, draw: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(draw() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[other] ?? 0;
    order[other] = kept;
  }
}

const excited = new Float64Array(256);

function addGradient(
  parameters: Float64Array,
  gradients: Float64Array,
  layout: Layout,
  scaled: Float32Array,
  from: number,
  label: number,
  weight: number,
): void {
  const { inputs, units, answers, direct, bias } = layout;
  excite(parameters, layout, scaled, from);
  let sum = parameters[bias] as number;
  for (let f = 0; f < inputs; f++) sum += (parameters[direct + f] as number) * (scaled[from + f] as number);
  for (let unit = 0; unit < units; unit++) sum += (parameters[answers + unit] as number) * (excited[unit] as number);
  const error = weight * (1 / (1 + Math.exp(-sum)) - label);
  gradients[bias] = (gradients[bias] as number) + error;
  addScaled(gradients, direct, error, scaled, from, inputs);
  for (let unit = 0; unit < units; unit++) {
    const answer = excited[unit] as number;
    gradients[answers + unit] = (gradients[answers + unit] as number) + error * answer;
    const slope = error * (parameters[answers + unit] as number) * (1 - answer * answer);
    const at = unit * (inputs + 1);
    addScaled(gradients, at, slope, scaled, from, inputs);
    gradients[at + inputs] = (gradients[at + inputs] as number) + slope;
  }
}

/**
 * How far each unit is excited by one row, into `excited`. Four units at a time: sums that do not wait for each other take two thirds of
 * the time. Each adds up in the same order as alone.
 */
function excite(parameters: Float64Array, { inputs, units }: Layout, scaled: Float32Array, from: number): void {
  const size = inputs + 1;
  let unit = 0;
  for (; unit + 4 <= units; unit += 4) {
    const one = unit * size;
    const [two, three, four] = [one + size, one + 2 * size, one + 3 * size];
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let f = 0; f < inputs; f++) {
      const value = scaled[from + f] as number;
      first += (parameters[one + f] as number) * value;
      second += (parameters[two + f] as number) * value;
      third += (parameters[three + f] as number) * value;
      fourth += (parameters[four + f] as number) * value;
    }
    excited[unit] = Math.tanh(first + (parameters[one + inputs] as number));
    excited[unit + 1] = Math.tanh(second + (parameters[two + inputs] as number));
    excited[unit + 2] = Math.tanh(third + (parameters[three + inputs] as number));
    excited[unit + 3] = Math.tanh(fourth + (parameters[four + inputs] as number));
  }
  for (; unit < units; unit++) {
    const at = unit * size;
    let sum = 0;
    for (let f = 0; f < inputs; f++) sum += (parameters[at + f] as number) * (scaled[from + f] as number);
    excited[unit] = Math.tanh(sum + (parameters[at + inputs] as number));
  }
}

function addScaled(
  sums: Float64Array,
  at: number,
  factor: number,
  scaled: Float32Array,
  from: number,
  inputs: number,
): void {
  for (let f = 0; f < inputs; f++) sums[at + f] = (sums[at + f] as number) + factor * (scaled[from + f] as number);
}

/** Thresholds and the bias are not drawn to 0: they say how seldom "yes" is. */
function addDecay(
  parameters: Float64Array,
  gradients: Float64Array,
  { inputs, answers, bias }: Layout,
  decay: number,
): void {
  for (let i = 0; i < bias; i++) {
    const isThreshold = i < answers && i % (inputs + 1) === inputs;
    if (!isThreshold) gradients[i] = (gradients[i] ?? 0) + decay * (parameters[i] ?? 0);
  }
}

function step(
  parameters: Float64Array,
  gradients: Float64Array,
  adam: { readonly means: Float64Array; readonly squares: Float64Array; steps: number },
  rate: number,
): void {
  adam.steps += 1;
  const { means, squares } = adam;
  const meanShare = 1 - KEPT_MEAN ** adam.steps;
  const squareShare = 1 - KEPT_SQUARE ** adam.steps;
  for (let i = 0; i < parameters.length; i++) {
    const gradient = gradients[i] ?? 0;
    const mean = KEPT_MEAN * (means[i] ?? 0) + (1 - KEPT_MEAN) * gradient;
    const square = KEPT_SQUARE * (squares[i] ?? 0) + (1 - KEPT_SQUARE) * gradient * gradient;
    means[i] = mean;
    squares[i] = square;
    parameters[i] = (parameters[i] ?? 0) - (rate * (mean / meanShare)) / (Math.sqrt(square / squareShare) + LEAST);
  }
}

function memberOf(parameters: Float64Array, { inputs, units, answers, direct, bias }: Layout): Member {
  return {
    bias: parameters[bias] ?? 0,
    units: Array.from({ length: units }, (_, unit) => {
      const at = unit * (inputs + 1);
      return {
        weights: [...parameters.subarray(at, at + inputs)],
        threshold: parameters[at + inputs] ?? 0,
        answer: parameters[answers + unit] ?? 0,
      };
    }),
    direct: [...parameters.subarray(direct, bias)],
  };
}
