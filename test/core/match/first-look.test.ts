import { describe, expect, it } from 'vitest';
import { FIRST_NETWORK } from '../../../src/core/match/event-model.ts';
import { firstLook } from '../../../src/core/match/first-look.ts';
import { FEATURES } from '../../../src/core/match/verdict-features.ts';

describe('firstLook', () => {
  it('says what both say where they agree, and lies between them, nearer to the trees, where not', () => {
    expect(firstLook(1.5, 1.5)).toBeCloseTo(1.5, 12);
    expect(firstLook(2, 0)).toBeGreaterThan(1);
    expect(firstLook(2, 0)).toBeLessThan(2);
    expect(firstLook(2, 0) + firstLook(0, 2)).toBeCloseTo(2, 12);
  });
});

describe("the first look's network", () => {
  it('has as many inputs as there are features', () => {
    expect(FIRST_NETWORK.means).toHaveLength(FEATURES.length);
    expect(FIRST_NETWORK.spreads).toHaveLength(FEATURES.length);
    expect(Math.min(...FIRST_NETWORK.spreads)).toBeGreaterThan(0);
  });
});
