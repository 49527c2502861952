import { asciiDigits } from './ascii-digits.ts';
import { foldSpelling } from './fold-spelling.ts';

/** How a token is written. `possessive` is an "'s" on its own; `sign` a currency or percent sign. */
export type TokenShape = 'lower' | 'capital' | 'upper' | 'number' | 'sign' | 'possessive';

/** A word, a number or a sign of a text, with UTF-16 offsets. Tokens with the same key are the same word. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded for comparing: case, diacritics, contractions and spelling variants do not count. */
  readonly key: string;
  readonly shape: TokenShape;
}

/** Words already folded, by how they are written. */
export type KnownWords = Map<string, Pick<Token, 'key' | 'shape'>>;

/**
 * The tokens of a text, in order. O(n) in its length. Contractions come apart ("can't" is "can" + "not"), a possessive
 * "'s" stands alone, "U.S." and a web address are one token each, hyphens separate; in scripts without spaces each character is a token.
 * `english` turns on British/American folding of the keys; `known` spares folding a word twice, given to every text of one
 * comparison (and to none of the other `english`).
 */
export function tokenise(text: string, english = true, known: KnownWords = new Map()): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const surface = match[0];
    const start = match.index;
    const end = start + surface.length;
    const word = known.get(surface);
    if (word !== undefined) tokens.push({ start, end, key: word.key, shape: word.shape });
    else if (NUMBER.test(surface)) tokens.push({ start, end, key: plainNumber(surface), shape: 'number' });
    else if (SIGN.test(surface))
      tokens.push({ start, end, key: english ? (SIGN_WORDS.get(surface) ?? surface) : surface, shape: 'sign' });
    else if (ADDRESS.test(surface)) tokens.push({ start, end, key: surface.toLowerCase(), shape: 'lower' });
    else if (APOSTROPHE.test(surface)) pushApart(surface, start, english, tokens);
    else pushWord(surface, start, english, tokens, known);
  }
  return english ? tokens.map((token, i) => inContext(token, tokens, i)) : tokens;
}

/** Behind these "'s" is "is" or "has", not a possessive. */
const BEFORE_IS: ReadonlySet<string> = new Set('it he she that there here what who where how'.split(' '));
/** Behind "'s" these make it "has". */
const AFTER_HAS: ReadonlySet<string> = new Set('been got had become gone'.split(' '));

/** Characters between "No" and its number: ". ", however typed. */
const MARK_AND_SPACES = 3;

/** Behind "'d" these, and forms in -ed, make it "had". */
const AFTER_HAD: ReadonlySet<string> = new Set(
  'been had got gone done seen taken made said told come become known given found left lost'.split(' '),
);

/** "It's" is "it is", "he's been" is "he has been", "he'd been" is "he had been", "No. 5" is "number 5". */
function inContext(token: Token, tokens: readonly Token[], at: number): Token {
  if (token.shape === 'possessive' && BEFORE_IS.has(tokens[at - 1]?.key ?? ''))
    return { ...token, key: AFTER_HAS.has(tokens[at + 1]?.key ?? '') ? 'has' : 'is', shape: 'lower' };
  if (token.key === 'would' && token.end - token.start === 2) {
    const next = tokens[at + 1]?.key ?? '';
    if (AFTER_HAD.has(next) || /[a-z]{2}ed$/.test(next)) return { ...token, key: 'had' };
  }
  if (token.key === 'no' && token.shape === 'capital') {
    const next = tokens[at + 1];
    if (next?.shape === 'number' && next.start - token.end <= MARK_AND_SPACES)
      return { ...token, key: 'number', shape: 'lower' };
  }
  return token;
}

/** A number in the digits 0-9, with "-" for any sign of minus, and a 0 before a point that begins it. */
function plainNumber(number: string): string {
  if (/^\d[\d.,:]*$/.test(number)) return number;
  return asciiDigits(number)
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/^[−–]/, '-')
    .replace(/^-?(?=\.)/, '$&0');
}

/** Folds one word: lower case, no diacritics, straight apostrophes. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .normalize('NFC');
}

const NO_SPACES =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A web address: what it holds are no figures and no names. Its last character is none of those that end a sentence. */
const WEB_ADDRESS = '(?:https?://|www\\.)[^\\s<>"“”«»]*[^\\s<>"“”«».,;:!?()\\[\\]\'’]';
/** Parts thousands, decimals, hours and minutes. */
const NUMBER_MARK = '[.,:\\u066B\\u066C]';
/**
 * The minus of a negative number: behind a space, and not between two figures ("5 -10"). A hyphen may also open an aside that another one closes
 * ("-12 of them new-"), an en dash opens one as a rule: that is a minus where degrees or a share follow.
 */
