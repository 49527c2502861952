import { asciiDigits } from './ascii-digits.ts';
import { foldSpelling } from './fold-spelling.ts';

/** A folded text with the way back: `origin[i]` is the offset in the original of the folded text's i-th UTF-16 unit; one more entry holds the end. */
export interface FoldedText {
  readonly text: string;
  readonly origin: Uint32Array;
}

const SINGLE_QUOTES = /[‘’‚‛′`´ʼʻ‹›]/gu;
const DOUBLE_QUOTES = /[“”„‟″«»「」『』〝〞]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
/** Soft hyphens, joiners, direction marks, byte-order marks: never visible, often pasted along. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const SPACES = /\s+/gu;

/**
 * Text as the eye compares it when it does not mind typography: compatibility forms folded (NFKC), lower case, one kind
 * of single quote, double quote and dash, one space for any white space. Accents and spelling stay. O(n).
 */
export function foldText(text: string): string {
  return foldTypography(text).replace(SPACES, ' ').trim();
}

function foldTypography(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .toLowerCase();
}

/** A base character with the marks on it: the smallest piece that NFKC can be applied to alone. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * `foldText` with offsets back into the original, so that what is found in the folded text can be shown in the page.
 * O(n), about five times the cost of `foldText`.
 */
export function foldTextWithOrigin(text: string): FoldedText {
  const pieces: string[] = [];
  const origin: number[] = [];
  let pendingSpace = -1;
  for (const match of text.matchAll(CLUSTER)) {
    const piece = foldTypography(match[0]);
    if (/^\s+$/u.test(piece)) {
      if (pendingSpace < 0) pendingSpace = match.index;
      continue;
    }
    if (piece === '') continue;
    if (pendingSpace >= 0 && origin.length > 0) {
      pieces.push(' ');
      origin.push(pendingSpace);
    }
    pendingSpace = -1;
    const folded = piece.replace(SPACES, ' ');
    pieces.push(folded);
    for (let i = 0; i < folded.length; i++) origin.push(match.index);
  }
  origin.push(pendingSpace >= 0 ? pendingSpace : text.length);
  return { text: pieces.join(''), origin: Uint32Array.from(origin) };
}

const PLAIN_WORD = /^[a-z0-9]+$/;
/** Accents of the Latin, Greek and Cyrillic scripts and the optional vowel signs of Arabic and Hebrew; no script's letters. */
const OPTIONAL_MARKS = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/gu;
const ARABIC_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
]);
const INNER_SIGNS = /['’‘ʼʻ´`׳.\u00B7\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu;
/** Letters whose capital is another letter's or two letters: what stands in capitals folds as what does not. */
const CAPITALISED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ı', 'i'],
]);
const POSSESSIVE = /['’‘ʼ´`]s?$/u;

/**
 * One word folded for hashing and comparing: case, compatibility forms, accents and optional vowel signs, a possessive
 * 's, dots, apostrophes and unseen signs inside ("U.S" -> "us", "O’Brien" -> "obrien"), British spelling. Grouping signs leave a number
 * ("1,500" -> "1500"). Two words that fold alike are the same word to a copy fingerprint. O(length).
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN_WORD.test(lower)) return foldSpelling(lower);
  if (/^\p{N}/u.test(lower)) return foldNumber(lower);
  const bare = withoutSigns(lower)
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßı]/gu, (letter) => CAPITALISED.get(letter) ?? letter);
  const folded = bare.replace(/[يىكةہھ]/gu, (letter) => ARABIC_VARIANTS.get(letter) ?? letter);
  return PLAIN_WORD.test(folded) ? foldSpelling(folded) : folded;
}

/** A word without a possessive 's, dots, apostrophes and unseen signs. */
export function withoutSigns(lower: string): string {
  return lower.replace(POSSESSIVE, '').replace(INNER_SIGNS, '');
}

/** "1,500", "1.500" and "1’500" are one number; "2.5" stays apart from "25" because only groups of three fold. Digits of any script are one. */
function foldNumber(number: string): string {
  const digits = asciiDigits(number.normalize('NFKC')).replace(/\u066B/gu, '.');
  return digits.replace(/(?<=\d)[.,'’\u066C](?=\d{3}(?!\d))/gu, '');
}
