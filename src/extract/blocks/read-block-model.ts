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
  const nodes = readNodes(source);
  const trees: Tree[] = [];
  for (let at = 0; at < nodes.feature.length; ) {
    const end = readTree(nodes, at);
    trees.push({
      feature: nodes.feature.subarray(at, end),
      bin: nodes.bin.subarray(at, end),
      right: nodes.right.subarray(at, end),
      value: nodes.value.subarray(at, end),
    });
    at = end;
  }
  const weights = { names: readWords(source.names), words: readWords(source.words) };
  return { bias: source.bias, edges: source.edges, trees, weights };
}

/** All trees' nodes, one after another, in four arrays that the trees share: 400 small arrays cost more than their content. */
function readNodes({ trees, step }: StoredModel): Tree {
  const binary = atob(trees);
  const count = Math.floor(binary.length / 2);
  const nodes = {
    feature: new Uint8Array(count),
    bin: new Uint8Array(count),
    right: new Uint8Array(count),
    value: new Float32Array(count),
  };
  for (let node = 0; node < count; node += 1) {
    const feature = binary.charCodeAt(node * 2);
    const second = binary.charCodeAt(node * 2 + 1);
    nodes.feature[node] = feature;
    if (feature === LEAF) nodes.value[node] = (second - 128) * step;
    else nodes.bin[node] = second;
  }
  return nodes;
}

/** Notes the right children of the tree that starts at `start`, and gives its end: it has one more leaf than inner nodes. */
function readTree({ feature, right }: Tree, start: number): number {
  /** Inner nodes whose right child has not come yet, innermost last. */
  const open: number[] = [];
  let node = start;
  for (let missing = 1; missing > 0; node += 1) {
    if (node >= feature.length) throw new RangeError('block model: a tree ends early');
    if (feature[node] !== LEAF) {
      missing += 1;
      open.push(node);
      continue;
    }
    missing -= 1;
    const parent = open.pop();
    if (parent !== undefined) right[parent] = node + 1 - start;
  }
  return node;
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
