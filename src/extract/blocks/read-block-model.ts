import stored from './block-model.json' with { type: 'json' };
import { type BlockModel, type Forest, LEAF } from './block-model.ts';
import { codeAt, LEAF_CODE, WIDE_CODE, ZERO_LEAF } from './model-codes.ts';

/**
 * The model as it lies in block-model.json (written by scripts/train-block-model/write-model.ts). Nodes are apart by what they
 * hold, one printable character each (model-codes.ts): like stands by like, and gzip makes them a quarter smaller.
 */
export interface StoredModel {
  readonly bias: number;
  /** What one step of a leaf's code is worth. */
  readonly step: number;
  /** The features that are asked for, by their place in `FEATURE_NAMES`; the one asked most often first. */
  readonly features: readonly number[];
  /** `edges[r]`: ascending thresholds of `features[r]`; a question's bin b asks whether the value is at most `edges[r][b]`. */
  readonly edges: readonly (readonly number[])[];
  /** The trees in preorder, a question as its feature's rank. */
  readonly nodes: string;
  /** Bins of the questions, values of the leaves, both in the order of `nodes`. */
  readonly bins: string;
  readonly leaves: string;
  /** Words after their weight in tenths: "-23 newsletter optin 18 paragraph". */
  readonly names: string;
  readonly words: string;
}

let model: BlockModel | null = null;

/** The block model, decoded on first use. It is a constant: a worker that restarts decodes it again. */
export function blockModel(): BlockModel {
  model ??= readBlockModel(stored);
  return model;
}

/** Decodes a stored model. Throws `RangeError` when its trees are cut short. O(size). */
export function readBlockModel(source: StoredModel): BlockModel {
  const weights = { names: readWords(source.names), words: readWords(source.words) };
  return { bias: source.bias, forest: readForest(source), weights };
}

/** In preorder a leaf ends the left side of the nearest question whose right side is still to come: that one starts next. */
function readForest({ nodes, bins, leaves, step, features, edges }: StoredModel): Forest {
  const count = bins.length + leaves.length;
  const feature = new Uint8Array(count).fill(LEAF);
  const value = new Float64Array(count);
  const right = new Uint16Array(count);
  const roots: number[] = [];
  /** Questions whose right side is still to come, outermost first. */
  const open: number[] = [];
  let at = 0;
  let question = 0;
  let isRoot = true;
  for (let node = 0; node < count; node += 1) {
    if (isRoot) roots.push(node);
    isRoot = false;
    let rank = codeAt(nodes, at++);
    if (rank === LEAF_CODE) {
      value[node] = (codeAt(leaves, node - question) - ZERO_LEAF) * step;
      const parent = open.pop();
      if (parent === undefined) isRoot = true;
      else right[parent] = node + 1;
      continue;
    }
    if (rank === WIDE_CODE) rank += codeAt(nodes, at++);
    feature[node] = features[rank] ?? LEAF;
    value[node] = edges[rank]?.[codeAt(bins, question++)] ?? 0;
    open.push(node);
  }
  if (!isRoot || at !== nodes.length) throw new RangeError('block model: a tree ends early');
  return { roots, feature, value, right };
}

function readWords(source: string): Map<string, number> {
  const words = new Map<string, number>();
  let weight = 0;
  for (const entry of source.split(' ')) {
    const first = entry.charCodeAt(0);
    if (first === MINUS || (first >= ZERO && first <= NINE)) weight = Number(entry) / 10;
    else if (entry !== '') words.set(entry, weight);
  }
  return words;
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;
