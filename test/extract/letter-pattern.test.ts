import { describe, expect, it } from 'vitest';
import { LetterPattern } from '../../src/extract/letter-pattern.ts';

/** Every character that one UTF-16 unit writes; a lone surrogate is none. */
const CHARACTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => !/[\ud800-\udfff]/.test(character),
);

describe('a letter pattern', () => {
  it.each(['L', 'Lu', 'Ll', 'Lo', 'N'])(
    'finds with \\p{%s} what Unicode has in that class, in every character',
    (name) => {
      const pattern = new LetterPattern(`^[\\p{${name}}]$`);
      const expected = new RegExp(`^\\p{${name}}$`, 'u');
      const wrong = CHARACTERS.filter(
        (character) => pattern.on(character).test(character) !== expected.test(character),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('leaves out the same characters as Unicode does', () => {
    const pattern = new LetterPattern(String.raw`^[^\p{L}\p{N}]$`);
    const wrong = CHARACTERS.filter(
      (character) => pattern.on(character).test(character) !== /^[^\p{L}\p{N}]$/u.test(character),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps its flags for both kinds of text', () => {
    const pattern = new LetterPattern(String.raw`von ([\p{L}]+)`, 'gi');
    expect('Von Möwe, von Ähre'.match(pattern.on('Von Möwe, von Ähre'))).toEqual(['Von Möwe', 'von Ähre']);
    expect('Von Łódź, von Ähre'.match(pattern.on('Von Łódź, von Ähre'))).toEqual(['Von Łódź', 'von Ähre']);
  });

  it('is compiled once for each kind of text', () => {
    const pattern = new LetterPattern(String.raw`[\p{L}]`);
    expect(pattern.on('Möwe – “quay”')).toBe(pattern.on('Quay'));
    expect(pattern.on('Łódź')).toBe(pattern.on('Москва'));
  });
});
