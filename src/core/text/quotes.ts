import { isHebrewMark } from './hebrew-mark.ts';

/** A quotation in a text: UTF-16 offsets with its marks (`start`, `end`) and without (`innerStart`, `innerEnd`). */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/**
 * The outermost quotations of one paragraph, in order, in any of the usual marks: "…", “…”, ‘…’, '…', „…“, «…», »…«, 「…」.
 * O(n). A quotation that is opened and not closed runs to the paragraph's end (the next paragraph goes on with it).
 * Apostrophes are told from single marks by what stands around them; a single-mark quotation must close.
 */
export function findQuotes(written: string): Quote[] {
  // ``As wires type them'': marks of the same length.
  const text = written.includes('``') ? written.replaceAll('``', ' “').replaceAll("''", '” ') : written;
  const quotes: Quote[] = [];
  const lastPair = text.lastIndexOf('”', text.lastIndexOf('”') - 1);
  /** Marks that nothing closes from here to the end: looked for once, not again for each of them. */
  const leftOpen = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const closers = CLOSERS.get(mark);
    if (closers === undefined || leftOpen.has(mark) || !canOpen(text, at, mark)) {
      at++;
      continue;
    }
    const close = closing(text, at, closers, lastPair);
    if (close < 0 && SINGLE.has(mark)) {
      leftOpen.add(mark);
      at++;
      continue;
    }
    const innerEnd = close < 0 ? text.length : close;
    const end = close < 0 ? text.length : close + 1;
    quotes.push({ start: at, end, innerStart: at + 1, innerEnd });
    at = Math.max(end, at + 1);
  }
  return quotes;
}

/** What may close each opening mark. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['״', '״'],
  ['“', '”"“'],
  ['”', '”'],
  ['„', '“”"'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['‘', '’'],
  ['‚', '‘'],
  ["'", "'"],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
]);
const SINGLE: ReadonlySet<string> = new Set(["'", '‘', '‚', '‹', '”']);
const WORD = /[\p{L}\p{Nd}]/u;

function canOpen(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  // The value of an attribute, where an outlet's markup has come out as text.
  if (before === '=') return false;
  if (after === '' || (/\s/.test(after) && !/[«"“„]/.test(mark))) return false;
  if (mark === "'" || mark === '‘' || mark === '”')
    return !WORD.test(before) && (WORD.test(after) || /["“¿¡([…]/.test(after));
  // A word before it: an inch, or the end of a quotation.
  return (mark !== '"' && mark !== '״') || !WORD.test(before);
}

/** `lastPair`: offset of the last ” but one. */
function closing(text: string, open: number, closers: string, lastPair: number): number {
  const single = closers === '’' || closers === "'";
  let nested = 0;
  for (let i = open + 1; i < text.length; i++) {
    if (!closers.includes(text.charAt(i)) || isHebrewMark(text, i)) continue;
    // “ closes German „…“ but opens an English one, where it follows a space.
    if (text.charAt(i) === '“' && /\s/.test(text.charAt(i - 1)) && WORD.test(text.charAt(i + 1))) {
      // One within the other, in the same marks, as long as both are closed.
      if (i < lastPair) nested++;
      continue;
    }
    if (nested > 0 && text.charAt(i) === '”') {
      nested--;
      continue;
    }
    if (!single) return i;
    if (i > open + 1 && !WORD.test(text.charAt(i + 1)) && !/\s/.test(text.charAt(i - 1))) return i;
  }
  return -1;
}
