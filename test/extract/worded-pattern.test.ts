import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordedPattern, wordKey } from '../../src/extract/worded-pattern.ts';

describe('a worded pattern', () => {
  const source = String.raw`^(?:share|teilen)\b|\bto your inbox\b`;
  const pattern = new WordedPattern('^share|^teilen|inbox', source);
  const matches = (text: string): boolean => pattern.test(text, wordKey(text));

  it('matches what its source matches, where its words are those of the source', () => {
    const piece = fc.constantFrom('Share', 'TEILEN', 'this', 'to your ', 'Inbox', ' ', 'é', '^');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        expect(matches(text)).toBe(new RegExp(source, 'i').test(text));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('does not look at texts without its words', () => {
    const never = new WordedPattern('harbour', '');
    expect(never.test('The bridge', wordKey('The bridge'))).toBe(false);
    expect(never.test('The harbour', wordKey('The harbour'))).toBe(true);
  });

  it('takes a marked word for the opening of a text alone', () => {
    const opening = new WordedPattern('^read', '');
    expect(opening.test('Read more', wordKey('Read more'))).toBe(true);
    expect(opening.test('To read', wordKey('To read'))).toBe(false);
  });
});
