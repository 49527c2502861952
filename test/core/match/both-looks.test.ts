import { describe, expect, it } from 'vitest';
import { bothLooks } from '../../../src/core/match/both-looks.ts';

describe('joining both looks', () => {
  it('hears the first more than the second where the candidates are many, and no more for more of them', () => {
    expect(bothLooks(3, 1, 100)).toBeGreaterThan(bothLooks(1, 3, 100));
    expect(bothLooks(3, 1, 100)).toBe(bothLooks(3, 1, 1000));
  });

  it('hears the second four times as much as the first where there is no background', () => {
    expect(bothLooks(5, 1, 50)).toBeCloseTo(bothLooks(1, 2, 50), 10);
    expect(bothLooks(5, 1, 50)).toBe(bothLooks(5, 1, 2));
  });

  it('asks for more where there is no background', () => {
    expect(bothLooks(0, 0, 50)).toBeLessThan(0);
    expect(bothLooks(0, 0, 100)).toBeGreaterThan(0);
    expect(bothLooks(0, 0, 20)).toBe(bothLooks(0, 0, 50));
  });

  it('hears the first more with each candidate more, from where it counts more than that', () => {
    const said = Array.from({ length: 31 }, (_, i) => bothLooks(5, 1, 70 + i));
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(new Set(said).size).toBe(31);
  });
});
