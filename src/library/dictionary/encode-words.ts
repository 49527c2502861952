import type { Dictionary } from './dictionary.ts';
import { classOf, WORD } from './token-class.ts';
import { HASH_START, hashOn } from './token-table.ts';
import { LINE_END, UTF8_BEGINS, UTF8_ENDS, writeCode } from './word-code.ts';

/** Bytes that a UTF-16 code unit takes at most: beyond ASCII, alone between two tokens of the dictionary. */
const MOST_BYTES = 5;
const SPACE = 0x20;
const DELETE = 0x7f;

const REFUSED = 2;
const ENDS_LINE = 3;
let madeClasses: Uint8Array | null = null;

/** What the last token of the line was. */
type Last = 'separator' | 'coded' | 'spelled';

/**
 * Lines with the dictionary's tokens in codes, for a compressor that sees bytes: the words of the whole library cost one to three bytes
 * each before any repeats are looked for. A single space after a word is not written, unless it stands between two that are spelled out.
 * (A semi-static model of words after Moffat 1989, "Word-based text compression", in bytes for a general compressor as by Skibinski,
 * Grabowski and Deorowicz 2005, "Revisiting dictionary-based compression".) Null for text with control characters or half a surrogate
 * pair: coded text cannot say them. O(length).
 */
export function encodeWords(lines: string, { table }: Dictionary): Uint8Array | null {
  const classes = classTable();
  const bytes = new Uint8Array(lines.length * MOST_BYTES);
  let to = 0;
  let last: Last = 'separator';
  let space = false;
  let inUtf8 = false;
  for (let at = 0; at < lines.length; ) {
    let unit = lines.charCodeAt(at);
    if (unit === LINE_END) {
      if (space) bytes[to++] = SPACE;
      bytes[to++] = LINE_END;
      last = 'separator';
      space = inUtf8 = false;
      at++;
      continue;
    }
    const start = at;
    const found = classes[unit];
    if (found === REFUSED) return null;
    let hash = HASH_START;
    let highest = 0;
    do {
      if (unit > highest) highest = unit;
      hash = hashOn(hash, unit);
      if (++at === lines.length) break;
      unit = lines.charCodeAt(at);
    } while (classes[unit] === found);
    if (at === start + 1 && highest === SPACE) {
      space = true;
      continue;
    }
    const number = table.find(lines, start, at, hash);
    if (space && (last === 'separator' || (last === 'spelled' && number < 0))) bytes[to++] = SPACE;
    space = false;
    if (number >= 0) {
      if (inUtf8) bytes[to++] = UTF8_ENDS;
      inUtf8 = false;
      to = writeCode(bytes, to, number);
    } else if (highest < DELETE) {
      for (let spelled = start; spelled < at; spelled++) bytes[to++] = lines.charCodeAt(spelled);
    } else {
      if (!inUtf8) bytes[to++] = UTF8_BEGINS;
      inUtf8 = true;
      to = writeUtf8(bytes, to, lines, start, at);
      if (to < 0) return null;
    }
    last = found !== WORD ? 'separator' : number < 0 ? 'spelled' : 'coded';
  }
  if (space) bytes[to++] = SPACE;
  return bytes.slice(0, to);
}

/** Class of every code unit, lines' ends and what coded text cannot say apart: made once, then four times as quick as `classOf`. */
function classTable(): Uint8Array {
  if (madeClasses !== null) return madeClasses;
  const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(unit));
  classes.fill(REFUSED, 0, SPACE);
  classes[DELETE] = REFUSED;
  classes[LINE_END] = ENDS_LINE;
  madeClasses = classes;
  return classes;
}

/** The place after it; -1 when there is half a surrogate pair. (`TextEncoder` takes a microsecond a call.) */
function writeUtf8(bytes: Uint8Array, from: number, text: string, start: number, end: number): number {
  let to = from;
  for (let at = start; at < end; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) {
      bytes[to++] = point;
      continue;
    }
    if (point >= 0xd800 && point < 0xe000) return -1;
    if (point >= 0x10000) {
      bytes[to++] = 0xf0 | (point >> 18);
      bytes[to++] = 0x80 | ((point >> 12) & 0x3f);
      at++;
    } else if (point >= 0x800) {
      bytes[to++] = 0xe0 | (point >> 12);
    }
    if (point >= 0x800) bytes[to++] = 0x80 | ((point >> 6) & 0x3f);
    else bytes[to++] = 0xc0 | (point >> 6);
    bytes[to++] = 0x80 | (point & 0x3f);
  }
  return to;
}
