import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../src/pages/compare/changed-words.ts';
import { inlineChanges } from '../../../src/ui/word-changes.ts';

function marked(text: string, ...wordings: readonly string[]): string {
  const runs = changedWords(
    text,
    wordings.map((there) => inlineChanges(text, there, 'en')),
  );
  return runs.map((run) => (run.changed ? `[${run.text}]` : run.text)).join('');
}

describe('changedWords', () => {
  it('marks what any other wording has otherwise', () => {
    expect(
      marked(
        'The union said 71 crews stopped.',
        'The union said 74 crews stopped.',
        'The board said 71 crews stopped.',
      ),
    ).toBe('The [union] said [71] crews stopped.');
  });

  it('marks the word before words that another wording adds', () => {
    expect(marked('The ferry sank at noon.', 'The ferry reportedly sank at noon.')).toBe('The [ferry] sank at noon.');
  });

  it('marks nothing where the words are the same', () => {
    expect(marked('“No,” she said.', '"No," she said.')).toBe('“No,” she said.');
  });

  it('gives back the sentence', () => {
    const sentence = fc
      .array(fc.constantFrom('the', 'ferry', 'sank', 'in', 'May', ',', '71'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, sentence, (text, one, other) => {
        expect(marked(text, one, other).replaceAll(/[[\]]/g, '')).toBe(text);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
