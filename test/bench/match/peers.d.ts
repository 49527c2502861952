declare module 'minhash' {
  /** 128 permutations unless told. */
  export class Minhash {
    update(token: string): void;
    jaccard(other: Minhash): number;
  }
  /** Bands of 4 rows unless told. */
  export class LshIndex {
    getHashbands(signature: Minhash): string[];
  }
}

declare module 'simhash' {
  /** Bits, 0 or 1. */
  function simhash(algorithm?: string): (tokens: string[]) => number[];
  export = simhash;
}
