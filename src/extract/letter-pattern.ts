/** Characters outside Latin-1 among which are no letters and no numbers, besides those of Latin-1: punctuation, currencies, arrows, signs. */
const NOT_PLAIN = /[^\0-\xff\u2000-\u206f\u20a0-\u20bf\u2122\u2190-\u245f\u2500-\u2775\u2794-\u2bff]/;

/** What Unicode's classes hold of the plain characters. */
const PLAIN_CLASSES: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  '\\p{Lu}': 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  '\\p{Ll}': 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
  '\\p{Lo}': '\\xaa\\xba',
  '\\p{N}': '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
};

/**
 * A pattern with classes of Unicode letters, which costs nothing until a text needs it, and little for most texts. A browser
 * takes 0.1 to 0.5 ms to read `\p{L}`, each time it meets it: when it parses the script, when it compiles the function, and
 * once for each kind of text. The patterns of this extractor took 20 of the 60 ms of the first run in a page. For a text of
 * plain characters the classes are therefore replaced by ranges; both match the same.
 */
export class LetterPattern {
  private readonly source: string;
  private readonly flags: string;
  private plain: RegExp | null = null;
  private full: RegExp | null = null;

  /**
   * @param source of the pattern, in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{Lo}` and `\p{N}` stand within brackets: `[\p{L}]`
   * @param flags without `u`. `i` and classes of case do not go together: `\p{Lu}` would match small letters
   */
  constructor(source: string, flags = '') {
    this.source = source;
    this.flags = flags;
  }

  /** The expression to use on this text. */
  on(text: string): RegExp {
    if (NOT_PLAIN.test(text)) {
      this.full ??= new RegExp(this.source, `${this.flags}u`);
      return this.full;
    }
    this.plain ??= new RegExp(
      this.source.replace(/\\p\{\w+\}/g, (name) => PLAIN_CLASSES[name] ?? name),
      this.flags,
    );
    return this.plain;
  }
}
