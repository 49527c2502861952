import type { Figure } from './figures.ts';
import { COUNTED_THINGS, TOLLS, type Toll } from './lexicon/tolls.ts';
import type { Token } from './tokens.ts';

/** How far from a figure the word may stand that says what became of the people counted. */
const TOLL_REACH = 5;

/** How far behind a figure the noun may stand that it counts: "29,000 farm animals". */
const COUNTED_REACH = 2;

/**
 * What became of the people that a plain count counts, by the nearest word that says so; null when none is near. Words beyond
 * another number are that number's; words beyond a comma count only when none stands before it: "killing 31, injuring 19".
 * Animals that drowned and jobs that were saved are no toll. O(1).
 */
export function tollOf(figure: Figure, tokens: readonly Token[], text: string): Toll | null {
  if (figure.dimension !== '' || countsThings(figure, tokens, text)) return null;
  return nearest(figure, tokens, text, CLAUSE_END) ?? nearest(figure, tokens, text, SENTENCE_END);
}

function countsThings({ to }: Figure, tokens: readonly Token[], text: string): boolean {
  for (let at = to; at < to + COUNTED_REACH; at++) {
    if (!continues(tokens[at - 1], tokens[at], text, CLAUSE_END)) return false;
    if (COUNTED_THINGS.has(tokens[at]?.key ?? '')) return true;
  }
  return false;
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
