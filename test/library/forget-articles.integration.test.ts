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

  it('leaves none of two that share a row and are forgotten at once', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles(articles.slice(0, 8).map((article) => ({ article, stored: STORED })));
    const keys = articles.map(articleKey);
    await Promise.all([library.forgetArticles(keys.slice(1, 2)), library.forgetArticles(keys.slice(4, 6))]);
    const kept = [0, 2, 3, 6, 7].flatMap((n) => articles[n] ?? []);
    expect((await textsOnDisk(profile)).filter((article) => article !== null)).toEqual(kept);
  });

  it('has the text after one that is forgotten follow the one before it', async () => {
    const library = openTestLibrary();
    const texts = ['It sails.', 'It may sail.', 'It stays.', 'It sinks.'].map((text) => {
      return inventArticle('https://outlet.example/ferry', text);
    });
    const [first, second, third] = texts.map(articleKey);
    for (const [at, article] of texts.entries()) {
      expect((await library.putArticle(article, STORED)).revisionOf).toBe([null, first, second, third][at]);
    }
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.');
    await library.forgetArticles([second]);
    const [outcome] = await library.putArticles(texts.slice(2, 3).map((article) => ({ article, stored: STORED })));
    expect(outcome).toEqual({ key: third, isNew: false, revisionOf: first });
  });

  it('keeps what the reader said of an address as long as a text of it is there', async () => {
    const library = openTestLibrary();
    const [before, after] = ['It sails.', 'It stays.'].map((text) => {
      return inventArticle('https://outlet.example/ferry', text);
    });
    const [other] = articles;
    if (before === undefined || after === undefined || other === undefined) throw new Error('There are some.');
    for (const article of [before, after, other]) await library.putArticle(article, STORED);
    await library.rejectMatch(articleKey(before), articleKey(other));
    await library.forgetArticles([articleKey(before)]);
    expect(await library.rejections()).toHaveLength(1);
    await library.forgetArticles([articleKey(after)]);
    expect(await library.rejections()).toEqual([]);
    expect((await library.rejectedFor(articleKey(other))).size).toBe(0);
  });

  it('is known to another context that has asked before', async () => {
    const profile = newProfile();
    const [library, other] = [openTestLibrary(profile), openTestLibrary(profile)];
    await library.putArticles(articles.map((article) => ({ article, stored: STORED })));
    await library.putArticles(
      Array.from({ length: 100 }, (_, n) => ({
        article: inventArticle(`https://quarry.example/${n}`, `The quarry of Tolsk, part ${n}.`),
        stored: STORED,
      })),
    );
    for (let more = true; more; ) ({ more } = await library.maintain({ now: STORED.at }));
    const [gone, kept] = articles;
    if (gone === undefined || kept === undefined) throw new Error('There are some.');
    const before = await other.index.candidates(toyFingerprint(kept), 200);
    await library.forgetArticles([articleKey(gone)]);
    const after = await other.index.candidates(toyFingerprint(kept), 200);
    expect(after.candidates).toHaveLength(before.candidates.length - 1);
    // Of the words of both, one article less has each.
    const shared = toyFingerprint(gone).terms;
    const counted = Array.from(before.termFrequencies, (count, at) => {
      return count - (shared.includes(toyFingerprint(kept).terms[at] ?? 0) ? 1 : 0);
    });
    expect([...after.termFrequencies]).toEqual(counted);
    expect((await other.maintain({ now: STORED.at, steps: 1 })).rebuilding).toBeNull();
  });
});
