import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWords } from '../../../src/library/dictionary/decode-words.ts';
import { Dictionary } from '../../../src/library/dictionary/dictionary.ts';
import { encodeWords } from '../../../src/library/dictionary/encode-words.ts';
import { classOf } from '../../../src/library/dictionary/token-class.ts';
import { LINE_END } from '../../../src/library/dictionary/word-code.ts';

const TOKENS = ['the', 'ferry', 'Harbour', ', ', '. ', '”', ' – ', 'Müller', 'naïve', '北京', '2026', '":"', "'", '🚢'];
const dictionary = Dictionary.of(TOKENS);

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(' ', ' ', ' ', 'sails', 'München', '—', '  ', 'x', '-', '上海', '\u{1f6a2}'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const lines = fc.array(
  fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')),
  { maxLength: 5 },
);

function decoded(bytes: Uint8Array, words = dictionary): string {
  const ends = [...bytes.keys()].filter((at) => bytes[at] === LINE_END);
  return [-1, ...ends]
    .map((end, at) => decodeWords(bytes.subarray(end + 1, ends[at] ?? bytes.length), words))
    .join('\n');
}

describe('text in codes', () => {
  it('is the same text again, line by line', () => {
    let coded = 0;
    const property = fc.property(lines, (parts) => {
      const text = parts.join('\n');
      const bytes = encodeWords(text, dictionary);
      if (bytes === null) return;
      coded++;
      expect(decoded(bytes)).toBe(text);
      expect(bytes.filter((byte) => byte === LINE_END)).toHaveLength(text.split('\n').length - 1);
    });
    fc.assert(property, { seed: 1, numRuns: 2_000 });
    expect(coded).toBeGreaterThan(1_500);
  });

  it('takes a byte for a word and none for the space before it', () => {
    expect(encodeWords('the ferry, the Harbour', dictionary)).toHaveLength(5);
    expect(encodeWords('sails the ferry', dictionary)).toHaveLength('sails'.length + 2);
    expect(encodeWords('sails north', dictionary)).toHaveLength('sails north'.length);
    expect(encodeWords('München, Łódź', dictionary)).toHaveLength(1 + 8 + 1 + 1 + 1 + 7);
  });

  it('tells more tokens apart than one byte or two can name', () => {
    const words = Array.from({ length: 40_000 }, (_, n) => `w${n.toString(36)}`);
    const many = Dictionary.of(words);
    for (const n of [0, 63, 64, 65, 318, 319, 15_873, 15_874, 15_875, 16_130, 39_999]) {
      const text = `${words[n]} ${words[n]}`;
      const bytes = encodeWords(text, many) ?? new Uint8Array();
      expect(decoded(bytes, many)).toBe(text);
      expect(bytes).toHaveLength(2 * (n < 64 ? 1 : n < 64 + 62 * 255 ? 2 : 3));
    }
  });

  it('is refused where text has characters that codes use, or half a pair', () => {
    for (const text of ['a\u0001b', 'a\u007f', 'a\tb', 'half \ud83d', '\udea2 half']) {
      expect(encodeWords(text, dictionary)).toBeNull();
    }
  });

  it('is refused when it is garbled', () => {
    for (const bytes of [[0x80 + TOKENS.length], [0xc0], [0xfe, 1], [0xff], [1, 0xc3], [1, 0xff, 2], [0xc5, 0xff]]) {
      expect(() => decodeWords(Uint8Array.from(bytes), dictionary), bytes.join(' ')).toThrow(RangeError);
    }
    expect(() => decodeWords(Uint8Array.of(0x80), Dictionary.of(['']))).toThrow(RangeError);
  });

  it('has classes of characters that are what they were when the first text was stored', () => {
    let hash = 0;
    for (let unit = 0; unit < 0x10000; unit++) hash = Math.imul(hash ^ classOf(unit), 0x01000193) + unit;
    expect(hash >>> 0).toBe(HASH_OF_CLASSES);
    expect([...'aZ0éßжक北あ한'].map((letter) => classOf(letter.charCodeAt(0)))).toEqual(Array(10).fill(1));
    expect([...' .-“—€…、。！\u00a0'].map((mark) => classOf(mark.charCodeAt(0)))).toEqual(Array(11).fill(0));
  });
});

/** Text that was coded with other classes would be read with spaces too many or too few: this number never changes. */
const HASH_OF_CLASSES = 1_755_726_894;
