import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedRanges } from '../../../src/core/fingerprint/quoted-ranges.ts';

const quoted = (text: string): readonly string[] => quotedRanges(text).map(({ start, end }) => text.slice(start, end));

describe('quotedRanges', () => {
  it.each([
    ['He said “all is well” and left.', ['“all is well”']],
    ['He said "all is well" and left.', ['"all is well"']],
    ["'All is well,' he said. 'For now.'", ["'All is well,'", "'For now.'"]],
    ['Sie sagte „Alles gut“ und „bis bald”.', ['„Alles gut“', '„bis bald”']],
    ['Il a dit «tout va bien» hier.', ['«tout va bien»']],
    ['Il a dit « tout va bien » hier, puis « adieu ».', ['« tout va bien »', '« adieu »']],
    ['C’est l’« accord » de tous.', ['« accord »']],
    ['Sie sagte „Alles gut" und „bis bald”, nicht „nie“.', ['„Alles gut"', '„bis bald”', '„nie“']],
    ['Han sade: ”Allt är väl” och gick. ”Hej då.”', ['”Allt är väl”', '”Hej då.”']],
    ['הוא אמר: "צה"ל יישאר כאן" והלך.', ['"צה"ל יישאר כאן"']],
    ['הוא אמר: ״צה״ל יישאר כאן״ והלך.', ['״צה״ל יישאר כאן״']],
    ['Han sagde »alt vel« i går.', ['»alt vel«']],
    ['彼は「大丈夫」と言った。『本』も読んだ。', ['「大丈夫」', '『本』']],
  ])('finds the quotation marks of many languages: %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('takes no apostrophe, plural, decade, foot or inch for a quotation', () => {
    for (const text of [
      "The mayor's and the workers' lawyers don't agree.",
      'The mayor’s and the workers’ lawyers don’t agree.',
      "In the '90s a 6' man with a 24\" screen",
      'They sold rock ’n’ roll',
    ]) {
      expect(quoted(text), text).toEqual([]);
    }
  });

  it('runs to the end of the paragraph where double marks stay open, as when a speech goes on in the next', () => {
    expect(quoted('He said: “We will stay. We will not sell.')).toEqual(['“We will stay. We will not sell.']);
    expect(quoted("He said: 'We will stay. We will not sell.")).toEqual([]);
  });

  it('takes no mark that closes a speech from the paragraph before for one that opens', () => {
    for (const text of [
      'Nous restons ici », a dit la maire. Personne n’a répondu.',
      'Nous restons ici ». Personne n’a répondu.',
      'Wir bleiben hier!« Niemand sprach.',
      'Vi stannar här!” Ingen svarade.',
    ]) {
      expect(quoted(text), text).toEqual([]);
    }
  });

  it('runs no further than its line or a long paragraph where marks stay open by mistake', () => {
    expect(quoted('He said: “We will stay.\nNobody answered.')).toEqual(['“We will stay.']);
    const long = `“We will stay. ${'Nobody answered. '.repeat(200)}`;
    expect(quoted(long).map(({ length }) => length)).toEqual([1000]);
  });

  it('does not end a single-quoted quotation at an apostrophe', () => {
    expect(quoted("'They don't know' was all.")).toEqual(["'They don't know'"]);
  });

  it.each(['‘', '“', '„', '«', '「'])(
    'takes a line of %s that nothing closes for as long as it is, not for its square',
    (mark) => {
      expect(quotedRanges(` ${mark}a`.repeat(200_000)).length).toBeLessThan(1_000);
    },
  );

  it('gives ranges in order, apart and within the text, whatever the text', () => {
    const marks = fc.constantFrom(...'abש 9.,“”„«»「」『』"״\'‘’\n');
    const text = fc.array(marks, { maxLength: 30 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (any) => {
        let before = 0;
        for (const { start, end } of quotedRanges(any)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          before = end;
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
