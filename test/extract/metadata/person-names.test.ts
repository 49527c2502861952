import { describe, expect, it } from 'vitest';
import { personNames } from '../../../src/extract/metadata/person-names.ts';

describe('names in bylines', () => {
  it.each([
    [['Ada Fenn'], ['Ada Fenn']],
    [['Ada Fenn AP Medical Writer'], ['Ada Fenn']],
    [['ADA FENN', 'Associated Press Writer 5 minutes ago'], ['ADA FENN']],
    [['ADA FENN', 'AP National Security Writer'], ['ADA FENN']],
    [['Ada Fenn (AP Medical Writer)'], ['Ada Fenn']],
    [['Ada Fenn The Associated Press'], ['Ada Fenn']],
    [['Ada Fenn - Reuters'], ['Ada Fenn']],
    [['Ada Fenn', 'Executive Producer'], ['Ada Fenn']],
    [['Ada Fenn Tue Jan 23', '10:47 PM ET'], ['Ada Fenn']],
    [
      ['Ada Fenn', 'Ben Orr on Monday', 'November 18th'],
      ['Ada Fenn', 'Ben Orr'],
    ],
    [['Ada Fenn Published January 4', '2:16 PM CST'], ['Ada Fenn']],
    [['Ada Fenn', '20:59 Uhr'], ['Ada Fenn']],
    [['Ada Fenn', '(Image: Harbour Pictures)'], ['Ada Fenn']],
    [['Ada Fenn', 'Ada Fenn AP Medical Writer'], ['Ada Fenn']],
    [['Last updated: 10:14 p.m.', 'Wednesday', 'January 10'], []],
    [['Associated Press Writer'], []],
    [['Web Producer'], []],
    [['Reporter'], []],
    [['Dispatch law reporter'], ['Dispatch law reporter']],
    [
      ['Ada Fenn Staff Writer', 'Ben Orr - Writer'],
      ['Ada Fenn', 'Ben Orr'],
    ],
  ])('%j: %j', (bylines, names) => {
    expect(personNames(bylines)).toEqual(names);
  });

  it('keeps an agency that is all there is, and names that hold a word of dates or jobs', () => {
    const bylines = [
      'The Associated Press',
      'ИНТЕРФАКС',
      'Le Littoral avec AFP',
      'Agence Belga',
      'May Reporter-Lind',
      'April Marsh',
      'Jan Mars',
      'Sunday Okoro',
      'FOX6 News',
    ];
    expect(personNames(bylines)).toEqual(bylines);
    expect(personNames(['The Associated Press Published: January 4'])).toEqual(['The Associated Press']);
  });
});
