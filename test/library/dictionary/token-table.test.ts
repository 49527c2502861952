import { describe, expect, it } from 'vitest';
import { Dictionary } from '../../../src/library/dictionary/dictionary.ts';
import { HASH_START, hashOn, type TokenTable } from '../../../src/library/dictionary/token-table.ts';

function hashOf(token: string): number {
  return Array.from(token, (letter) => letter.charCodeAt(0)).reduce(hashOn, HASH_START);
}

function find(table: TokenTable, text: string, token: string): number {
  const start = text.indexOf(token);
  return table.find(text, start, start + token.length, hashOf(token));
}

describe('a table of tokens', () => {
  it('finds each where it stands in a text, and no other', () => {
    const tokens = Array.from({ length: 5_000 }, (_, n) => `token${n}`);
    const table = Dictionary.of(tokens).table;
    for (const [number, token] of tokens.entries()) expect(find(table, `a ${token} here`, token)).toBe(number);
    for (let n = 5_000; n < 6_000; n++) expect(find(table, `token${n}`, `token${n}`)).toBe(-1);
    expect(find(Dictionary.of([]).table, 'ferry', 'ferry')).toBe(-1);
  });

  it('tells tokens of one hash apart', () => {
    const table = Dictionary.of(['ferry', 'harbour']).table;
    expect(table.find('ferry', 0, 5, hashOf('harbour'))).toBe(-1);
  });

  it('finds a place for all but those that were made to collide', () => {
    const wanted = (hashOf('a0') ^ (hashOf('a0') >>> 15)) & 511;
    const colliding: string[] = [];
    for (let n = 0; colliding.length < 200; n++) {
      const hash = hashOf(`a${n}`);
      if (((hash ^ (hash >>> 15)) & 511) === wanted) colliding.push(`a${n}`);
    }
    const table = Dictionary.of(colliding).table;
    const found = colliding.filter((token) => find(table, token, token) >= 0);
    expect(found).toEqual(colliding.slice(0, 32));
  });
});
