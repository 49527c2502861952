import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldTextWithOrigin, foldWord } from '../../../src/core/text/normalise.ts';

describe('foldText', () => {
  it('folds quotes, dashes, case and white space', () => {
    expect(foldText(' “Never”  –\u00a0said\nthe ‘Minister’ ')).toBe('"never" - said the \'minister\'');
  });

  it('drops what nobody can see', () => {
    expect(foldText('par\u00adlia\u200bment')).toBe('parliament');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('foldTextWithOrigin', () => {
  it('folds as foldText does', () => {
    const everyday = fc.string({ unit: fc.constantFrom(...'aB é ’“”–\u00a0\n\t1ﬁ', 'e\u0301') });
    fc.assert(
      fc.property(everyday, (text) => {
        expect(foldTextWithOrigin(text).text).toBe(foldText(text));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('leads back to where each unit came from', () => {
    const text = '  The  “ﬁrst”\u00a0vote';
    const folded = foldTextWithOrigin(text);
    const at = folded.text.indexOf('vote');
    expect(text.slice(folded.origin[at], folded.origin[at + 4])).toBe('vote');
    expect(folded.origin.length).toBe(folded.text.length + 1);
  });

  it('never leads backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { origin } = foldTextWithOrigin(text);
        for (let i = 1; i < origin.length; i++) expect(origin[i]).toBeGreaterThanOrEqual(origin[i - 1] ?? 0);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('foldWord', () => {
  it.each([
    ['Colour', 'color'],
    ['neighbours', 'neighbor'.concat('s')],
    ['organisation', 'organization'],
    ['centres', 'centers'],
    ['travelled', 'traveled'],
    ['defence', 'defense'],
    ['analysed', 'analyzed'],
    ['programme', 'program'],
    ['centred', 'centered'],
    ['fuelled', 'fueled'],
    ['medallists', 'medalists'],
    ['organisational', 'organizational'],
    ['recognisably', 'recognizably'],
    ['favouritism', 'favoritism'],
    ['colourists', 'colorists'],
    ['armoury', 'armory'],
    ['archaeologists', 'archeologists'],
    ['paedophile', 'pedophile'],
    ['enquiries', 'inquiries'],
  ])('spells %s as %s', (british, american) => {
    expect(foldWord(british)).toBe(foldWord(american));
  });

  it.each([
    'four',
    'hour',
    'source',
    'court',
    'called',
    'are',
    'there',
    'tourist',
    'journalists',
    'cellist',
    'mueller',
  ])('leaves %s as it is', (word) => {
    expect(foldWord(word)).toBe(word);
  });

  it('folds accents, possessives and initials', () => {
    expect(foldWord('Erdoğan’s')).toBe('erdogan');
    expect(foldWord('U.S')).toBe('us');
    expect(foldWord('O’Brien')).toBe('obrien');
  });

  it.each([
    ['STRASSE', 'Straße'],
    ['IŞIKLI', 'ışıklı'],
    ['İSTANBUL', 'istanbul'],
    ['𝐖𝐢𝐧𝐝', 'wind'],
    ['ＷＩＮＤ', 'wind'],
    ['ΛΌΓΟΣ', 'λόγος'],
  ])('folds %s as %s', (capitals, small) => {
    expect(foldWord(capitals)).toBe(foldWord(small));
  });

  it('drops what nobody sees within a word', () => {
    for (const unseen of ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']) {
      expect(foldWord(`Har${unseen}bour`)).toBe('harbor');
    }
  });

  it.each([
    ['o‘zbek', "o'zbek"],
    ['oʻzbek', 'oʻzbek'.replace('ʻ', '’')],
    ['don´t', "don't"],
    ['Orell´s', 'Orell'],
    ['ג׳ורג', "ג'ורג"],
  ])('folds the apostrophe of %s as that of %s', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it('keeps marks that are vowels', () => {
    expect(foldWord('हिन्दी')).toBe('हिन्दी');
    expect(foldWord('が')).toBe('が');
    expect(foldWord('한국')).toBe('한국');
  });

  it('reads the grouping of a number away but not its decimals', () => {
    expect(foldWord('1,500')).toBe('1500');
    expect(foldWord('1.500.000')).toBe('1500000');
    expect(foldWord('2.5')).toBe('2.5');
    expect(foldWord('٢٫٥')).toBe('2.5');
    expect(foldWord('٣٥')).toBe('35');
  });

  it.each(['٣٥٠', '۳۵۰', '३५०', '৩৫০', '௩௫௦', '๓๕๐', '៣៥០', '၃၅၀', '３５０'])(
    'reads %s as a number in any digits',
    (number) => {
      expect(foldWord(number)).toBe('350');
    },
  );
});
