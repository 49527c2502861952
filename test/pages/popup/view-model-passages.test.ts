import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PassageIndex } from '../../../src/pages/popup/view-model-passages.ts';

describe('PassageIndex', () => {
  const index = new PassageIndex<string>();
  index.add('The army was asked to fly medicine to the island’s only hospital.', 'army');
  index.add('Shelves in the shops of the island were emptying by Tuesday.', 'shelves');
  index.add('Talks go on.', 'talks');

  it('finds the passage with some words changed or cut', () => {
    expect(index.find('The army was asked to fly medicine to the only hospital on Norrland.')).toBe('army');
    expect(index.find('The army was asked to fly medicine')).toBe('army');
  });

  it('does not find another passage about the same place', () => {
    expect(index.find('The island’s mayor called on the government to send a ship with fuel.')).toBeUndefined();
  });

  it('takes a very short passage for the same only when all its words are', () => {
    expect(index.find('The talks go on, and on.')).toBe('talks');
    expect(index.find('Talks went on.')).toBeUndefined();
  });

  it('finds every passage that it holds, and one that is as similar as the best by brute force', () => {
    const passage = fc.array(fc.constantFrom('boat', 'crew', 'port', 'storm', 'union', 'island', 'ferry'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 8 }), passage, (held, asked) => {
        const texts = held.map((words) => words.join(' '));
        const some = new PassageIndex<string>();
        for (const text of texts) some.add(text, text);
        for (const text of texts) expect(some.find(text)).toBe(text);
        const found = some.find(asked.join(' '));
        const best = Math.max(...texts.map((text) => overlap(text, asked.join(' '))));
        expect(found === undefined ? -1 : overlap(found, asked.join(' '))).toBe(found === undefined ? -1 : best);
        if (best === 1) expect(found).toBeDefined();
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

/** The overlap coefficient, read off its definition. */
function overlap(x: string, y: string): number {
  const [a, b] = [new Set(x.split(' ')), new Set(y.split(' '))];
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
}
