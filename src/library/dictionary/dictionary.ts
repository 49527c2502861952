import { TokenTable } from './token-table.ts';

/**
 * Tokens, each with the number that its code stands for (word-code.ts): its place. They are only ever added, at the end.
 * Kept as one text, from which a token is cut when it is asked for: 60,000 strings would take a click 20 ms.
 */
export class Dictionary {
  readonly #text: string;
  /** Where each token begins, and at the end where the last one ends, in UTF-16 units. */
  readonly #starts: Uint32Array;
  #table: TokenTable | null = null;

  /** @param lengths of the tokens in `text`, in UTF-16 units; 0 where one was lost */
  constructor(text: string, lengths: Uint8Array) {
    this.#text = text;
    this.#starts = new Uint32Array(lengths.length + 1);
    let end = 0;
    for (let number = 0; number < lengths.length; number++) {
      end += lengths[number] ?? 0;
      this.#starts[number + 1] = end;
    }
  }

  static of(tokens: readonly string[]): Dictionary {
    return new Dictionary(
      tokens.join(''),
      Uint8Array.from(tokens, (token) => token.length),
    );
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The token with this number; '' when there is none. */
  token(number: number): string {
    return this.#text.slice(this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0);
  }

  /** For finding tokens in text. Made when text is first coded: of 60,000 tokens it takes some milliseconds. */
  get table(): TokenTable {
    this.#table ??= new TokenTable(this.#text, this.#starts);
    return this.#table;
  }
}
