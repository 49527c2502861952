/**
 * What the index keeps of an article for finding it again: the copy fingerprint (which runs of words stand in it) and
 * the event fingerprint (which distinctive names, terms and figures it is about). Plain numbers, about 1 KB.
 */
export interface Fingerprint {
  /** Copy fingerprint: distinct hashes of selected word shingles, ascending. */
  readonly copy: Uint32Array;
  /** Event fingerprint: distinct hashes of the article's terms, ascending. */
  readonly terms: Uint32Array;
  /** How much `terms[i]` says about this article, 1..255, before any document frequency. Same length as `terms`. */
  readonly weights: Uint8Array;
  /** Day of publication, in days since 1970-01-01; null when unknown. */
  readonly day: number | null;
  /** Words in the body. */
  readonly words: number;
}
