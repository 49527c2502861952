import stored from './block-model.json' with { type: 'json' };
import { type BlockModel, type Forest, LEAF } from './block-model.ts';

/** The model as it lies in block-model.json (written by scripts/train-block-model/write-model.ts). */
export interface StoredModel {
  readonly bias: number;
  /** What one step of a leaf's byte is worth; 128 is zero. */
  readonly step: number;
  /** `edges[f]`: ascending thresholds of feature f; a node's bin b asks whether the value is at most `edges[f][b]`. */
  readonly edges: readonly (readonly number[])[];
  /** Base64 of two bytes a node, trees in preorder: feature and bin, or `LEAF` and value. */
  readonly trees: string;
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

/**
 * Reads nodes from the last to the first: in preorder a node's subtrees are then the last two that were finished, the left one
 * on top.
 */
function readForest({ trees, step, edges }: StoredModel): Forest {
  const bytes = atob(trees);
  const count = Math.floor(bytes.length / 2);
  const feature = new Uint8Array(count);
  const value = new Float64Array(count);
  const right = new Uint16Array(count);
  const leafValue = new Float32Array(256).map((_, byte) => (byte - 128) * step);
  /** Roots of the subtrees that are read and have no parent yet. */
  const open: number[] = [];
  for (let node = count - 1; node >= 0; node -= 1) {
    const asked = bytes.charCodeAt(node * 2);
    const second = bytes.charCodeAt(node * 2 + 1);
    feature[node] = asked;
    if (asked === LEAF) value[node] = leafValue[second] ?? 0;
    else {
      if (open.length < 2) throw new RangeError('block model: a tree ends early');
      value[node] = edges[asked]?.[second] ?? 0;
      open.pop();
      right[node] = open.pop() ?? 0;
    }
    open.push(node);
  }
  return { roots: open.reverse(), feature, value, right };
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
