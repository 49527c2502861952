import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { containmentsAmong } from '../../../src/core/match/containments-among.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';

/** Few different hashes, so that prints share some; `stored`: rounded as storage rounds them. */
const prints = fc.array(
  fc.record({
    hashes: fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 30 }).map((hashes) => Uint32Array.from(hashes).sort()),
    stored: fc.boolean(),
  }),
  { maxLength: 8 },
);

function printed(copy: Uint32Array): Fingerprint {
  const none = new Uint8Array();
  return { copy, terms: new Uint32Array(), weights: none, traits: none, day: null, words: 100 };
}

describe('containmentsAmong', () => {
  it('says of every pair what copyOverlap says of it, whichever of them were stored', () => {
    fc.assert(
      fc.property(prints, (all) => {
        const among = containmentsAmong(
          all.map(({ hashes, stored }) => hashes.map((hash) => 256 * hash + (stored ? 255 : 17))),
        );
        for (const [i, { hashes: a }] of all.entries()) {
          for (const [j, { hashes: b }] of all.entries()) {
            const { aInB, bInA } = copyOverlap(printed(a), printed(b)).containment;
            expect(among[i * all.length + j]).toBeCloseTo(i === j ? 0 : Math.max(aInB, bInA), 12);
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
