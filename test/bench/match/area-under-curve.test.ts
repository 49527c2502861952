import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './area-under-curve.ts';

const pairs = (scores: string) =>
  scores.split(' ').map((score) => ({ score: Number.parseFloat(score), right: score.endsWith('+') }));

describe('areaUnderCurve', () => {
  it('is 1 where every true pair scores above every other, 0 the other way round', () => {
    expect(areaUnderCurve(pairs('.9+ .8+ .3 .1'))).toBe(1);
    expect(areaUnderCurve(pairs('.9 .8 .3+ .1+'))).toBe(0);
  });

  it('counts a tie half, and each pair of pairs once', () => {
    expect(areaUnderCurve(pairs('.5+ .5'))).toBe(0.5);
    expect(areaUnderCurve(pairs('.9+ .5+ .5 .2'))).toBe(0.875);
    expect(areaUnderCurve(pairs('.9+ .6 .4+ .2'))).toBe(0.75);
  });
});
