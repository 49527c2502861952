import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import { connectTo } from '../../src/library/connection.ts';
import type { Library } from '../../src/library/library.ts';
import { listKeys } from '../../src/library/list-keys.ts';
import { listNewest, listNumbered } from '../../src/library/list-newest.ts';
import { openedNumbers, readAmong } from '../../src/library/list-read.ts';
import { readEntryRange } from '../../src/library/read-entries.ts';
import { readFingerprints } from '../../src/library/read-fingerprints.ts';
import { GROUP_SIZE, groupKey, idsOf } from '../../src/library/row-keys.ts';
import { transact } from '../../src/library/transact.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const AT = '2026-03-02T10:00:00Z';
const FEED = { origin: 'feed', at: AT } as const;
const READER = { origin: 'reader', at: '2026-03-05T10:00:00Z' } as const;
const article = (n: number, text = `Ferry number ${n} sails again.`) =>
  inventArticle(`https://outlet.example/${n}`, text);
const articles = (count: number) => Array.from({ length: count }, (_, n) => article(n));

function putAll(library: Library, batch: readonly Article[], stored: typeof FEED | typeof READER = FEED) {
  return library.putArticles(batch.map((one) => ({ article: one, stored })));
}

async function rowKeys(profile: IDBFactory): Promise<number[]> {
  return ((await withStores(profile, ['entries'], (tx) => tx.objectStore('entries').getAllKeys())) ?? []) as number[];
}

