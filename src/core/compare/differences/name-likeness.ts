import { foldWord } from '../../text/tokens.ts';

/** Two spellings share at least this much of their consonant skeletons: "Kadhafi"/"Gaddafi", "Moamer"/"Muammar". */
const SKELETON_LIKENESS = 0.65;
/** And this much of their letters: "Stern" and "Letterman" are two people. */
const SKELETON_LETTERS = 0.4;
/** Or this much of their letters. */
const LETTER_LIKENESS = 0.6;

/** Whether one folded name is a form of the other: the same surname, an acronym, an abbreviated first name. O(n). */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.map(inFull).join('') === b.map(inFull).join('')) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < long.length && short.every((word) => long.includes(word))) return true;
  if (short.length === 1 && long.length > 1 && isAcronym(short[0] ?? '', long)) return true;
  return (
    short.length === long.length &&
    short.at(-1) === long.at(-1) &&
    short.every((word, i) => isInitial(word, long[i] ?? ''))
  );
}

/** Abbreviations that names of companies and bodies are written with, folded. */
const IN_FULL: ReadonlyMap<string, string> = new Map(
  'assn=association bros=brothers co=company corp=corporation dept=department inc=incorporated inst=institute intl=international ltd=limited natl=national univ=university'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

function inFull(word: string): string {
  return IN_FULL.get(word) ?? word;
}

/** Words that an acronym may leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'de', 'la', 'der', 'des', 'du', 'del']);

function isAcronym(acronym: string, words: readonly string[]): boolean {
  if (acronym.length < 2) return false;
  const initials = words.map((word) => word.charAt(0)).join('');
  const strict = words
    .filter((word) => !LEFT_OUT.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return acronym === initials || acronym === strict;
}

function isInitial(x: string, y: string): boolean {
  return x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
}

/**
 * Whether two folded names are spellings of one: transliterations, typing errors. `strict`: letter by letter only, where a
 * text has both names. O(n·m) in their letters.
 */
export function isRespelling(a: readonly string[], b: readonly string[], strict = false): boolean {
  if (a.length === b.length) return a.every((word, i) => isLike(word, b[i] ?? '', strict));
  return isLike(a.at(-1) ?? '', b.at(-1) ?? '', strict);
}

function isLike(x: string, y: string, strict: boolean): boolean {
  if (x === y || likeness(x, y) >= LETTER_LIKENESS) return true;
  return !strict && likeness(skeleton(x), skeleton(y)) >= SKELETON_LIKENESS && likeness(x, y) >= SKELETON_LETTERS;
}

/** Consonants as transliterations vary them: k, q, c and g are one, so are f, v, w, ph; doubled letters and vowels go. */
function skeleton(word: string): string {
  return foldWord(word)
    .replace(/kh|gh|ch|[kqcg]/g, 'k')
    .replace(/ph|[fvw]/g, 'f')
    .replace(/dh|th|[td]/g, 't')
    .replace(/sh|[szxj]/g, 's')
    .replace(/[b]/g, 'p')
    .replace(/[aeiouyh']/g, '')
    .replace(/(.)\1+/g, '$1');
}

function likeness(x: string, y: string): number {
  const length = Math.max(x.length, y.length);
  return length === 0 ? 1 : 1 - editDistance(x, y) / length;
}

function editDistance(x: string, y: string): number {
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[y.length] ?? 0;
}
