import { TokenTable } from './token-table.ts';

/** Tokens, each with the number that its code stands for (word-code.ts): its place. They are only ever added, at the end. */
export class Dictionary {
  /** '' where one was lost. */
  readonly tokens: readonly string[];
  #table: TokenTable | null = null;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  /** For finding tokens in text. Made when text is first coded: reading needs none, and of 65,000 tokens it takes some milliseconds. */
  get table(): TokenTable {
    this.#table ??= new TokenTable(this.tokens);
    return this.#table;
  }
}
