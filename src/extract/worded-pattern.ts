/**
 * A pattern that is compiled when a text first holds one of the words without which it cannot match. Most pages hold few of
 * the words of page furniture, and a browser takes 0.2 ms to compile one of these lists: once for texts in Latin-1, once for
 * others. For patterns that ignore case.
 */
export class WordedPattern {
  private readonly words: readonly string[];
  private readonly source: string;
  private compiled: RegExp | null = null;

  /**
   * @param words in lower case, parted by strokes; every text that matches holds one of them. "^by" opens the text, "ago$" ends it.
   * @param source of the pattern, which is used with the flag `i`
   */
  constructor(words: string, source: string) {
    this.words = words.split('|');
    this.source = source;
  }

  /** Whether the pattern is found in a text; `key` is the text's `wordKey`. */
  test(text: string, key: string): boolean {
    for (const word of this.words) {
      if (!key.includes(word)) continue;
      this.compiled ??= new RegExp(this.source, 'i');
      return this.compiled.test(text);
    }
    return false;
  }
}

/** What a text's words are looked up in: the text in lower case, its start and end marked. */
export function wordKey(text: string): string {
  return `^${text.toLowerCase()}$`;
}
