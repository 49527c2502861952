/**
 * What the index keeps of an article for finding it again: the copy fingerprint (which runs of words stand in it) and
 * the event fingerprint (which distinctive names, terms and figures it is about). Plain numbers, about 1 KB.
 */
export interface Fingerprint {
  /**
   * Copy fingerprint: distinct hashes of selected word shingles of the body outside quotations, ascending. Storage rounds those that
   * no index lists (stored-copy.ts); an index answers with candidates that have them as the query has.
   */
  readonly copy: Uint32Array;
  /** Event fingerprint: distinct hashes of the article's terms, ascending. */
  readonly terms: Uint32Array;
  /** How much `terms[i]` says about this article, 1..255, before any document frequency of the library. Same length as `terms`. */
  readonly weights: Uint8Array;
  /** What `terms[i]` is, as a sum of `TermTrait` bits. Same length as `terms`. */
  readonly traits: Uint8Array;
  /** Day of publication, in days since 1970-01-01; null when unknown. */
  readonly day: number | null;
  /** Words in the body. */
  readonly words: number;
}

/** Bits of `Fingerprint.traits`. A term may be several things at once. */
export const TermTrait = {
  /** Stands in the title. */
  Title: 1,
  /** Stands in the first sentences of the body. */
  Lede: 2,
  /** Written as a name: capitalised where ordinary words are not. */
  Name: 4,
  /** Begins with a digit. */
  Figure: 8,
  /** A run of words inside a quotation. */
  Quote: 16,
  /** More than one word. */
  Phrase: 32,
} as const;
