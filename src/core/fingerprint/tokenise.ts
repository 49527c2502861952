import { type Article, isBody } from '../article.ts';
import { withoutAddresses } from '../text/without-addresses.ts';
import { quotedRanges } from './quoted-ranges.ts';
import { scanWords } from './scan-words.ts';
import { TokenFlag } from './token-flag.ts';
import { WordBuffer } from './word-buffer.ts';

/** The words of one paragraph as fingerprints see them; the arrays have one entry a word. */
export interface TokenRow {
  /** Index in `article.blocks`; -1 for the title. */
  readonly block: number;
  readonly text: string;
  /** Hash of the folded word: case, accents, spelling (see `foldTerm`). */
  readonly hashes: Uint32Array;
  /** UTF-16 offsets in `text`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sums of `TokenFlag` bits. */
  readonly flags: Uint8Array;
}

/** An article's title and body as words. */
export interface Tokens {
  readonly title: TokenRow;
  readonly body: readonly TokenRow[];
}

/** The article at hand, used again for every article: nothing grows twice. */
const buffer = new WordBuffer();

/** The words of an article, hashed once for all that fingerprints do with them. O(n) in the length of the text. */
export function tokenise(article: Pick<Article, 'title' | 'blocks'>): Tokens {
  buffer.clear();
  const blocks = [-1];
  const texts = [article.title];
  for (const [index, block] of article.blocks.entries()) {
    if (!isBody(block)) continue;
    blocks.push(index);
    texts.push(block.text);
  }
  const ends = texts.map((printed) => {
    const text = withoutAddresses(printed);
    scanWords(text, buffer);
    flagQuoted(text);
    return buffer.count;
  });
  // One allocation an array for all rows: they are views of it.
  const all = buffer.copy();
  const rows = texts.map((text, i): TokenRow => {
    const [from, to] = [ends[i - 1] ?? 0, ends[i] ?? 0];
    return {
      block: blocks[i] ?? 0,
      text,
      hashes: all.hashes.subarray(from, to),
      starts: all.starts.subarray(from, to),
      ends: all.ends.subarray(from, to),
      flags: all.flags.subarray(from, to),
    };
  });
  const [title, ...body] = rows;
  if (title === undefined) throw new Error('no row for the title');
  return { title, body };
}

/** Flags the words of the row at hand that stand in quotations. */
function flagQuoted(text: string): void {
  const { count, rowStart, starts, flags } = buffer;
  let word = rowStart;
  for (const { start, end } of quotedRanges(text)) {
    while (word < count && (starts[word] ?? 0) < start) word += 1;
    for (; word < count && (starts[word] ?? 0) < end; word++) flags[word] = (flags[word] ?? 0) | TokenFlag.Quoted;
  }
}
