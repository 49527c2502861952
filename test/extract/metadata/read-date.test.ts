import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/extract/metadata/read-date.ts';
import { readPrintedDate } from '../../../src/extract/metadata/read-printed-date.ts';

describe('readDate', () => {
  it.each([
    ['2026-03-02T18:05:00+01:00', '2026-03-02T18:05:00+01:00'],
    ['2026-03-02T18:05:00.123Z', '2026-03-02T18:05:00Z'],
    ['2026-03-02 18:05', '2026-03-02T18:05:00'],
    ['2026-03-02T18:05:00+0530', '2026-03-02T18:05:00+05:30'],
    ['2026/3/2', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['20260302T180500Z', '2026-03-02T18:05:00Z'],
    ['1772471100', '2026-03-02T17:05:00Z'],
    ['1772471100000', '2026-03-02T17:05:00Z'],
    ['Mon, 02 Mar 2026 18:05:00 GMT', '2026-03-02T18:05:00Z'],
    ['March 2, 2026 6:05 pm', '2026-03-02T18:05:00'],
    ['2 March 2026', '2026-03-02'],
    ['2nd March 2026', '2026-03-02'],
    ['12 March 2026 12:10 am', '2026-03-12T00:10:00'],
  ])('reads %s', (raw, expected) => {
    expect(readDate(raw)).toBe(expected);
  });

  it.each(['1970-01-01T00:00:00Z', '1970-01-01 00:00', '1969-12-31T19:00:00-05:00', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'takes %s for a clock that was never set',
    (raw) => expect(readDate(raw)).toBeNull(),
  );

  it('reads other times of that day', () => {
    expect(readDate('1970-01-01')).toBe('1970-01-01');
    expect(readDate('1970-01-01T06:00:00Z')).toBe('1970-01-01T06:00:00Z');
  });

  it.each(['', 'yesterday', '2026-13-02', '99999', 'March', 'version 1.2.3'])('finds no date in "%s"', (raw) => {
    expect(readDate(raw)).toBeNull();
  });
});

describe('readPrintedDate', () => {
  it.each([
    ['Stand: 28. April 2023, 17:47 Uhr', 'de', '2023-04-28'],
    ['28.04.2023', 'de', '2023-04-28'],
    ['Publié le 3 août 2024 à 10h', 'fr', '2024-08-03'],
    ['28 апреля 2023', 'ru', '2023-04-28'],
    ['2023年4月28日 10時', 'ja', '2023-04-28'],
    ['4 de julio de 2011', 'es', '2011-07-04'],
    ['4 lipca 2011', 'pl', '2011-07-04'],
  ])('reads %s in %s', (text, language, expected) => {
    expect(readPrintedDate(text, language)).toBe(expected);
  });

  it('finds none in a line without a year', () => {
    expect(readPrintedDate('28. April', 'de')).toBeNull();
  });
});
