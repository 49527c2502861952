import stored from './block-model.json' with { type: 'json' };
import { type BlockModel, LEAF, type Tree } from './block-model.ts';

/** The model as it lies in block-model.json (written by scripts/train-block-model/write-model.ts). */
export interface StoredModel {
  readonly bias: number;
  /** What one step of a leaf's byte is worth; 128 is zero. */
  readonly step: number;
  readonly edges: readonly (readonly number[])[];
  /** Base64 of two bytes a node, trees in preorder: feature and bin, or `LEAF` and value. */
  readonly trees: string;
  /** Words with their weights in tenths: "newsletter-23 paragraph18". */
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
  const binary = atob(source.trees);
  const trees: Tree[] = [];
  for (let at = 0; at < binary.length; ) {
    const tree = readTree(binary, at, source.step);
    trees.push(tree);
    at += tree.feature.length * 2;
  }
  const weights = { names: readWords(source.names), words: readWords(source.words) };
  return { bias: source.bias, edges: source.edges, trees, weights };
}

/** Reads the tree that starts at byte `at`: it ends with as many leaves as inner nodes and one more. */
function readTree(binary: string, at: number, step: number): Tree {
  const feature: number[] = [];
  const bin: number[] = [];
  const right: number[] = [];
  const value: number[] = [];
  /** Inner nodes whose right child has not come yet, innermost last. */
  const open: number[] = [];
  for (let missing = 1; missing > 0; ) {
    const node = feature.length;
    const place = at + node * 2;
    if (place + 1 >= binary.length) throw new RangeError('block model: a tree ends early');
    const isLeaf = binary.charCodeAt(place) === LEAF;
    const second = binary.charCodeAt(place + 1);
    feature.push(binary.charCodeAt(place));
    bin.push(isLeaf ? 0 : second);
    right.push(0);
    value.push(isLeaf ? (second - 128) * step : 0);
    missing += isLeaf ? -1 : 1;
    if (!isLeaf) open.push(node);
    else {
      const parent = open.pop();
      if (parent !== undefined) right[parent] = node + 1;
    }
  }
  return {
    feature: Uint8Array.from(feature),
    bin: Uint8Array.from(bin),
    right: Uint8Array.from(right),
    value: Float32Array.from(value),
  };
}

/** "read-more-12 story9": the digits at the end, and a minus before them, are the weight in tenths. */
function readWords(source: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const entry of source.split(' ')) {
    let end = entry.length;
    while (end > 0 && entry.charCodeAt(end - 1) >= 48 && entry.charCodeAt(end - 1) <= 57) end -= 1;
    if (entry[end - 1] === '-') end -= 1;
    if (end > 0) words.set(entry.slice(0, end), Number(entry.slice(end)) / 10);
  }
  return words;
}
