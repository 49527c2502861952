import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { SECOND_FEATURES, secondLook } from '../../../src/core/match/second-look.ts';
import { type Described, FEATURES } from '../../../src/core/match/verdict-features.ts';
import type { ArticleKey } from '../../../src/core/story.ts';

const FINGERPRINT: Fingerprint = {
  copy: new Uint32Array(),
  terms: new Uint32Array(),
  weights: new Uint8Array(),
  traits: new Uint8Array(),
  day: null,
  words: 100,
};

/** Candidates with the query's similarity to each; those of one group keep to themselves, those without one have no company. */
function candidates(own: readonly number[], groups: readonly number[]): readonly Described[] {
  return own.map((dated, at) => {
    const features = new Float64Array(FEATURES.length);
    features[FEATURES.indexOf('dated')] = dated;
    const row = Float64Array.from(groups, (group, other) => (other === at ? 0 : group === groups[at] ? 0.6 : 0.1));
    return {
      candidate: { key: `k${at}` as ArticleKey, fingerprint: FINGERPRINT, sharedCopy: 0, eventScore: 0 },
      overlap: { containment: { aInB: 0, bInA: 0 }, resemblance: 0, shared: 0, namesHeld: null, form: 0 },
      features,
      bodyCosine: dated,
      otherFigures: false,
      figuresHeld: null,
      isBackground: false,
      company: at < groups.length ? { similarities: row, contrasts: row } : null,
    };
  });
}

function look(described: readonly Described[], likely: readonly number[]): readonly Readonly<Record<string, number>>[] {
  const logOdds = likely.map((probability) => Math.log(probability / (1 - probability)));
  return secondLook(described, logOdds).map((row) =>
    Object.fromEntries(SECOND_FEATURES.map((name, i) => [name, row[i] ?? Number.NaN])),
  );
}

describe('secondLook', () => {
  it('speaks for an unsure candidate that keeps company with likely ones, not for one among the unlikely', () => {
    const rows = look(candidates([0.5, 0.5, 0.3, 0.3, 0.3], [1, 1, 1, 2, 2]), [0.9, 0.9, 0.4, 0.4, 0.05]);
    const [, , among, apart] = rows;
    expect(among?.first).toBe(apart?.first);
    for (const name of ['likelyRatio', 'sixNearest', 'threeInContrast', 'sixInContrast', 'allInContrast']) {
      expect(among?.[name], name).toBeGreaterThan(apart?.[name] ?? Number.POSITIVE_INFINITY);
    }
    expect(among?.unlikelyRatio).toBeLessThan(apart?.unlikelyRatio ?? 0);
  });

  it('tells how each stands to the others by what the first look said', () => {
    const rows = look(candidates([0.5, 0.4, 0.3], [1, 1, 1]), [0.2, 0.8, 0.5]);
    const rounded = (name: string): readonly number[] => rows.map((row) => Math.round((row[name] ?? 0) * 1e6) / 1e6);
    expect(rounded('othersBest')).toEqual([0.8, 0.5, 0.8]);
    expect(rounded('behindBest')).toEqual([0.6, 0, 0.3]);
    expect(rounded('lead')).toEqual([0.2, 0.3, 0.3]);
  });

  it('weighs how near likely and unlikely company stands to a candidate and to the query', () => {
    const [first] = look(candidates([0.5, 0.4, 0.2], [1, 1, 2]), [0.5, 0.9, 0.1]);
    // Weights .05 + .9 + .1 either way; a hundredth is added to the divisor.
    const weight = 0.05 + 1;
    const likely = (0.9 * 0.6 + 0.1 * 0.1) / weight / ((0.9 * 0.4 + 0.1 * 0.2) / weight + 0.01);
    const unlikely = (0.1 * 0.6 + 0.9 * 0.1) / weight / ((0.1 * 0.4 + 0.9 * 0.2) / weight + 0.01);
    expect(first?.likelyRatio).toBeCloseTo(likely, 9);
    expect(first?.unlikelyRatio).toBeCloseTo(unlikely, 9);
    expect(first?.ownNearest).toBeCloseTo(0.5 / 0.6, 9);
  });

  it('knows nothing of the company of a candidate that is alone or far down', () => {
    expect(look(candidates([0.5], [1]), [0.7])[0]).toMatchObject({ sixNearest: -1, likelyRatio: -1, othersBest: 0 });
    const [, , far] = look(candidates([0.5, 0.4, 0.1], [1, 1]), [0.7, 0.6, 0.1]);
    expect(far).toMatchObject({ sixNearest: -1, ownNearest: -1 });
  });

  it('does not depend on the order in which equal candidates come', () => {
    const likely = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.array(likely, { minLength: 2, maxLength: 6 }), (all) => {
        const groups = all.map(() => 1);
        const rows = look(candidates(groups, groups), all);
        const turned = look(candidates(groups, groups), all.toReversed()).toReversed();
        for (const [i, row] of rows.entries()) {
          expect(row.allInContrast).toBeCloseTo(turned[i]?.allInContrast ?? Number.NaN, 9);
          expect(row.lead).toBeCloseTo(turned[i]?.lead ?? Number.NaN, 9);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
