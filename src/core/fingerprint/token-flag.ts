/** Bits of `TokenRow.flags`. */
export const TokenFlag = {
  /** Inside a quotation. */
  Quoted: 1,
  /** Begins with a capital. */
  Capital: 2,
  /** Begins with a digit. */
  Figure: 4,
  /** Nothing that can end a sentence stands before it: here a capital says something. */
  Inside: 8,
  /** Only a space stands between it and the word before. */
  Adjacent: 16,
} as const;
