import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import type { DictionaryRow, EntryRow } from '../../src/library/schema.ts';
import { wordFilter } from '../../src/library/title-words.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';

const FEED = { origin: 'feed', at: '2026-03-01T08:00:00Z' } as const;
const READER = { origin: 'reader', at: '2026-03-02T08:00:00Z' } as const;
const LEARNING = { first: 8, growth: 1_000, sample: 64 };

const articles = Array.from({ length: 24 }, (_, n) =>
  inventArticle(`https://outlet.example/${n}`, `The harbour commission announced number ${n} yesterday.`),
);
const stored = articles.map((article) => ({ article, stored: FEED }));

function clear(profile: IDBFactory, store: string): Promise<unknown> {
  return withStores(profile, [store], (tx) => tx.objectStore(store).clear());
}

describe('a text that cannot be read any more', () => {
  it('is stored once more when the same article comes again, by a click or by a file', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles(stored.slice(0, 8));
    await library.putArticles(stored.slice(8, 16));
    for (const one of stored.slice(16)) await library.putArticle(one.article, one.stored);
    await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').put(Uint8Array.of(2, 9, 9, 9), 1));
    await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').delete(9));
    const [alone] = (await withStores(profile, ['entries'], (tx) =>
      tx.objectStore('entries').getAll(17),
    )) as EntryRow[];
    await withStores(profile, ['entries'], (tx) =>
      tx.objectStore('entries').put({ ...alone, packed: new Uint8Array() }, 17),
    );
    expect(await library.getArticles(articles.map(articleKey))).toHaveLength(7);

    const [clicked] = articles;
    if (clicked === undefined) throw new Error('There are some.');
    expect(await library.putArticle(clicked, READER)).toMatchObject({ isNew: false });
    expect(await library.getArticle(articleKey(clicked))).toEqual(clicked);
    const again = await library.putArticles([...stored, ...stored]);
    expect(again.filter(({ isNew }) => isNew)).toEqual([]);
    for (const opened of [library, openTestLibrary(profile)]) {
      expect((await opened.getArticles(articles.map(articleKey))).map(({ article }) => article)).toEqual(articles);
      expect(await opened.count()).toBe(24);
    }
    // No article is left to the rows that were lost.
    expect(await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').getAllKeys())).toEqual([]);
  });

  it('keeps all else that is known of its article', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    const before = inventArticle('https://outlet.example/3', 'What the address said before.');
    await library.putArticle(before, READER);
    await library.putArticles(stored.slice(0, 8));
    const key = articleKey(articles[3] ?? before);
    await library.putArticles([{ article: articles[3] ?? before, stored: READER }]);
    const other = articleKey(articles[5] ?? before);
    await library.rejectMatch(key, other);
    await clear(profile, 'texts');
    const [outcome] = await library.putArticles(stored.slice(3, 4));
    expect(outcome).toEqual({ key, isNew: false, revisionOf: articleKey(before) });
    expect(await library.earlierText(articleKey(before))).toEqual({ key, at: READER.at });
    expect(await library.rejectedFor(key)).toEqual(new Set([articles[5]?.url.replace('https://', '')]));
  });

  it('is coded anew where words of the dictionary are lost, and found by its headline again', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, LEARNING);
    const many = Array.from({ length: 520 }, (_, n) =>
      inventArticle(`https://outlet.example/${n}`, `The harbour number ${n}.`),
    );
    await library.putArticles(many.slice(0, 16).map((article) => ({ article, stored: FEED })));
    await library.putArticles(many.slice(16).map((article) => ({ article, stored: FEED })));
    const rows = (await withStores(profile, ['dictionary'], (tx) =>
      tx.objectStore('dictionary').getAll(),
    )) as DictionaryRow[];
    expect(rows).toHaveLength(1);
    await clear(profile, 'dictionary');
    await clear(profile, 'titles');
    const opened = openTestLibrary(profile, LEARNING);
    for (let more = true; more; ) ({ more } = await opened.maintain({ now: FEED.at }));
    expect((await opened.getArticles(many.map(articleKey))).length).toBeLessThan(20);
    await opened.putArticles(many.map((article) => ({ article, stored: FEED })));
    expect((await opened.getArticles(many.map(articleKey))).map(({ article }) => article)).toEqual(many);
    const passes = wordFilter('ferry');
    const found: number[] = [];
    for (let before: number | null = null; ; ) {
      const { numbers, next } = await opened.findTitled(before, passes);
      found.push(...numbers);
      if (next === null) break;
      before = next;
    }
    expect(found).toHaveLength(520);
  });
});
