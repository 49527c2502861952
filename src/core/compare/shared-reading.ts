import type { KnownWords, Token } from '../text/tokens.ts';

/** Words and sentences that were taken apart already, by how they are written. */
export interface KnownTexts {
  readonly words: KnownWords;
  readonly sentences: Map<string, readonly Token[]>;
}

/**
 * What comparisons of one page have read of it and of its versions, for those that come after: the page is read once, not once for
 * each version, and so is a sentence that several versions have. Grows with what is read: drop it with the page.
 */
export interface SharedReading {
  readonly english: KnownTexts;
  readonly other: KnownTexts;
}

/** With nothing read yet: one for each page, given to all of its comparisons. */
export function sharedReading(): SharedReading {
  return { english: knownTexts(), other: knownTexts() };
}

/** With nothing in it yet. All texts that it is given for are read under one setting of English. */
export function knownTexts(): KnownTexts {
  return { words: new Map(), sentences: new Map() };
}