describe('articles of a batch in one row', () => {
  it('are eight to a row, and one that is stored alone has a row of its own', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticle(article(100), FEED);
    await putAll(library, articles(17));
    const keys = await rowKeys(profile);
    expect(keys).toEqual([1, ...[2, 10].map((first) => groupKey(first, GROUP_SIZE)), 18]);
    expect(idsOf(keys)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect((await library.getArticles(articles(17).map(articleKey))).map((found) => found.article)).toEqual(
      articles(17),
    );
  });

  it('are not put together with what the reader opened, nor two texts of one address', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    const [first = article(0), ...rest] = articles(4);
    await putAll(library, [first, article(0, 'Ferry number 0 has sunk.'), ...rest]);
    expect(await rowKeys(profile)).toEqual([1, 2, 3, 4, 5]);
    await putAll(library, articles(12).slice(4), READER);
    expect(await rowKeys(profile)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect((await library.articlesAt(first.canonicalUrl)).map((one) => one.article)).toEqual([
      article(0, 'Ferry number 0 has sunk.'),
      first,
    ]);
  });

  it('lie in rows of their own as soon as the reader opens one, which is then listed as opened', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await putAll(library, articles(24));
    expect(await library.putArticle(article(3), READER)).toMatchObject({ isNew: false });
    const keys = await rowKeys(profile);
    expect(keys).toEqual([1, 2, 3, 4, 5, 6, 7, 8, ...[9, 17].map((first) => groupKey(first, GROUP_SIZE))]);
    const connection = connectTo(profile, 'test');
    const read = await transact(connection, 'readonly', async (tx) => ({
      numbers: await openedNumbers(tx, null),
      among: await readAmong(tx, articles(24).map(articleKey)),
      newest: await listNewest(tx, null, 24),
    }));
    expect(read.numbers).toEqual([4]);
    expect(read.among).toMatchObject([{ number: 4, key: articleKey(article(3)), readAt: READER.at }]);
    expect(read.newest.articles.filter(({ isRead }) => isRead).map(({ number }) => number)).toEqual([4]);
    expect(await library.count()).toBe(24);
    expect((await library.getArticles(articles(24).map(articleKey))).map((found) => found.article)).toEqual(
      articles(24),
    );
  });

  it('are counted once and found again when the same batch comes twice, opened by the reader the second time', async () => {
    const library = openTestLibrary();
    const batch = articles(12);
    const stored = [...batch.map((one) => ({ article: one, stored: FEED })), { article: article(2), stored: READER }];
    expect((await library.putArticles(stored)).map(({ isNew }) => isNew)).toEqual([...batch.map(() => true), false]);
    expect((await putAll(library, batch)).map(({ isNew }) => isNew)).toEqual(batch.map(() => false));
    expect(await library.count()).toBe(12);
    for (const one of batch) {
      const { candidates } = await library.index.candidates(toyFingerprint(one), 30);
      expect(candidates.filter(({ key }) => key === articleKey(one))).toHaveLength(1);
    }
  });

  it('are followed by as many as were asked for, where they fill the page before', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await putAll(
      library,
      Array.from({ length: 8 }, (_, n) => article(n + 1)),
    );
    for (let n = 9; n <= 24; n++) await putAll(library, [article(n)]);
    const connection = connectTo(profile, 'test');
    const keys = await transact(connection, 'readonly', (tx) => listKeys(tx, 8, 8));
    connection.close();
    expect(keys.map(({ number }) => number)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it('are listed by number whatever was removed around them, rows from before version 7 among them', async () => {
    const step = fc.oneof(
      fc.record({ put: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ forget: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }) }),
      fc.record({ open: fc.nat(40) }),
      fc.constant({ age: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.nat(40), async (steps, asked) => {
        const profile = newProfile();
        const library = openTestLibrary(profile);
        await library.count();
        const stored = new Map<number, Article>();
        let [next, groupsFrom] = [1, 0];
        for (const one of steps) {
          if ('put' in one) {
            const batch = Array.from({ length: one.put }, (_, at) => article(next + at));
            await putAll(library, batch);
            for (const put of batch) stored.set(next++, put);
          } else if ('forget' in one) {
            await library.forgetArticles(one.forget.map((n) => articleKey(article(n))));
            for (const n of one.forget) stored.delete(n);
          } else if ('open' in one) {
            if (stored.has(one.open)) await library.putArticle(article(one.open), READER);
          } else {
            await forgetIds(profile);
            groupsFrom = next;
          }
        }
        const connection = connectTo(profile, 'test');
        const numbers = Array.from({ length: next + 9 }, (_, at) => at);
        const found = await transact(connection, 'readonly', async (tx) => ({
          numbered: await listNumbered(tx, numbers),
          keys: await listKeys(tx, asked, 10),
          newest: await listNewest(tx, asked + 1, 10),
          entries: await readEntryRange(tx, asked, asked + 10),
          fingerprints: await readFingerprints(tx, asked, asked + 10, groupsFrom),
          withoutCounters: await readFingerprints(tx, asked, asked + 10, 0),
        }));
        connection.close();
        const all = [...stored.keys()].sort((a, b) => a - b);
        expect(found.numbered.map(({ number }) => number)).toEqual(all);
        expect(found.numbered.map(({ key }) => key)).toEqual(all.map((id) => articleKey(article(id))));
        expect(found.keys.map(({ number }) => number)).toEqual(all.filter((id) => id > asked).slice(0, 10));
        expect(found.fingerprints.map(({ id }) => id)).toEqual(all.filter((id) => id >= asked && id < asked + 10));
        expect(found.withoutCounters).toEqual(found.fingerprints);
        expect(found.fingerprints).toEqual(found.entries.map(({ id, row }) => ({ id, fingerprint: row.fingerprint })));
        const { articles: newest, next: before } = found.newest;
        const older = all.filter((id) => id <= asked);
        expect(newest.map(({ number }) => number)).toEqual(older.filter((id) => id >= (before ?? 0)).reverse());
        if (before !== null) expect(older.some((id) => id < before)).toBe(true);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

/** Rows of one as version 6 wrote them: they do not say their ids. */
async function forgetIds(profile: IDBFactory): Promise<void> {
  await withStores(profile, ['entries'], (tx) => {
    const store = tx.objectStore('entries');
    const reading = store.openCursor();
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (cursor === null) return;
      if (Number.isInteger(cursor.primaryKey)) {
        const { id, ...row } = cursor.value;
        if (id !== undefined) store.put(row, cursor.primaryKey);
      }
      cursor.continue();
    };
    return undefined;
  });
}
