import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, urlOfKey } from '../../src/library/addresses.ts';
import { articleAt, articlesIn, groupRow } from '../../src/library/entry-rows.ts';
import { GROUP_SIZE, groupKey } from '../../src/library/row-keys.ts';
import type { Origin } from '../../src/library/schema.ts';

const TEXTS = 7;
/** Few values for each column, so that some are the same for all and some are not. */
const groups = fc.array(
  fc.record({
    path: fc.constantFrom('ferry', 'dam', 'tram'),
    fingerprint: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    place: fc.option(fc.nat({ max: 7 }), { nil: undefined, freq: 1 }),
    origin: fc.constantFrom<Origin>('feed', 'import'),
    at: fc.constantFrom('2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z'),
    revisionOf: fc.constantFrom(null, 'https://dam.example/dam#0123456789abcdef'),
  }),
  { minLength: 2, maxLength: GROUP_SIZE },
);

type Parts = typeof groups extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf(parts: Parts) {
  return parts.map(({ path, place, ...rest }, at) => {
    const key = `https://${path}.example/${at}#0123456789abcdef`;
    return { ...rest, key, address: addressOf(urlOfKey(key)), shared: [TEXTS, place ?? at] as const };
  });
}

describe('a row of several articles', () => {
  it('gives each article back as it was, whatever they have in common', () => {
    fc.assert(
      fc.property(groups, (parts) => {
        const rows = rowsOf(parts);
        const found = articlesIn(groupKey(9, rows.length), groupRow(9, TEXTS, rows));
        expect(found).toEqual(rows.map(({ address: _, ...row }, at) => ({ id: 9 + at, row })));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('says once what is the same for all', () => {
    const same = { path: 'ferry', fingerprint: Uint8Array.of(1), place: undefined, revisionOf: null } as const;
    const stored = { origin: 'import', at: '2026-03-01T08:00:00Z' } as const;
    const row = groupRow(9, TEXTS, rowsOf([same, same, same].map((one) => ({ ...one, ...stored }))));
    expect(row).toMatchObject({ origins: stored.origin, at: stored.at });
    expect(row.keys).toEqual([0, 1, 2].map((at) => `${at}#0123456789abcdef`));
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['places']));
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(['revisionOf']));
  });

  it('reads rows of versions 7 and 8, which said everything of each', () => {
    const [a, b] = ['https://dam.example/dam#0123456789abcdef', 'https://tram.example/tram#0123456789abcdef'];
    const old = {
      firstId: 2,
      keys: [a, b],
      address: [1, 2],
      fingerprints: Uint8Array.of(1, 1, 65, 66),
      texts: 2,
      places: [1, 0],
      origins: ['feed', 'import'] as const,
      at: ['2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z'],
      revisionOf: [null, a],
    };
    expect(articleAt(old, 0)).toEqual({
      key: a,
      fingerprint: Uint8Array.of(65),
      shared: [2, 1],
      origin: 'feed',
      at: '2026-03-01T08:00:00Z',
      revisionOf: null,
    });
    expect(articleAt(old, 1)).toMatchObject({ key: b, shared: [2, 0], origin: 'import', revisionOf: a });
  });
});
