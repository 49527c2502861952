import { LshIndex, Minhash } from 'minhash';
import createSimhash from 'simhash';

/** A way to tell copies: a print of each text, and how alike two prints are, 0..1. */
export interface CopyPeer {
  readonly name: string;
  readonly print: (text: string) => unknown;
  readonly similarity: (a: unknown, b: unknown) => number;
}

/** Runs of three lower-case words, the token that all peers get. */
function threeGrams(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}

/** The peers of the copy fingerprint. Each is scored at its own best threshold on the measured pairs, which favours it. */
export const COPY_PEERS: readonly CopyPeer[] = [
  {
    name: 'MinHash + LSH (npm minhash 0.0.9)',
    print: (text) => {
      const signature = new Minhash();
      for (const gram of new Set(threeGrams(text))) signature.update(gram);
      return signature;
    },
    // Its `query` throws where a bucket is empty, so the bands are compared here.
    similarity: (a, b) => {
      const index = new LshIndex();
      const bands = new Set(index.getHashbands(a as Minhash));
      return index.getHashbands(b as Minhash).some((band) => bands.has(band))
        ? (a as Minhash).jaccard(b as Minhash)
        : 0;
    },
  },
  {
    name: 'SimHash (npm simhash 0.1.0, md5)',
    print: (text) => createSimhash('md5')(threeGrams(text)),
    similarity: (a, b) => {
      const [bitsA, bitsB] = [a as number[], b as number[]];
      return bitsA.filter((bit, i) => bit === bitsB[i]).length / Math.max(1, bitsA.length);
    },
  },
  {
    name: '3-gram containment, whole texts',
    print: (text) => new Set(threeGrams(text)),
    similarity: (a, b) => {
      const [gramsA, gramsB] = [a as Set<string>, b as Set<string>];
      let shared = 0;
      for (const gram of gramsA) if (gramsB.has(gram)) shared += 1;
      return shared / Math.max(1, Math.min(gramsA.size, gramsB.size));
    },
  },
];
