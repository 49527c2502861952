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
const SINGLE = "'‘’";
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where one paragraph quotes somebody. A quotation that is not closed runs to the end of the paragraph, as it does when
 * the next paragraph goes on quoting. Single marks count only where they cannot be apostrophes. O(n).
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

/** Offset behind the closing mark; the text's end for double marks left open; null for a single mark left open. */
function endOfQuotation(text: string, from: number, closers: string): number | null {
  const single = SINGLE.includes(text[from] ?? '');
  for (const closer of closers) {
    for (let at = text.indexOf(closer, from + 1); at >= 0; at = text.indexOf(closer, at + 1)) {
      if (!single || !LETTER.test(text[at + 1] ?? ' ')) return at + 1;
    }
  }
  return single ? null : text.length;
}
