import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { containmentsAmong } from '../../../src/core/match/containments-among.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';

/** Few different hashes, so that prints share some. */
const prints = fc.array(
  fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 30 }).map((hashes) => Uint32Array.from(hashes).sort()),
  { maxLength: 8 },
);

function printed(copy: Uint32Array): Fingerprint {
  const none = new Uint8Array();
  return { copy, terms: new Uint32Array(), weights: none, traits: none, day: null, words: 100 };
}

describe('containmentsAmong', () => {
  it('says of every pair what copyOverlap says of it', () => {
    fc.assert(
      fc.property(prints, (all) => {
        const among = containmentsAmong(all);
        for (const [i, a] of all.entries()) {
          for (const [j, b] of all.entries()) {
            const { aInB, bInA } = copyOverlap(printed(a), printed(b)).containment;
            expect(among[i * all.length + j]).toBeCloseTo(i === j ? 0 : Math.max(aInB, bInA), 12);
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
