import fc from 'fast-check';
import { describe, it } from 'vitest';
import { edited, expectOne, paragraphs, places, RUNS } from '../edited-stories.ts';

describe('a sentence added without a full stop before it', () => {
  it('is one missing or only-here, and no changed wording', () => {
    const openings = fc.constantFrom(
      'The mayor thanked them',
      'Gulls followed the boats',
      'In the cellar two clocks stopped',
    );
    fc.assert(
      fc.property(places, openings, paragraphs, (place, opening, [added = '']) => {
        fc.pre(!place[0].some((text) => text === added) && /^The |^A /.test(added));
        const longer = `${opening} ${added}`;
        expectOne(edited(place, opening, longer), 'missing', '', added.replace(/\.$/, ''));
        expectOne(edited(place, longer, opening), 'only-here', added.replace(/\.$/, ''), '');
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});
