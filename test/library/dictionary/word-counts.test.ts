import { describe, expect, it } from 'vitest';
import { Dictionary } from '../../../src/library/dictionary/dictionary.ts';
import { HASH_START, hashOn } from '../../../src/library/dictionary/token-table.ts';
import { WordCounts } from '../../../src/library/dictionary/word-counts.ts';

function learned(texts: readonly string[], known: readonly string[] = []): readonly string[] {
  const counts = new WordCounts();
  for (const text of texts) counts.add(text);
  return counts.additions(Dictionary.of(known));
}

describe('counting words', () => {
  it('learns what stands in three texts, the most frequent first', () => {
    const texts = [
      'ferry ferry ferry harbour',
      'the ferry\nharbour',
      'ferry harbour harbour the',
      'only only only only',
    ];
    expect(learned(texts)).toEqual(['ferry', 'harbour']);
  });

  it('learns marks as well as words, but nothing that takes a byte by itself', () => {
    const texts = Array(3).fill('“a” b, c. 7 — Straße');
    expect(new Set(learned(texts))).toEqual(new Set(['“', '” ', ', ', '. ', ' — ', 'Straße']));
  });

  it('lets go what stands in one text when it is full, and goes on learning', () => {
    const once = (text: number) => Array.from({ length: 60_000 }, (_, n) => `w${text}x${n}`).join(' ');
    const texts = [...Array.from({ length: 6 }, (_, text) => `ferry ${once(text)}`), ...Array(3).fill('harbour')];
    expect(learned(texts)).toEqual(['ferry', 'harbour']);
  });

  it('learns nothing that is longer than words are', () => {
    expect(learned(Array(3).fill(`${'x'.repeat(24)} ${'y'.repeat(25)}`))).toEqual(['x'.repeat(24)]);
  });

  it('learns nothing twice, and no more than there are codes for', () => {
    expect(learned(Array(3).fill('ferry harbour'), ['ferry'])).toEqual(['harbour']);
    const full = Array.from({ length: 65_535 }, (_, n) => `known${n}`);
    expect(learned(Array(3).fill('short muchlongerword'), full)).toEqual(['muchlongerword']);
  });

  it('counts no more tokens of one place than it looks at', () => {
    const slotOf = (token: string) => {
      const hash = Array.from(token, (letter) => letter.charCodeAt(0)).reduce(hashOn, HASH_START);
      return (hash ^ (hash >>> 15)) & (2 ** 18 - 1);
    };
    const crowd = Array.from({ length: 700_000 }, (_, n) => `d${n}`).filter((token) => slotOf(token) >>> 6 === 77);
    const texts = Array(3).fill(crowd.slice(0, 150).join(' '));
    const found = learned(texts);
    expect(found.length).toBeGreaterThan(60);
    expect(found.length).toBeLessThan(150);
  });

  it('lets go of what is rare when there is too much of it, and keeps what recurs', () => {
    const counts = new WordCounts();
    for (let text = 0; text < 40; text++) {
      const rare = Array.from({ length: 5_000 }, (_, n) => `r${text}x${n}`);
      counts.add(`ferry ${rare.join(' ')}`);
    }
    expect(counts.additions(Dictionary.of([]))).toEqual(['ferry']);
  });
});
