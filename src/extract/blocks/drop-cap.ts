import { LetterPattern } from '../letter-pattern.ts';

/** Classes that publishers give to a first letter set large. */
const DROP_CAP = /drop-?cap|initial|lettrine|first-?letter/i;
const SPACED_CAP = new LetterPattern(String.raw`^(.)\s+(?=[\p{Ll}])`);
/** Letters that are no words: "<span>A</span> bridge" may be two. */
const NO_WORD = /^[B-DF-HJLMNPQRTX]$/;
/** A first letter stands in a text node of this many characters at most. */
const MAX_NODE_CHARS = 8;
/** The element of the letter, and one around it. */
const NAMED_LEVELS = 2;

/**
 * The text of a run from its pieces, a drop cap joined to its word where the page's source has white space between them
 * ("N a endlich"). Only in elements named so. O(1) for all but drop caps.
 */
export function joinPieces(pieces: readonly string[], first: Text): string {
  const letter = (pieces[0] ?? '').length <= MAX_NODE_CHARS ? (pieces[0] ?? '').trim() : '';
  const text = pieces.join('');
  if (!NO_WORD.test(letter) || !isDropCap(first)) return text;
  return text.trimStart().replace(SPACED_CAP.on(text), '$1');
}

function isDropCap(first: Text): boolean {
  let element = first.parentElement;
  for (let level = 0; level < NAMED_LEVELS && element !== null; level += 1) {
    if (DROP_CAP.test(element.getAttribute('class') ?? '')) return true;
    element = element.parentElement;
  }
  return false;
}
