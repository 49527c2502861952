import { describe, expect, it } from 'vitest';
import { knownWord } from '../../../src/core/fingerprint/known-word.ts';
import { isListed, priorShare } from '../../../src/core/fingerprint/prior-share.ts';

const shareOf = (word: string) => priorShare(knownWord(word).hash);

describe('priorShare', () => {
  it.each(['the', 'und', 'que', 'он', 'میں'])('is what was measured for %s', (word) => {
    expect(shareOf(word)).toBeGreaterThan(0.3);
  });

  it.each(['και', 'những', 'że', 'için', 'jsou', 'että', 'ที่', 'उन्हें', 'أن', 'את', 'ja', 'och', '하지만', 'これ'])(
    'is that of a function word for %s, which no collection has',
    (word) => {
      expect(shareOf(word)).toBeGreaterThan(0.05);
    },
  );

  it.each(['Ali', 'Dan', 'Ana', 'Abdullah', 'Indonesia'])(
    'stays that of a name for %s, a function word or listed with them elsewhere',
    (word) => {
      expect(shareOf(word)).toBeLessThan(0.05);
    },
  );

  it('is little for a word that no table has', () => {
    expect(shareOf('Varnholm')).toBe(0.002);
    expect(isListed(knownWord('Varnholm').hash)).toBe(false);
    expect(isListed(knownWord('και').hash)).toBe(true);
  });
});
