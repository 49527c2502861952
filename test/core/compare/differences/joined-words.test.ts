import fc from 'fast-check';
import { describe, it } from 'vitest';
import { edited, expectNone, places, RUNS } from '../edited-stories.ts';

const parts = fc.shuffledSubarray('wind storm boat yard water front rail way hand made half time'.split(' '), {
  minLength: 2,
  maxLength: 2,
});

describe('words written together or apart', () => {
  it('are one word, in quotations too', () => {
    const joints = fc.constantFrom('', '-', ' ');
    const frames = fc.constantFrom<(word: string) => string>(
      (word) => `Gulls circled over the ${word} for hours.`,
      (word) => `“We never saw such a ${word} in this village,” the pilot said.`,
    );
    fc.assert(
      fc.property(places, parts, joints, joints, frames, (place, two, from, to, say) => {
        expectNone(edited(place, say(two.join(from)), say(two.join(to))));
      }),
      RUNS,
    );
  });
});
