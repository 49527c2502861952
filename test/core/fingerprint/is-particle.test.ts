import { describe, expect, it } from 'vitest';
import { isParticle } from '../../../src/core/fingerprint/is-particle.ts';

const told = (word: string) => isParticle(`…${word}…`, 1, 1 + word.length);

describe('isParticle', () => {
  it.each(['の', 'から', 'ました', 'के', 'ने', 'में', 'हैं', 'ที่'])('is so for %s', (word) => {
    expect(told(word)).toBe(true);
  });

  it.each(['東京', 'タイヤ', 'ひろしま', '火', 'आग', 'और', 'गाय', 'ไฟ', 'a', 'и', 'ב', '한', '3'])(
    'is not for %s',
    (word) => {
      expect(told(word)).toBe(false);
    },
  );
});