const MINUS = `(?<=[\\s(])(?<![\\p{Nd}%°]\\s)(?:−|-(?!\\p{Nd}[^.;]{0,80}[\\p{L}\\p{Nd})]-[\\s,])|–(?=\\p{Nd}+(?:${NUMBER_MARK}\\p{Nd}+)*\\s?[°%]))`;
/** The point of ".5", which is 0.5; not the one of ".38-caliber", which many leave out. */
const LEADING_POINT = '(?<![\\p{L}\\p{Nd}.,:])\\.(?!\\p{Nd}+[\\s-]cal)';
const TOKEN = new RegExp(
  [
    WEB_ADDRESS,
    `(?:(?:${MINUS})?(?:${LEADING_POINT})?)\\p{Nd}+(?:${NUMBER_MARK}\\p{Nd}+)*`,
    '(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}]))?',
    `[${NO_SPACES}]\\p{M}*`,
    `(?:(?![${NO_SPACES}])\\p{L})(?:(?![${NO_SPACES}])[\\p{L}\\p{M}])*(?:['’ʼ‘](?:(?![${NO_SPACES}])[\\p{L}\\p{M}])+)*`,
    "['’ʼ‘]s(?!\\p{L})",
    '[\\p{Sc}%‰°&]',
  ].join('|'),
  'gu',
);
const ADDRESS = /^(?:https?:\/\/|www\.)/;
const SIGN = /^[\p{Sc}%‰°&]$/u;
const APOSTROPHE = /['’ʼ‘]/;
const NUMBER = /^[-−–.]?\.?\p{Nd}/u;
const PLAIN = /^[a-z]*$/;
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
const UPPER = /^\p{Lu}/u;
const ALL_UPPER = /^[\p{Lu}.]{2,}$/u;
/** Signs that stand for a word. */
const SIGN_WORDS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['%', 'percent'],
]);
/** Parts that English hangs on a word with an apostrophe, and the words they stand for. */
const HUNG: ReadonlyMap<string, string> = new Map([
  ['s', "'s"],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['m', 'am'],
]);
const BEFORE_NOT: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

function wordToken(surface: string, start: number, english: boolean): Token {
  const dotted = surface.includes('.');
  const folded = foldWord(dotted ? surface.replace(/\./g, '') : surface);
  return {
    start,
    end: start + surface.length,
    key: english ? foldSpelling(folded) : folded,
    shape: ALL_UPPER.test(surface) ? 'upper' : UPPER.test(surface) ? 'capital' : 'lower',
  };
}

function pushWord(surface: string, start: number, english: boolean, tokens: Token[], known: KnownWords): void {
  const token = english ? wordToken(surface, start, english) : inFull(wordToken(surface, start, english), surface);
  if (token.key !== 'cannot') {
    known.set(surface, token);
    tokens.push(token);
    return;
  }
  tokens.push({ ...token, end: start + 3, key: 'can' });
  tokens.push({ ...token, start: start + 3, key: 'not' });
}

/** French "M. Orell", "MM. Orell et Brand": a capital that is a form of address, not an initial. */
function inFull(token: Token, surface: string): Token {
  if (surface === 'M') return { ...token, key: 'monsieur', shape: 'capital' };
  return surface === 'MM' ? { ...token, key: 'messieurs', shape: 'capital' } : token;
}

function pushApart(surface: string, start: number, english: boolean, tokens: Token[]): void {
  const folded = foldWord(surface);
  const at = surface.search(APOSTROPHE);
  const tail = folded.slice(folded.indexOf("'") + 1);
  if (folded.endsWith("n't") && folded.length > 3) {
    const stemLength = surface.length - 3;
    const stem = wordToken(surface.slice(0, stemLength), start, english);
    tokens.push({ ...stem, key: BEFORE_NOT.get(stem.key) ?? stem.key });
    tokens.push({ start: start + stemLength, end: start + surface.length, key: 'not', shape: 'lower' });
    return;
  }
  const hung = HUNG.get(tail);
  if (hung !== undefined) {
    if (at > 0) tokens.push(wordToken(surface.slice(0, at), start, english));
    tokens.push({
      start: start + at,
      end: start + surface.length,
      key: hung,
      shape: tail === 's' ? 'possessive' : 'lower',
    });
    return;
  }
  // "l'homme", "qu'il", "dell'accordo" are two words; "O'Brien" and "D'Angelo" are one.
  const oneName = UPPER.test(surface) && UPPER.test(surface.slice(at + 1)) && at === 1;
  if (!oneName && !english) {
    tokens.push(wordToken(surface.slice(0, at), start, english));
    tokens.push(wordToken(surface.slice(at + 1), start + at + 1, english));
    return;
  }
  tokens.push(wordToken(surface, start, english));
}
