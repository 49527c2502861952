import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/text/dates.ts';
import { dayNumber } from '../../../src/core/text/day-spans.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

/** A Wednesday. */
const PUBLISHED = '2026-03-04';

function datesIn(text: string, language = 'en') {
  return findDates(tokenise(text, language === 'en'), text, dayNumber(PUBLISHED) ?? 0, language);
}

/** The first meaning of each reference: a day, "first..last", or "h:mm". */
function shown(text: string, language = 'en'): string[] {
  return datesIn(text, language).map(({ days, minutes }) => {
    if (minutes !== null) return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    const [first] = days;
    const iso = (day: number | undefined): string => new Date((day ?? 0) * 86_400_000).toISOString().slice(0, 10);
    return first?.first === first?.last ? iso(first?.first) : `${iso(first?.first)}..${iso(first?.last)}`;
  });
}

describe('finding time references', () => {
  it.each<[string, string[], string?]>([
    ['It sank on Monday.', ['2026-03-02']],
    ['It sank last Wednesday.', ['2026-02-25']],
    ['It will sail next Monday.', ['2026-03-09']],
    ['It sank yesterday and was raised today.', ['2026-03-03', '2026-03-04']],
    ['It sank last night.', ['2026-03-03']],
    ['It sank on 4 July 2011.', ['2011-07-04']],
    ['It sank on July 4, 2011, off Kessel.', ['2011-07-04']],
    ['It sank on Sept. 3, 2025.', ['2025-09-03']],
    ['It sank on December 30.', ['2025-12-30']],
    ['It was built in 1994.', ['1994-01-01..1994-12-31']],
    ['It was built in March 1994.', ['1994-03-01..1994-03-31']],
    ['It sank last week.', ['2026-02-23..2026-03-01']],
    ['It sank two days ago.', ['2026-03-02']],
    ['It sank on 2011-07-04.', ['2011-07-04']],
    ['It sank at 5 p.m. and rose at 10:30.', ['17:00', '10:30']],
    ['They may march in the rain.', []],
    ['The crew of 1994 boats', ['1994-01-01..1994-12-31']],
    ['Sie sank am 04.07.2011.', ['2011-07-04'], 'de'],
    ['建造費は1万2000円だった。', [], 'ja'],
    ['Il a coulé à 17 heures, il en a fallu 17 heures.', ['17:00'], 'fr'],
    ['Il a été condamné à 20 heures de travaux.', [], 'fr'],
    ['Se hundió a las 17.30 y a las 18 horas; costó 17.30.', ['17:30', '18:00'], 'es'],
    ['È affondato alle 17.30, alle ore 18.30.', ['17:30', '18:30'], 'it'],
    ['Sie sank am 4. Januar.', ['2026-01-04'], 'de'],
    ['Sie sank vor zwei Tagen um 18 Uhr.', ['2026-03-02', '18:00'], 'de'],
    ['Il a coulé le 4 juillet 2011 à 18h30.', ['2011-07-04', '18:30'], 'fr'],
    ['Il a coulé la semaine dernière.', ['2026-02-23..2026-03-01'], 'fr'],
    ['Se hundió el 4 de julio de 2011.', ['2011-07-04'], 'es'],
    ['È affondato ieri.', ['2026-03-03'], 'it'],
    ['Afundou na segunda-feira.', ['2026-03-02'], 'pt'],
  ])('%s', (text, expected, language) => {
    expect(shown(text, language)).toEqual(expected);
  });

  it('names the day of a time in its own zone', () => {
    expect(dayNumber('2011-07-04T23:30:00-11:00')).toBe(dayNumber('2011-07-04'));
    expect(dayNumber('not a time')).toBeNull();
  });

  it('resolves every weekday to a day of that name within the week before publication', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.nat(6), (published, weekday) => {
        const text = `It sank on ${names[weekday]}.`;
        const day = findDates(tokenise(text), text, published, 'en')[0]?.days[0]?.first ?? 0;
        expect(new Date(day * 86_400_000).getUTCDay()).toBe(weekday);
        expect(published - day).toBeGreaterThanOrEqual(0);
        expect(published - day).toBeLessThan(7);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
