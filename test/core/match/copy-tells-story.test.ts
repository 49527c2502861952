import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyTellsStory } from '../../../src/core/match/copy-tells-story.ts';

const LIKELY = 2;
const UNLIKELY = -4;

describe('copyTellsStory', () => {
  it('is hardly sure of a text whose only shared lines are a fifth of it and whose event is another', () => {
    expect(copyTellsStory(LIKELY, UNLIKELY, 0.2)).toBeLessThan(0.6);
    expect(copyTellsStory(LIKELY, LIKELY, 0.2)).toBeGreaterThan(0.9);
  });

  it('believes a text that stands in the other for the most part, whatever the names say', () => {
    expect(copyTellsStory(LIKELY, UNLIKELY, 0.8)).toBeGreaterThan(0.95);
  });

  it('never makes a copy less likely than not, and never falls when either verdict is surer', () => {
    const logOdds = fc.double({ min: -8, max: 8, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const likelyCopy = fc.double({ min: 0, max: 8, noNaN: true });
    fc.assert(
      fc.property(
        likelyCopy,
        logOdds,
        share,
        fc.double({ min: 0, max: 4, noNaN: true }),
        (copy, event, shared, more) => {
          const told = copyTellsStory(copy, event, shared);
          expect(told).toBeGreaterThanOrEqual(0.5);
          expect(told).toBeLessThanOrEqual(1);
          expect(copyTellsStory(copy + more, event, shared)).toBeGreaterThanOrEqual(told);
          expect(copyTellsStory(copy, event + more, shared)).toBeGreaterThanOrEqual(told);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});
