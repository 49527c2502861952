import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';
import { type Sharer, sharesBackground } from '../../../src/core/match/shares-background.ts';

let next = 20_000;

/** A text of a day of its own, of these runs of words, all of a long sample. */
function text(...ranges: readonly (readonly [number, number])[]): Fingerprint {
  const copy = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => (from + i) * 1_000));
  return {
    copy: Uint32Array.from(copy).sort(),
    terms: new Uint32Array(),
    weights: new Uint8Array(),
    traits: new Uint8Array(),
    day: next++,
    words: 500,
  };
}

const END = [9_000, 9_001] as const;
const query = text([0, 100], END);
const sharer = (fingerprint: Fingerprint): Sharer => ({
  candidate: { fingerprint },
  overlap: copyOverlap(query, fingerprint),
});
const isBackground = (one: Fingerprint, ...others: readonly Fingerprint[]): boolean => {
  const asked = sharer(one);
  return sharesBackground(query, asked, [asked, ...others.map(sharer)]);
};

describe('sharesBackground', () => {
  const one = text([0, 20], [200, 280], END);

  it('is what a third text has too', () => {
    expect(isBackground(one, text([0, 20], [300, 380], END))).toBe(true);
    expect(isBackground(one, text([0, 9], [300, 380], END))).toBe(false);
    expect(isBackground(one, text([0, 6], [300, 380], END), text([6, 12], [400, 480], END))).toBe(true);
  });

  it('is not told by a text of the same day, nor by one without', () => {
    const third = text([0, 20], [300, 380], END);
    expect(isBackground(one, { ...third, day: null })).toBe(false);
    expect(isBackground(one, { ...third, day: one.day })).toBe(false);
    expect(isBackground(one, { ...third, day: query.day })).toBe(false);
  });

  it('is not what only the two have, and their copies', () => {
    expect(isBackground(one)).toBe(false);
    expect(isBackground(one, text([0, 20], [200, 275], END))).toBe(false);
    expect(isBackground(one, text([0, 95], [300, 310], END))).toBe(false);
  });

  it('is less than half of either text', () => {
    expect(isBackground(text([0, 60], [200, 210], END), text([0, 31], [300, 380], END))).toBe(false);
  });
});
