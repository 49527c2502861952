/** A stretch of a text in UTF-16 offsets, quotation marks included. */
export interface QuotedRange {
  readonly start: number;
  readonly end: number;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);
const MARK = /[“„«»「『"‘']/g;
/**
 * A quotation that is not closed runs on for so many characters at most: a long paragraph of speech. Where a whole article
 * came as one paragraph, one sign left open hid all of it, and a copy of it was none.
 */
const MOST_UNCLOSED = 1000;
const SINGLE = "'‘’";
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where one paragraph quotes somebody. A quotation that is not closed runs to the end of its line, as it does when the next
 * paragraph goes on quoting, if that is not too far (see `MOST_UNCLOSED`). Single marks count only where they cannot be apostrophes. O(n).
 */
export function quotedRanges(text: string): readonly QuotedRange[] {
  const ranges: QuotedRange[] = [];
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    if (!opens(text, mark.index)) continue;
    const end = endOfQuotation(text, mark.index, CLOSERS.get(mark[0]) ?? '');
    if (end === null) continue;
    ranges.push({ start: mark.index, end });
    MARK.lastIndex = end;
  }
  return ranges;
}

function opens(text: string, at: number): boolean {
  const after = text[at + 1] ?? ' ';
  if (/\s/u.test(after)) return false;
  const mark = text[at] ?? '';
  // "»" closes in most languages and opens in some: it opens only with a space before it. So do the signs that also mean inches or apostrophe.
  if (mark === '»' || mark === '"' || SINGLE.includes(mark)) {
    const before = text[at - 1] ?? ' ';
    return !LETTER.test(before) && !(SINGLE.includes(mark) && /\p{N}/u.test(after));
  }
  return true;
}

/** Offset behind the closing mark; where double marks left open end; null for a single mark left open. */
function endOfQuotation(text: string, from: number, closers: string): number | null {
  const single = SINGLE.includes(text[from] ?? '');
  for (const closer of closers) {
    for (let at = text.indexOf(closer, from + 1); at >= 0; at = text.indexOf(closer, at + 1)) {
      if (!single || !LETTER.test(text[at + 1] ?? ' ')) return at + 1;
    }
  }
  if (single) return null;
  const line = text.indexOf('\n', from);
  return Math.min(line < 0 ? text.length : line, from + MOST_UNCLOSED, text.length);
}
