import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineChanges, wordChanges } from '../../src/ui/word-changes.ts';

const changed = (runs: readonly { text: string; changed: boolean }[]) =>
  runs.filter((run) => run.changed).map((run) => run.text);

describe('wordChanges', () => {
  it('marks whole words, never parts of one', () => {
    const { here, there } = wordChanges('The crews sailed on Monday.', 'The crew sailed on Monday.');
    expect(changed(here)).toEqual(['crews']);
    expect(changed(there)).toEqual(['crew']);
  });

  it('marks neighbouring changed words as one run', () => {
    const { there } = wordChanges('It was Ilsa Morrow.', 'It was Tam Odell.');
    expect(changed(there)).toEqual(['Tam Odell']);
  });

  it('does not take the shape of quotation marks or dashes for a change', () => {
    const { here, there } = wordChanges('“No,” she said – twice.', '"No," she said - twice.');
    expect(changed(here)).toEqual([]);
    expect(there.map((run) => run.text).join('')).toBe('"No," she said - twice.');
  });

  it('loses no character of either sentence, and what is unchanged is the same on both sides', () => {
    const sentence = fc
      .array(fc.constantFrom('a', 'b', 'c', 'boats', 'sail', '“', '"', ',', '–'), { maxLength: 12 })
      .map((words) => words.join(' '));
    const same = (text: string) => text.replace(/[“"]/g, '"').replace(/\s/g, '');
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { here, there } = wordChanges(a, b);
        expect(here.map((run) => run.text).join('')).toBe(a);
        expect(there.map((run) => run.text).join('')).toBe(b);
        const kept = (runs: typeof here) =>
          same(
            runs
              .filter((run) => !run.changed)
              .map((run) => run.text)
              .join(''),
          );
        expect(kept(here)).toBe(kept(there));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('what is no sentence', () => {
  const wordsFrom = (seed: number) => Array.from({ length: 5_000 }, (_, i) => `w${(i * seed) % 4_999}`).join(' ');

  it('is shown as two others where thousands of words differ', () => {
    const [a, b] = [wordsFrom(7), wordsFrom(11)];
    const { here, there } = wordChanges(a, b);
    expect([here, there]).toEqual([[{ text: a, changed: true }], [{ text: b, changed: true }]]);
    expect(inlineChanges(a, b)).toEqual([
      { text: a, change: 'gone' },
      { text: b, change: 'come' },
    ]);
  });

  it('is cut into the same words at any length, though it has no space', () => {
    const run = '渡輪'.repeat(20_000);
    expect(wordChanges(run, run).here).toEqual([{ text: run, changed: false }]);
  });
});

describe('inlineChanges', () => {
  const said = (here: string, there: string) =>
    inlineChanges(here, there)
      .map(({ text, change }) => (change === 'gone' ? `[-${text}-]` : change === 'come' ? `{+${text}+}` : text))
      .join('');

  it('reads as an editor’s corrections, whole phrases at a time', () => {
    expect(said('The union said 71 sailings stopped.', 'The union claimed 74 sailings stopped.')).toBe(
      'The union [-said 71-]{+claimed 74+} sailings stopped.',
    );
  });

  it('gives back both sentences', () => {
    const sentence = fc
      .array(fc.constantFrom('the', 'ferry', 'sank', 'twice', 'in', 'May', ',', '71'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (here, there) => {
        const runs = inlineChanges(here, there);
        const side = (left: string) =>
          runs
            .filter(({ change }) => change !== left)
            .map(({ text }) => text)
            .join('');
        expect(side('come')).toBe(here);
        expect(side('gone')).toBe(there);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
