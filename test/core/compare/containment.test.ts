import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containmentOf } from '../../../src/core/compare/containment.ts';
import { readPassages } from '../../../src/core/compare/passages.ts';
import { articleOf } from './article-of.ts';

const RUN = 4;

function containment(a: string, b: string) {
  return containmentOf(readPassages(articleOf([a]), true, []), readPassages(articleOf([b]), true, []));
}

/** The share of words inside a run of four that stands in the other text, by looking every run up in the text. */
function slowShare(a: readonly string[], b: readonly string[]): number {
  const other = ` ${b.join(' ')} `;
  const covered = a.map((_, i) =>
    [0, 1, 2, 3].some((back) => {
      const run = a.slice(i - back, i - back + RUN);
      return i - back >= 0 && run.length === RUN && other.includes(` ${run.join(' ')} `);
    }),
  );
  return a.length === 0 ? 0 : covered.filter(Boolean).length / a.length;
}

describe('containment', () => {
  it('is whole for a cut in the longer text and partial the other way', () => {
    const long = 'the ferry left the harbour before dawn with sixty lorries and no pilot on board';
    const { aInB, bInA } = containment('the ferry left the harbour before dawn', long);
    expect(aInB).toBe(1);
    expect(bInA).toBeLessThan(0.6);
  });

  it('is nothing for an empty text', () => {
    expect(containment('', 'the ferry left the harbour')).toEqual({ aInB: 0, bInA: 0 });
  });

  it('agrees with looking up every run of four words', () => {
    const words = fc.array(fc.constantFrom('ferry', 'quay', 'storm', 'crew'), { maxLength: 25 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { aInB, bInA } = containment(a.join(' '), b.join(' '));
        expect(aInB).toBeCloseTo(slowShare(a, b));
        expect(bInA).toBeCloseTo(slowShare(b, a));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
