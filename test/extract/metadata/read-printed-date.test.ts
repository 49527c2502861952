import { describe, expect, it } from 'vitest';
import { readPrintedDate } from '../../../src/extract/metadata/read-printed-date.ts';

describe('readPrintedDate', () => {
  it.each([
    ['POSTED: 10:39 a.m. EST, January 19, 2026', null, '2026-01-19'],
    ['Last Updated 8:57 pm PST Wednesday, January 3, 2026', 'en', '2026-01-03'],
    ['www.elmer.example 2026-01-04 13:38:30', null, '2026-01-04'],
    ['1/3/2026, 11:42 p.m. ET', 'en', '2026-01-03'],
    ['01.23.26, 10:47 PM ET', 'en', '2026-01-23'],
    ['Article Launched: 01/19/2026 12:00:00 AM PST', null, '2026-01-19'],
    ['12/30/2025', 'en', '2025-12-30'],
    ['28/12/2025 - 18:32:11', null, '2025-12-28'],
    ['3/4/2026', 'en-GB', '2026-04-03'],
    ['3/4/2026', 'fr', '2026-04-03'],
    ['3.4.2026', 'de', '2026-04-03'],
    ['Tucson | Published: 01.26.2026', null, '2026-01-26'],
    ['5/5/2026', 'en', '2026-05-05'],
    ['Freitag, 28. April 2026, 9:15 Uhr', 'de', '2026-04-28'],
    ['2026年4月28日', 'ja', '2026-04-28'],
  ])('%s (%s)', (line, language, day) => {
    expect(readPrintedDate(line, language)).toBe(day);
  });

  it.each([
    ['3/4/2026', 'en'],
    ['3/4/2026', null],
    ['3/4/2026', 'us'],
    ['3/4/2026', 'no language'],
    ['Updated: 11:27 PM 01/03/26', 'en'],
    ['Updated: 11:27 PM 01/23/26', 'en'],
    ["Crocodile hunter's daughter on stage 2026/1", null],
    ['The ratio was 1/3, or 12/40', 'en'],
    ['13:45:10', 'en'],
    ['31/31/2026', null],
  ])('is no day: %s (%s)', (line, language) => {
    expect(readPrintedDate(line, language)).toBeNull();
  });
});
