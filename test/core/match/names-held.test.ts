import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fingerprint, TermTrait } from '../../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { hasOtherNames } from '../../../src/core/match/has-other-names.ts';
import { namesHeld } from '../../../src/core/match/names-held.ts';
import { sampleArticle } from './sample-article.ts';
import { FERRY_WIRE } from './stories.ts';
import { templateBrief } from './template-briefs.ts';

const print = (text: string): Fingerprint => fingerprintArticle(sampleArticle({ text }));
const paragraphs = FERRY_WIRE.split('\n\n');

/** An article's names as term, weight and trait; no term below 1000 is in the shipped table of common ones. */
const terms = fc.uniqueArray(
  fc.record({
    term: fc.nat({ max: 60 }),
    weight: fc.integer({ min: 2, max: 255 }),
    trait: fc.constantFrom(0, TermTrait.Name, TermTrait.Figure, TermTrait.Quote, TermTrait.Name | TermTrait.Phrase),
  }),
  { selector: ({ term }) => term, minLength: 1, maxLength: 40 },
);
type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;

/** With one light phrase of its own, so that there was room for every name. */
function printOf(all: Terms, own: number): Fingerprint {
  const rows = [...all, { term: own, weight: 1, trait: TermTrait.Phrase }].sort((x, y) => x.term - y.term);
  return {
    copy: new Uint32Array(),
    terms: Uint32Array.from(rows, ({ term }) => term),
    weights: Uint8Array.from(rows, ({ weight }) => weight),
    traits: Uint8Array.from(rows, ({ trait }) => trait),
    day: null,
    words: 100,
  };
}

/** The slow, obvious way. */
function slowly(a: Terms, b: Terms): number | null {
  const isNamed = ({ trait }: Terms[number]): boolean => trait === TermTrait.Name || trait === TermTrait.Figure;
  const shares = [
    [a, b],
    [b, a],
  ].map(([own = [], other = []]) => {
    const named = own.filter(isNamed);
    const sum = (rows: Terms): number => rows.reduce((all, { weight }) => all + weight, 0);
    const held = named.filter(({ term }) => other.some((row) => row.term === term));
    return named.length < 4 ? null : sum(held) / sum(named);
  });
  const [one = null, two = null] = shares;
  return one === null || two === null ? null : Math.max(one, two);
}

describe('namesHeld', () => {
  it('is what the slow way finds, whoever is first', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const [one, two] = [printOf(a, 100), printOf(b, 101)];
        expect(namesHeld(one, two)).toBe(slowly(a, b));
        expect(namesHeld(two, one)).toBe(namesHeld(one, two));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('finds the names of a cut in the whole, and none of one brief in another from the same template', () => {
    expect(namesHeld(print(paragraphs.slice(2, 5).join('\n\n')), print(FERRY_WIRE))).toBe(1);
    const [one, two] = [templateBrief('roadworks', 0), templateBrief('roadworks', 1)].map(fingerprintArticle);
    if (one === undefined || two === undefined) throw new Error('no briefs');
    expect(namesHeld(one, two)).toBe(0);
  });

  it('tells nothing of texts without names or with more of them than a fingerprint holds', () => {
    expect(namesHeld(print('nobody came to the meeting that evening'), print(FERRY_WIRE))).toBeNull();
    const crowd = Array.from({ length: 200 }, (_, i) => `Then Xaver${i} met Yorick${i} again.`).join(' ');
    expect(namesHeld(print(crowd), print(FERRY_WIRE))).toBeNull();
  });

  it('never misses names of a cut in a text too long for its fingerprint to hold all of them', () => {
    const counts = fc.record({ once: fc.nat({ max: 60 }), twice: fc.nat({ max: 150 }), often: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(counts, fc.nat({ max: 9 }), ({ once, twice, often }, people) => {
        const met = (kind: string, count: number, times: number): readonly string[] =>
          Array.from({ length: times }, () =>
            Array.from({ length: count }, (_, i) => `Then they met ${kind}${i}.`),
          ).flat();
        const rare = met('Xaver', once, 1);
        const filler = Array.from(
          { length: 10 * people },
          () => 'The president of the council said that people waited.',
        );
        const whole = print([...filler, ...met('Yorick', twice, 2), ...met('Zelda', often, 3), ...rare].join(' '));
        const cut = print(`The police report of the day in the town: ${rare.join(' ')}`);
        expect([null, 1]).toContain(namesHeld(cut, whole));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('hasOtherNames', () => {
  it.each([
    [0.7, 0.1, true],
    [0.7, 0.4, false],
    [0.1, 0.2, true],
    [0.7, null, false],
    [0.95, 0.1, false],
  ])('of two texts that share %f of their words and %s of their names', (shared, held, other) => {
    const containment = { aInB: shared, bInA: shared / 2 };
    expect(hasOtherNames({ containment, resemblance: shared / 2, shared: 20, namesHeld: held, form: 0 })).toBe(other);
  });

  it('takes no text for a form that has nearly all of its words in common with another', () => {
    const filled = (shared: number): boolean =>
      hasOtherNames({
        containment: { aInB: shared, bInA: 0.8 * shared },
        resemblance: 0.6 * shared,
        shared: 60,
        namesHeld: 0.1,
        form: shared,
      });
    expect([filled(0.85), filled(0.97)]).toEqual([true, false]);
  });
});
