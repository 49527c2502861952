import { isHebrewMark } from '../text/hebrew-mark.ts';

/** A stretch of a text in UTF-16 offsets, quotation marks included. */
export interface QuotedRange {
  readonly start: number;
  readonly end: number;
}

/** What may close each opening mark; the first of them does. */
const CLOSERS: ReadonlyMap<string, RegExp> = new Map([
  ['“', /”/g],
  ['”', /”/g],
  ['„', /[“”"]/g],
  ['«', /»/g],
  ['»', /«/g],
  ['「', /」/g],
  ['『', /』/g],
  ['"', /"/g],
  ['״', /״/g],
  ['‘', /’/g],
  ["'", /'/g],
]);
const MARK = /[“”„«»「『"״‘']/g;
/**
 * A quotation that is not closed runs on for so many characters at most: a long paragraph of speech. Where a whole article
 * came as one paragraph, one sign left open hid all of it, and a copy of it was none.
 */
const MOST_UNCLOSED = 1000;
const SINGLE = "'‘’";
/** Marks that quote nothing unless they are closed: apostrophes, and ” where it opens as well, as in Swedish and Finnish. */
const MUST_CLOSE = `${SINGLE}”`;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** Stands before a quotation that begins: a space, a bracket, a dash, the apostrophe of "l’« accord »". */
const BEFORE_OPENING = /[\s([’'–—-]/u;
const BEHIND_OPENING = /[\p{L}\p{N}([“„‚‘"'›¿¡…–—-]/u;

/**
 * Where one paragraph quotes somebody. A quotation that is not closed runs to the end of its line, as it does when the next
 * paragraph goes on quoting, if that is not too far (see `MOST_UNCLOSED`). Single marks count only where they cannot be apostrophes. O(n).
 */
export function quotedRanges(text: string): readonly QuotedRange[] {
  const ranges: QuotedRange[] = [];
  /** Marks that nothing closes from here to the end: looked for once, not again for each of them. */
  const leftOpen = new Set<string>();
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    const [sign] = mark;
    const closer = CLOSERS.get(sign);
    if (closer === undefined || !opens(text, mark.index)) continue;
    const closed = leftOpen.has(sign) ? null : endOfQuotation(text, mark.index, closer);
    if (closed === null) leftOpen.add(sign);
    if (closed === null && MUST_CLOSE.includes(sign)) continue;
    const end = closed ?? endOfUnclosed(text, mark.index);
    ranges.push({ start: mark.index, end });
    MARK.lastIndex = end;
  }
  return ranges;
}

function opens(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  // French puts a space behind "«"; where "«" closes, the space stands behind a word or a full stop.
  if (SPACE.test(after)) return mark === '«' && at + 1 < text.length && BEFORE_OPENING.test(before);
  if (mark === '”') return BEFORE_OPENING.test(before) && LETTER.test(after);
  // "»" closes in most languages and opens in some: it opens only with a space before it. So do the signs that also mean inches or apostrophe.
  if (mark === '»' || mark === '"' || mark === '״' || SINGLE.includes(mark)) {
    if (mark === '»' && !BEHIND_OPENING.test(after)) return false;
    return !LETTER.test(before) && !(SINGLE.includes(mark) && /\p{N}/u.test(after));
  }
  return true;
}

/** Offset behind the closing mark; null where there is none. */
function endOfQuotation(text: string, from: number, closer: RegExp): number | null {
  const single = SINGLE.includes(text[from] ?? '');
  closer.lastIndex = from + 1;
  for (let mark = closer.exec(text); mark !== null; mark = closer.exec(text)) {
    const at = mark.index;
    const isInWord = single ? LETTER.test(text[at + 1] ?? ' ') : isHebrewMark(text, at);
    if (!isInWord) return at + 1;
  }
  return null;
}

function endOfUnclosed(text: string, from: number): number {
  const furthest = Math.min(from + MOST_UNCLOSED, text.length);
  const line = text.slice(from, furthest).indexOf('\n');
  return line < 0 ? furthest : from + line;
}
