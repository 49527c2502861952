import { type WordList, wordList } from './word-list.ts';

/** Articles, folded: what may stand before a noun without belonging to its meaning. */
export const ARTICLES: WordList = wordList(`
the a an la le les l des un une los las el il lo gli i o os as der den dem die`);
