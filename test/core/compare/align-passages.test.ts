import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPassages } from '../../../src/core/compare/align-passages.ts';
import { findMoves } from '../../../src/core/compare/find-moves.ts';
import { readPassages } from '../../../src/core/compare/passages.ts';
import { termWeights } from '../../../src/core/compare/term-weights.ts';
import { articleOf } from './article-of.ts';

const THRESHOLD = 0.36;

function aligned(a: readonly string[], b: readonly string[]) {
  const [x, y] = [readPassages(articleOf(a), true, []), readPassages(articleOf(b), true, [])];
  return findMoves(alignPassages(x, y, termWeights(x, y), THRESHOLD), x, y);
}

function pairs(a: readonly string[], b: readonly string[]): string[] {
  return aligned(a, b).map((pair) => `${pair.a.join('+')}=${pair.b.join('+')}${pair.moved ? ' moved' : ''}`);
}

const [FERRY, QUAY, BRIDGE, FISH] = [
  'The ferry left Port Sella before dawn with sixty lorries on the lower deck.',
  'Dockers on the quay had refused to load the heaviest of them.',
  'A new bridge across the strait was promised by three governments.',
  'Herring prices fell to their lowest level in the autumn.',
];

describe('aligning passages', () => {
  it('pairs reworded sentences and leaves new ones alone', () => {
    const reworded = 'Before dawn the ferry sailed from Port Sella, sixty lorries standing on its lower deck.';
    expect(pairs([FERRY, QUAY], [reworded, FISH])).toEqual(['0=0']);
  });

  it('joins a sentence that was split in two, and two that were merged', () => {
    const first = 'The ferry left Port Sella before dawn.';
    const second = 'It had sixty lorries on the lower deck.';
    expect(pairs([FERRY, QUAY], [`${first} ${second}`, QUAY])).toEqual(['0=0+1', '1=2']);
    expect(pairs([`${first} ${second}`, QUAY], [FERRY, QUAY])).toEqual(['0+1=0', '2=1']);
  });

  it('finds a moved passage as moved, and the shorter part of a swap', () => {
    expect(pairs([FERRY, QUAY, BRIDGE, FISH], [FERRY, BRIDGE, FISH, QUAY])).toEqual(['0=0', '1=3 moved', '2=1', '3=2']);
  });

  it('keeps repeated sentences beside their neighbours', () => {
    const again = 'He said no.';
    expect(pairs([FERRY, again, QUAY, again], [again, QUAY, again])).toEqual(['1=0', '2=1', '3=2']);
  });

  it('pairs every passage with itself in an unedited text of distinct sentences', () => {
    const word = fc.constantFrom(
      'ferry',
      'quay',
      'bridge',
      'storm',
      'captain',
      'harbour',
      'engine',
      'diver',
      'island',
      'letter',
    );
    const sentence = fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => `The ${words.join(' ')} sank.`);
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        expect(pairs(paragraphs, paragraphs)).toEqual(paragraphs.map((_, i) => `${i}=${i}`));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('uses each passage at most once, whatever the texts', () => {
    const sentence = fc.constantFrom(
      FERRY,
      QUAY,
      BRIDGE,
      FISH,
      'The ferry left the quay.',
      'Sixty lorries. The lower deck.',
      'No.',
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (a, b) => {
        const found = aligned(a, b);
        for (const side of ['a', 'b'] as const) {
          const used = found.flatMap((pair) => pair[side]);
          expect(new Set(used).size).toBe(used.length);
        }
        expect(found.every(({ similarity }) => similarity >= 0 && similarity <= 1)).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
