import { LISTED_BITS, spellingClues } from '../text/fold-spelling.ts';
import { mix32, unitMix32 } from '../text/hash32.ts';
import { mayBeDense, nextSpacedWord, words } from '../text/words.ts';
import { knownWord } from './known-word.ts';
import { TokenFlag } from './token-flag.ts';
import type { WordBuffer } from './word-buffer.ts';

/** What an ASCII character is to a scanner. */
const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Per ASCII character, what its lower case adds to a hash (see `hash32`). */
const MIXED = Int32Array.from({ length: 128 }, (_, code) =>
  unitMix32(String.fromCharCode(code).toLowerCase().charCodeAt(0)),
);

/** ASCII characters between two words of one sentence. */
const INSIDE = Uint8Array.from({ length: 128 }, (_, code) => (/[\s,;)('/&-]/.test(String.fromCharCode(code)) ? 1 : 0));
const INSIDE_BEYOND_ASCII = /[\s’–—\u00AD\u200B-\u200F\u2060-\u2064]/u;

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
/** The block of general punctuation holds no letters; one of its signs, and what nobody sees, may stand inside a word or a number. */
const PUNCTUATION_FROM = 0x2000;
const PUNCTUATION_TO = 0x206f;
const TURNED_COMMA = 0x2018;
const RAISED_COMMA = 0x2019;
const UNSEEN: readonly { readonly from: number; readonly to: number }[] = [
  { from: 0x200b, to: 0x200f },
  { from: 0x2060, to: 0x2064 },
];
const LISTED_MASK = 2 ** LISTED_BITS - 1;
/** Shorter words have no second spelling but listed ones (see `foldSpelling`). */
const LEAST_MARKED = 5;

/**
 * Adds every word of a text to a buffer as a row, hashed and flagged, all but `TokenFlag.Quoted`: the words that `words` finds,
 * each hashed as `hash32(foldTerm(word))`. O(n) in the length of the text.
 *
 * Plain words, of ASCII letters or digits only, are folded and hashed on the way, without making a string of them: four
 * in five of English and German, and three times as fast. What is not plain by its own letters or by the sign behind it
 * (accents, apostrophes, initials, grouped numbers, a spelling that may have a second one) goes through `words` and
 * `foldTerm`, and a text with a dense script does as a whole.
 */
export function scanWords(text: string, into: WordBuffer): void {
  into.startRow();
  if (mayBeDense(text)) {
    for (const { text: word, start, end } of words(text)) addAny(text, word, start, end, into);
    return;
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128) at = KINDS[code] === OTHER ? at + 1 : scanPlain(text, at, code, into);
    else at = isSign(code) ? at + 1 : scanAny(text, at, into);
  }
}

/** Adds the word at `start`, whose first character is an ASCII letter or digit; its end. */
function scanPlain(text: string, start: number, first: number, into: WordBuffer): number {
  const { marks, listed } = spellingClues();
  const kind = KINDS[first];
  let hash = 0;
  let lastTwo = 0;
  let marked = 0;
  let end = start;
  let code = first;
  for (; end < text.length; ) {
    hash ^= MIXED[code] ?? 0;
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
    marked |= (marks[lastTwo] ?? 0) >>> (code & 31);
    lastTwo = ((lastTwo << 5) | (code & 31)) & 0x3ff;
    end += 1;
    code = text.charCodeAt(end);
    if (!(code < 128)) break;
    const next = KINDS[code] ?? OTHER;
    if (next === OTHER || (kind === DIGIT && next !== DIGIT)) break;
  }
  const length = end - start;
  if (end < text.length && mayGoOn(text, end, code, length, kind === DIGIT)) return scanAny(text, start, into);
  const plain = mix32(hash ^ length);
  const bit = plain & LISTED_MASK;
  const respelt = (marked & 1 && length >= LEAST_MARKED) || ((listed[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
  const folded = respelt ? knownWord(text.slice(start, end)).hash : plain;
  const flags = kind === UPPER ? TokenFlag.Capital : kind === DIGIT ? TokenFlag.Figure : 0;
  into.add(folded, start, end, flags | gapFlags(text, start, into));
  return end;
}

/** Whether a word of ASCII letters or digits may be more than them, by the character `code` at its end. */
function mayGoOn(text: string, end: number, code: number, length: number, isNumber: boolean): boolean {
  if (code >= 128) return !isSign(code);
  const next = end + 1 < text.length ? text.charCodeAt(end + 1) : 0;
  const nextKind = next < 128 ? (KINDS[next] ?? OTHER) : LOWER;
  if (isNumber) {
    if (KINDS[code] !== OTHER) return true;
    const groups = code === FULL_STOP || code === COMMA || code === COLON || code === APOSTROPHE;
    return groups && (nextKind === DIGIT || next >= 128);
  }
  if (nextKind === OTHER || nextKind === DIGIT) return false;
  return code === APOSTROPHE || code === BACKTICK || (code === FULL_STOP && length === 1);
}

/** Adds the first word at `from` or behind it, by the rules for any script; its end, or the text's when there is none. */
function scanAny(text: string, from: number, into: WordBuffer): number {
  const word = nextSpacedWord(text, from);
  if (word === null) return text.length;
  addAny(text, word.text, word.start, word.end, into);
  return word.end;
}

function addAny(text: string, word: string, start: number, end: number, into: WordBuffer): void {
  const { hash, flags } = knownWord(word);
  into.add(hash, start, end, flags | gapFlags(text, start, into));
}

/** `Inside` and `Adjacent` of a word at `to`, by what stands between it and the word before. */
function gapFlags(text: string, to: number, { count, rowStart, ends }: WordBuffer): number {
  if (count === rowStart) return 0;
  const from = ends[count - 1] ?? 0;
  if (to === from + 1 && text.charCodeAt(from) === 32) return TokenFlag.Inside | TokenFlag.Adjacent;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? INSIDE[code] === 0 : !INSIDE_BEYOND_ASCII.test(text.charAt(at))) return 0;
  }
  return TokenFlag.Inside;
}

/** A sign beyond ASCII that is no part of any word. */
function isSign(code: number): boolean {
  if (code < PUNCTUATION_FROM || code > PUNCTUATION_TO || code === RAISED_COMMA || code === TURNED_COMMA) return false;
  return !UNSEEN.some(({ from, to }) => code >= from && code <= to);
}

function kindOf(character: string): number {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  return /[0-9]/.test(character) ? DIGIT : OTHER;
}
