import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, expectOne, places, RUNS } from '../edited-stories.ts';

const SYNONYMS = [
  ['began', 'started'],
  ['large', 'sizeable'],
  ['bought', 'purchased'],
  ['often', 'frequently'],
  ['quickly', 'rapidly'],
] as const;
const FRAME = 'Divers quickly began to raise the large boat that the museum had bought and often shown.';
const changes = fc.shuffledSubarray([...SYNONYMS], { minLength: 1 });

function reworded(pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => text.replace(from, to), FRAME);
}

describe('rewording', () => {
  it('is one wording a passage, however many of its words change', () => {
    fc.assert(
      fc.property(places, changes, (place, pairs) => {
        const difference = expectOne(edited(place, FRAME, reworded(pairs)), 'wording', '', '');
        for (const [from, to] of pairs) {
          expect(difference.aText).toContain(from);
          expect(difference.bText).toContain(to);
        }
      }),
      RUNS,
    );
  });

  it('matters no less when more words change', () => {
    fc.assert(
      fc.property(places, changes, (place, pairs) => {
        const material = (some: typeof pairs): number =>
          expectOne(edited(place, FRAME, reworded(some)), 'wording', '', '').material;
        fc.pre(pairs.length > 1);
        expect(material(pairs)).toBeGreaterThanOrEqual(material(pairs.slice(1)));
      }),
      RUNS,
    );
  });
});
