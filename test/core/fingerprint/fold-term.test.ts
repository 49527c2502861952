import { describe, expect, it } from 'vitest';
import { foldTerm } from '../../../src/core/fingerprint/fold-term.ts';

describe('foldTerm', () => {
  it('keeps the tones of Vietnamese, by which other words are told apart', () => {
    for (const [one, other] of [
      ['hàng', 'hạng'],
      ['ngân', 'ngấn'],
      ['mơ', 'mở'],
      ['lũ', 'lử'],
    ] as const) {
      expect(foldTerm(one)).not.toBe(foldTerm(other));
    }
    expect(foldTerm('Sạt'.normalize('NFD'))).toBe(foldTerm('sạt'));
  });

  it.each([
    ['thủy', 'thuỷ'],
    ['Hỏa', 'hoả'],
    ['khỏe', 'khoẻ'],
    ['tòa', 'toà'],
  ])('takes %s and %s for two ways to write one word', (one, other) => {
    expect(foldTerm(one)).toBe(foldTerm(other));
  });

  it.each([
    ["Gökpınar'da", 'Gökpınar'],
    ['Sarıca’nın', 'Sarıca'],
    ["İstanbul'a", 'İstanbul'],
    ["Alkaya'ya", 'Alkaya'],
    ["2018'de", '2018'],
    ['Ankara`da', 'Ankara'],
    ['Nguyễn’s', 'Nguyễn'],
    ["Nguy\u00ADễn's", 'Nguyễn'],
  ])('reads the ending of %s away', (word, name) => {
    expect(foldTerm(word)).toBe(foldTerm(name));
  });

  it.each([
    ["Sana'a", 'sanaa'],
    ['Hawai’i', 'hawaii'],
    ["Shi'a", 'shia'],
    ["Don't", 'dont'],
    ["They'll", 'theyll'],
    ["O'Brien", 'obrien'],
    ["L'eau", 'leau'],
    ['São', 'sao'],
    ['Erdoğan’s', 'erdogan'],
    ['Müller', 'muller'],
  ])('folds %s as ever, to %s', (word, folded) => {
    expect(foldTerm(word)).toBe(folded);
  });

  it.each([
    ['은곡천이', '은곡천'],
    ['주민들은', '주민들'],
    ['해람군에서', '해람군'],
    ['310명이', '310명'],
  ])('reads the particle of %s away', (word, bare) => {
    expect(foldTerm(word)).toBe(bare);
  });

  it.each(['30만', '5000만', '오백만', '35도'])('leaves the figure %s as it is', (word) => {
    expect(foldTerm(word)).toBe(word);
  });

  it.each(['나이', '가', '구조', '도로'])('leaves %s as it is, which only ends like a particle', (word) => {
    expect(foldTerm(word)).toBe(word);
  });
});
