import type { Figure } from './figures.ts';
import { TOLLS, type Toll } from './lexicon/tolls.ts';
import type { Token } from './tokens.ts';

/** How far from a figure the word may stand that says what became of the people counted. */
const TOLL_REACH = 5;

/**
 * What became of the people that a plain count counts, by the nearest word that says so; null when none is near. Words beyond
 * another number are that number's; words beyond a comma count only when none stands before it: "killing 31, injuring 19".
 * O(1).
 */
export function tollOf(figure: Figure, tokens: readonly Token[], text: string): Toll | null {
  if (figure.dimension !== '') return null;
  return nearest(figure, tokens, text, CLAUSE_END) ?? nearest(figure, tokens, text, SENTENCE_END);
}

const CLAUSE_END = /[,;:.!?()—–]/;
const SENTENCE_END = /[;.!?()]/;

function nearest({ from, to }: Figure, tokens: readonly Token[], text: string, end: RegExp): Toll | null {
  let [ahead, behind] = [true, true];
  for (let apart = 0; apart < TOLL_REACH; apart++) {
    ahead &&=
      continues(tokens[to + apart - 1], tokens[to + apart], text, end) && tokens[to + apart]?.shape !== 'number';
    behind &&=
      continues(tokens[from - 1 - apart], tokens[from - apart], text, end) &&
      tokens[from - 1 - apart]?.shape !== 'number';
    const toll =
      (ahead ? TOLLS.get(tokens[to + apart]?.key ?? '') : undefined) ??
      (behind ? TOLLS.get(tokens[from - 1 - apart]?.key ?? '') : undefined);
    if (toll !== undefined) return toll;
  }
  return null;
}

/** Whether both tokens are there, with no end of a clause between them. */
function continues(one: Token | undefined, next: Token | undefined, text: string, end: RegExp): boolean {
  return one !== undefined && next !== undefined && !end.test(text.slice(one.end, next.start));
}
