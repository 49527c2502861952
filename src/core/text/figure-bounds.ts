import { wordList } from './lexicon/word-list.ts';
import type { Token } from './tokens.ts';

/** How exact a figure claims to be. */
export type Bound = 'about' | 'over' | 'under';

const ABOUT = wordList(
  'about around approximately roughly nearly almost some circa environ quelque pres rund etwa ungefahr fast knapp unos unas cerca casi alrededor circa quasi cerca quase aproximadamente',
);
const OVER = wordList(
  'over exceeding above least plus uber mindestens mehr mas menos-de superior oltre almeno pelo-menos ao-menos',
);
const UNDER = wordList('under below most unter hochstens weniger');
const THAN = wordList('than que als di de do');

/** What the words before a figure say of its exactness: "nearly", "more than", "at most"; null when nothing is said. */
export function boundBefore(tokens: readonly Token[], from: number): Bound | null {
  const previous = tokens[from - 1]?.key ?? '';
  const before = tokens[from - 2]?.key ?? '';
  if (THAN.has(previous)) {
    if (/^(?:more|greater|higher|mehr|plus|mas|piu|mais|longer)$/.test(before)) return 'over';
    if (/^(?:less|fewer|lower|weniger|moins|menos|meno)$/.test(before)) return 'under';
  }
  if (previous === 'to' && before === 'up') return 'under';
  if ((previous === 'least' || previous === 'most') && before !== 'at') return null;
  if (ABOUT.has(previous)) return 'about';
  if (OVER.has(previous)) return 'over';
  return UNDER.has(previous) ? 'under' : null;
}
