import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/text/dates.ts';
import { dayNumber } from '../../../src/core/text/day-spans.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

/** A Wednesday. */
const PUBLISHED = dayNumber('2026-03-04') ?? 0;

/** "part", or "part day" for a part with one day, of each named time. */
function partsIn(text: string, language = 'en'): string[] {
  return findDates(tokenise(text, language === 'en'), text, PUBLISHED, language).flatMap(({ part, days }) => {
    if (part === null) return [];
    const [only] = days;
    const day = only !== undefined && only.first === only.last ? new Date(only.first * 86_400_000) : null;
    return [day === null ? part : `${part} ${day.toISOString().slice(0, 10)}`];
  });
}

describe('parts of the day, seasons and holidays', () => {
  it.each<[string, string[], string?]>([
    ['It sank in the morning.', ['morning']],
    ['It sank on Monday night.', ['night']],
    ['It sank this evening.', ['evening 2026-03-04']],
    ['It sank last night.', ['night 2026-03-03']],
    ['Good morning to you.', []],
    ['It closed last summer.', ['summer']],
    ['It opened in the fall of 2011.', ['autumn']],
    ['Prices fall in spring.', ['spring']],
    ['They drank from the spring.', []],
    ['It resumes before Easter.', ['easter']],
    ['It resumes on Christmas Day.', ['christmas day 2025-12-25']],
    ['They live on Easter Island.', []],
    ['The Christmas tree fell.', []],
    ['It sank in early March.', ['early']],
    ['The late minister was honoured.', []],
    ['Sie sank am Montagabend.', ['evening 2026-03-02'], 'de'],
    ['Il a coulé lundi soir, avant Noël.', ['evening', 'noel 2025-12-25'], 'fr'],
    ['Se hundió por la noche.', ['night'], 'es'],
    ['È affondato martedì sera.', ['evening'], 'it'],
    ['Afundou na manhã de terça-feira.', ['morning'], 'pt'],
  ])('%s %j', (text, expected, language) => {
    expect(partsIn(text, language)).toEqual(expected);
  });

  it('are read behind every weekday, whatever the part', () => {
    const days = fc.constantFrom('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');
    const parts = fc.constantFrom('morning', 'afternoon', 'evening', 'night');
    fc.assert(
      fc.property(days, parts, (day, part) => {
        expect(partsIn(`The bells rang on ${day} ${part}.`)).toEqual([part]);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});
