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
  const bytes = Uint8Array.from(atob(source.trees), (char) => char.charCodeAt(0));
  const trees: Tree[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = treeEnd(bytes, at);
    trees.push(readTree(bytes.subarray(at, end), source.step));
    at = end;
  }
  return {
    bias: source.bias,
    edges: source.edges,
    trees,
    weights: { names: readWords(source.names), words: readWords(source.words) },
  };
}

/** One past the last byte of the tree (or subtree) that starts at `at`: as many leaves as inner nodes and one more. */
function treeEnd(bytes: Uint8Array, at: number): number {
  let missing = 1;
  let next = at;
  while (missing > 0) {
    if (next + 1 >= bytes.length) throw new RangeError('block model: a tree ends early');
    missing += bytes[next] === LEAF ? -1 : 1;
    next += 2;
  }
  return next;
}

function readTree(bytes: Uint8Array, step: number): Tree {
  const count = bytes.length / 2;
  const tree: Tree = {
    feature: new Uint8Array(count),
    bin: new Uint8Array(count),
    right: new Uint8Array(count),
    value: new Float32Array(count),
  };
  for (let node = 0; node < count; node += 1) {
    const [feature, second] = [bytes[node * 2] ?? LEAF, bytes[node * 2 + 1] ?? 0];
    tree.feature[node] = feature;
    if (feature === LEAF) tree.value[node] = (second - 128) * step;
    else {
      tree.bin[node] = second;
      tree.right[node] = treeEnd(bytes, (node + 1) * 2) / 2;
    }
  }
  return tree;
}

function readWords(source: string): Map<string, number> {
  return new Map(
    source.split(' ').flatMap((entry) => {
      const match = /^(\D+?)(-?\d+)$/.exec(entry);
      return match?.[1] === undefined ? [] : [[match[1], Number(match[2]) / 10] as const];
    }),
  );
}
