import { isGermanNamePlace } from './german-names.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { HONORIFICS, OFFICES } from './lexicon/titles.ts';
import type { Token } from './tokens.ts';

/** A name in a text: tokens `from`..`to` (exclusive), honorifics before it left out. */
export interface Name {
  readonly from: number;
  readonly to: number;
}

/**
 * The folded words that are names in a set of sentences: capitalised where a sentence does not begin, and not written small
 * more often. In a sentence's first place a capital says nothing, so a word that stands only there is no name unless a
 * capitalised word follows it. O(n). `capitalNouns`: the language capitalises all nouns (German), so a capital counts only
 * where a name would stand, and against it elsewhere.
 */
export function nameInventory(sentences: readonly (readonly Token[])[], capitalNouns = false): ReadonlySet<string> {
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  const acronyms = new Set<string>();
  for (const tokens of sentences) {
    for (const [i, token] of tokens.entries()) {
      if (token.shape === 'lower') small.set(token.key, (small.get(token.key) ?? 0) + 1);
      else if ((token.shape === 'capital' || token.shape === 'upper') && (i > 0 || startsName(tokens))) {
        if (capitalNouns && !isGermanNamePlace(tokens, i)) {
          if (tokens[i - 1]?.shape === 'lower') small.set(token.key, (small.get(token.key) ?? 0) + 1);
          continue;
        }
        capital.set(token.key, (capital.get(token.key) ?? 0) + 1);
        if (token.shape === 'upper') acronyms.add(token.key);
      }
    }
  }
  const names = new Set<string>();
  for (const [key, count] of capital)
    if (count > (small.get(key) ?? 0) && (!FUNCTION_WORDS.has(key) || acronyms.has(key))) names.add(key);
  return names;
}

function startsName(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first === undefined || second === undefined || FUNCTION_WORDS.has(first.key)) return false;
  return first.shape === 'upper' || second.shape === 'capital' || second.shape === 'possessive';
}

/** Small words that may stand within a name: "Ludwig van Beethoven", "Bank of England", "Ahmed al-Sharaa". */
const PARTICLES: ReadonlySet<string> = new Set(
  'of al el bin ibn abu de del della der den di da do dos du la le van von zu ter und y e and for the'.split(' '),
);
/** Particles that join two names only in a longer one; between two capitals they more often list things. */
const WEAK: ReadonlySet<string> = new Set('and for the und y e'.split(' '));

/** Offices that are as often part of a body's name: "Justice Department", "General Electric". */
const IN_NAMES: ReadonlySet<string> = new Set(['justice', 'general', 'head', 'chief', 'judge']);

/** Whether a token is part of a name. */
export function isNameToken(token: Token | undefined, names: ReadonlySet<string>): boolean {
  if (
    token === undefined ||
    token.shape === 'lower' ||
    token.shape === 'number' ||
    token.shape === 'sign' ||
    token.shape === 'possessive'
  )
    return false;
  return names.has(token.key) && !HONORIFICS.has(token.key) && (!OFFICES.has(token.key) || IN_NAMES.has(token.key));
}

/** The name that a token is part of, or null. `text` tells a name from two names parted by a comma. */
export function nameAround(
  tokens: readonly Token[],
  text: string,
  at: number,
  names: ReadonlySet<string>,
): Name | null {
  if (!isNameToken(tokens[at], names)) return null;
  let from = at;
  let to = at + 1;
  for (;;) {
    if (isNameToken(tokens[to], names) && joined(tokens, text, to - 1)) to++;
    else if (
      isParticle(tokens[to]) &&
      joined(tokens, text, to - 1) &&
      isNameToken(tokens[to + 1], names) &&
      joined(tokens, text, to)
    )
      to += 2;
    else break;
  }
  for (;;) {
    if (isNameToken(tokens[from - 1], names) && joined(tokens, text, from - 1)) from--;
    else if (
      isParticle(tokens[from - 1]) &&
      isNameToken(tokens[from - 2], names) &&
      joined(tokens, text, from - 1) &&
      joined(tokens, text, from - 2)
    )
      from -= 2;
    else break;
  }
  return { from, to };
}

/** The names among a text's tokens, in order. O(n). */
export function findNames(tokens: readonly Token[], text: string, names: ReadonlySet<string>): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = nameAround(tokens, text, at, names);
    if (name === null) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found;
}

function isParticle(token: Token | undefined): boolean {
  return token !== undefined && token.shape === 'lower' && PARTICLES.has(token.key) && !WEAK.has(token.key);
}

/** Whether only a space or a hyphen stands between token `at` and the next. */
function joined(tokens: readonly Token[], text: string, at: number): boolean {
  const gap = text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0);
  return gap === ' ' || gap === '-' || gap === '' || gap === '. ';
}
