import { describe, expect, it } from 'vitest';
import { wordList } from '../../../../src/core/text/lexicon/word-list.ts';

describe('wordList', () => {
  it('has each word under its own key and that of its American spelling', () => {
    const list = wordList(`
      defence  colour
      said`);
    expect(['defence', 'defense', 'colour', 'color', 'said'].filter((word) => !list.has(word))).toEqual([]);
    expect(list.has('')).toBe(false);
    expect([...list].sort()).toEqual(['color', 'colour', 'defence', 'defense', 'said']);
  });
});
