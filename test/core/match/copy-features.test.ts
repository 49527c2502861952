import { describe, expect, it } from 'vitest';
import { COPY_FEATURES, describeCopies } from '../../../src/core/match/copy-features.ts';
import { type Described, FEATURES } from '../../../src/core/match/verdict-features.ts';
import type { ArticleKey } from '../../../src/core/story.ts';

/** A candidate of which so much stands in the query, and whose terms are so like its terms. */
function candidate(containment: number, cosine: number): Described {
  const fingerprint = {
    copy: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    terms: new Uint32Array(),
    weights: new Uint8Array(),
    traits: new Uint8Array(),
    day: null,
    words: 12,
  };
  return {
    candidate: { key: 'https://a.example/#1' as ArticleKey, fingerprint, sharedCopy: 5, eventScore: 0 },
    overlap: {
      containment: { aInB: containment, bInA: containment / 2 },
      resemblance: containment / 3,
      shared: 5,
      namesHeld: null,
      form: 0,
    },
    features: Float64Array.from(FEATURES, (name) => (name === 'cosine' ? cosine : 0)),
    bodyCosine: cosine,
    otherFigures: false,
    figuresHeld: null,
    isBackground: false,
    company: null,
  };
}

describe('describeCopies', () => {
  it.each([
    [0.1, 0.35, true],
    [0.1, 0.2, false],
    [0.05, 0.32, true],
    [0.05, 0.28, false],
    [0.3, 0.2, true],
    [0.45, 0.1, false],
    [0.6, 0, true],
  ])(
    'asks of what shares %f of its text and %f of its subject that both together tell a copy: %s',
    (containment, cosine, maybe) => {
      expect(describeCopies([candidate(containment, cosine)])).toHaveLength(maybe ? 1 : 0);
    },
  );

  it('measures a candidate by its neighbours even where these are on another subject', () => {
    const copy = candidate(0.6, 0.8);
    const [alone] = describeCopies([copy]);
    const [among] = describeCopies([copy, candidate(0.4, 0)]);
    expect(among?.described).toBe(copy);
    expect(among?.features).not.toEqual(alone?.features);
  });

  it('lets nothing stand whole in the copies of an article by a line shared with that article and less with others', () => {
    // All three hold the same hashes, so each is the copy of every other; only the first shares much with the query.
    const described = [candidate(0.9, 0.9), candidate(0.05, 0.4), candidate(0.04, 0.4)];
    const inCopies = describeCopies(described).map(
      ({ features }) => features[COPY_FEATURES.indexOf('greaterInCopies')],
    );
    expect(inCopies).toHaveLength(3);
    for (const [i, containment] of [0.9, 0.05, 0.04].entries()) {
      expect(inCopies[i]).toBeLessThanOrEqual(6 * containment + 1e-9);
    }
    expect(inCopies[1]).toBeCloseTo(0.3, 5);
  });

  it('counts up to three that stand clearly closer to either side than the other does', () => {
    // All but the last hold the same hashes; the last holds six in ten of them, as of the query.
    const described = [0.95, 0.94, 0.93, 0.92, 0.6].map((containment, i) =>
      withHashes(candidate(containment, 0.9), i < 4 ? 0 : 4),
    );
    expect(closer(described)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 3],
    ]);
  });

  it('counts on both sides where each has copies of its own', () => {
    const ofQuery = [0.95, 0.94].map((containment) => withHashes(candidate(containment, 0.9), 0));
    const others = [0.6, 0.6].map((containment) => withHashes(candidate(containment, 0.9), 4));
    expect(closer([...ofQuery, ...others]).slice(2)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

/** The candidate with ten hashes of which so many are its own, and the others those of every candidate made so. */
function withHashes(described: Described, own: number): Described {
  const copy = Uint32Array.from({ length: 10 }, (_, i) => ((i + 1) << 20) + (i < own ? 1 << 19 : 0));
  const { candidate: other } = described;
  return { ...described, candidate: { ...other, fingerprint: { ...other.fingerprint, copy } } };
}

/** How many stand closer, the lesser side first, candidate by candidate. */
function closer(described: readonly Described[]): readonly (readonly (number | undefined)[])[] {
  const [lesser, greater] = [COPY_FEATURES.indexOf('lesserCloser'), COPY_FEATURES.indexOf('greaterCloser')];
  const found = new Map(describeCopies(described).map(({ described: one, features }) => [one, features]));
  return described.map((one) => [found.get(one)?.[lesser], found.get(one)?.[greater]]);
}
