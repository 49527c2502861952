import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTokens } from '../../../src/core/compare/diff-tokens.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 9 });

/** The longest common subsequence by trying all of them. */
function slowLength(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  const without = slowLength(rest, b);
  return at < 0 ? without : Math.max(without, 1 + slowLength(rest, b.slice(at + 1)));
}

describe('diffing tokens', () => {
  it('keeps what stands in a run where there is a choice', () => {
    const { hunks } = diffTokens(['the', 'x', 'the', 'ship', 'sank'], ['a', 'the', 'ship', 'rose'], () => 1);
    expect(hunks[0]).toEqual({ aFrom: 0, aTo: 2, bFrom: 0, bTo: 1 });
  });

  it('keeps content words rather than grammar', () => {
    const { partner } = diffTokens(['of', 'ship'], ['ship', 'of'], (key) => (key === 'ship' ? 1 : 0.2));
    expect([...partner]).toEqual([-1, 0]);
  });

  it('keeps equal tokens only, in order, and at most a longest common subsequence of them', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { partner } = diffTokens(a, b, () => 1);
        const kept = [...partner.entries()].filter(([, j]) => j >= 0);
        expect(kept.every(([i, j], at) => a[i] === b[j] && j > (kept[at - 1]?.[1] ?? -1))).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(slowLength(a, b));
        // The bonus for runs gives up a lone match for a run now and then, never most of them.
        expect(kept.length).toBeGreaterThanOrEqual(Math.ceil(slowLength(a, b) / 1.5));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('turns one list into the other when its hunks are applied', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { hunks } = diffTokens(a, b, () => 1);
        const rebuilt: string[] = [];
        let at = 0;
        for (const { aFrom, aTo, bFrom, bTo } of hunks) {
          rebuilt.push(...a.slice(at, aFrom), ...b.slice(bFrom, bTo));
          at = aTo;
        }
        expect([...rebuilt, ...a.slice(at)]).toEqual(b);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
