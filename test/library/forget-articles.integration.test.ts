import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import { unpackArticles } from '../../src/library/article-packing.ts';
import type { EntryRow } from '../../src/library/schema.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const STORED = { origin: 'feed', at: '2026-03-02T10:00:00Z' } as const;
const articles = Array.from({ length: 20 }, (_, n) =>
  inventArticle(`https://outlet.example/${n}`, `Ferry number ${n} sails again.`),
);

/** The texts that the library still holds a byte of. */
async function textsOnDisk(profile: IDBFactory): Promise<readonly (Article | null)[]> {
  const groups = (await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').getAll())) as Uint8Array[];
  const entries = (await withStores(profile, ['entries'], (tx) => tx.objectStore('entries').getAll())) as EntryRow[];
  const packed = [...groups, ...entries.flatMap((row) => ('packed' in row ? (row.packed ?? []) : []))];
  return (await Promise.all(packed.map((group) => unpackArticles(group)))).flat();
}

describe('forgetting articles', () => {
  it('leaves no byte of them in the rows that they share with others', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles(articles.map((article) => ({ article, stored: STORED })));
    const gone = [0, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 19].flatMap((n) => articles[n] ?? []);
    const kept = articles.filter((article) => !gone.includes(article));
    const unknown = articleKey(inventArticle('https://outlet.example/unknown', 'Never stored.'));
    await library.forgetArticles([unknown, ...gone.map(articleKey), ...gone.slice(0, 2).map(articleKey)]);
    expect(await library.count()).toBe(kept.length);
    expect((await library.getArticles(articles.map(articleKey))).map(({ article }) => article)).toEqual(kept);
    expect((await textsOnDisk(profile)).filter((article) => article !== null)).toEqual(kept);
    // The second row had no other text: it is gone.
    expect(await textsOnDisk(profile)).toHaveLength(8 + 4);
    for (const article of gone) {
      const { candidates } = await library.index.candidates(toyFingerprint(article), 30);
      expect(candidates.map(({ key }) => key)).not.toContain(articleKey(article));
    }
  });

  it('has one copy of each to forget, however often they came and with what', async () => {
    const batches = fc.array(
      fc.record({ put: fc.array(fc.nat(19), { minLength: 1, maxLength: 12 }), forget: fc.array(fc.nat(19)) }),
      { minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(batches, async (steps) => {
        const profile = newProfile();
        const libraries = [openTestLibrary(profile), openTestLibrary(profile)];
        const known = new Set<Article>();
        for (const { put, forget } of steps) {
          const batch = put.flatMap((n) => articles[n] ?? []);
          const halves = [batch, batch.toReversed()];
          const stored = (half: readonly Article[]) => half.map((article) => ({ article, stored: STORED }));
          await Promise.all(libraries.map((library, at) => library.putArticles(stored(halves[at] ?? []))));
          for (const article of batch) known.add(article);
          const gone = forget.flatMap((n) => articles[n] ?? []);
          await libraries[0]?.forgetArticles(gone.map(articleKey));
          for (const article of gone) known.delete(article);
          const left = (await textsOnDisk(profile)).flatMap((article) => article ?? []);
          expect(left.map(({ url }) => url).sort()).toEqual([...known].map(({ url }) => url).sort());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lets a later text follow the one before all that are forgotten', async () => {
    const library = openTestLibrary();
    const texts = ['noon', 'one', 'two', 'three'].map((hour) =>
      inventArticle('https://outlet.example/live', `The ferry left at ${hour}.`),
    );
    for (const article of texts) await library.putArticle(article, STORED);
    const [first, second, third, last] = texts.map(articleKey);
    if (!first || !second || !third || !last) throw new Error('There are four texts.');
    await library.forgetArticles([second, third]);
    const again = await library.putArticles(texts.slice(3).map((article) => ({ article, stored: STORED })));
    expect(again).toEqual([{ key: last, isNew: false, revisionOf: first }]);
    await library.forgetArticles([first]);
    expect((await library.putArticles(texts.slice(3).map((article) => ({ article, stored: STORED }))))[0]).toEqual({
      key: last,
      isNew: false,
      revisionOf: null,
    });
  });

  it('forgets those whose row another context changed meanwhile, too', async () => {
    const profile = newProfile();
    const libraries = [openTestLibrary(profile), openTestLibrary(profile)];
    await libraries[0]?.putArticles(articles.map((article) => ({ article, stored: STORED })));
    const [odd, even] = [1, 0].map((rest) => articles.filter((_, n) => n % 2 === rest && n < 16).map(articleKey));
    await Promise.all([libraries[0]?.forgetArticles(odd ?? []), libraries[1]?.forgetArticles(even ?? [])]);
    expect((await textsOnDisk(profile)).filter((article) => article !== null)).toEqual(articles.slice(16));
    expect(await libraries[0]?.count()).toBe(4);
  });
});
