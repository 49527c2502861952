import { IDBDatabase as FakeDatabase, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import { connectTo } from '../../src/library/connection.ts';
import { QuotaExceeded } from '../../src/library/errors.ts';
import { BLOCK_STORES } from '../../src/library/index/plane.ts';
import { withRoom } from '../../src/library/with-room.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const FEED = { origin: 'feed', at: '2026-03-01T08:00:00Z' } as const;
const READER = { origin: 'reader', at: '2026-03-01T08:00:00Z' } as const;
const article = (n: number) => inventArticle(`https://outlet.example/${n}`, `Number ${n} of a long series.`);

/** Makes the next `times` writes to a store fail as a full disk does. */
function fillDisk(times: number, store = 'entries'): void {
  const put = FakeObjectStore.prototype.put;
  let left = times;
  vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === store && left-- > 0) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

/**
 * The same as Firefox tells it: of the request, when the disk was asked. The transaction that is opened next may only delete there, and
 * refuses to write as if the database were not open.
 */
function fillDiskLater(times: number): void {
  const { put } = FakeObjectStore.prototype;
  const { transaction } = FakeDatabase.prototype;
  let left = times;
  let isNextForCleanup = false;
  const deleting = new WeakSet<IDBTransaction>();
  vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const tx = transaction.apply(this, args);
    if (args[1] !== 'readwrite') return tx;
    if (isNextForCleanup) deleting.add(tx);
    isNextForCleanup = false;
    return tx;
  });
  vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (deleting.has(this.transaction)) throw new DOMException('No mutations allowed.', 'InvalidStateError');
    if (this.name !== 'entries' || left-- <= 0) return put.apply(this, args);
    const operation = () => {
      isNextForCleanup = true;
      throw new DOMException('full', 'QuotaExceededError');
    };
    const tx = this.transaction as IDBTransaction & { _execRequestAsync(request: object): IDBRequest<IDBValidKey> };
    return tx._execRequestAsync({ operation, source: this });
  });
}

describe('a library without room', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('removes the oldest unread articles and stores the new one', async () => {
    const library = openTestLibrary();
    await library.putArticle(article(0), READER);
    await library.putArticles(Array.from({ length: 150 }, (_, n) => ({ article: article(n + 1), stored: FEED })));
    fillDisk(1);
    const { isNew } = await library.putArticle(article(500), READER);
    expect(isNew).toBe(true);
    expect(await library.count()).toBe(52);
    expect(await library.getArticle(articleKey(article(0)))).not.toBeNull();
    expect(await library.getArticle(articleKey(article(1)))).toBeNull();
    expect(await library.getArticle(articleKey(article(150)))).not.toBeNull();
  });

  it('makes room as well where the browser says so of a request that nobody waits for', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const library = openTestLibrary();
    await library.putArticles(Array.from({ length: 150 }, (_, n) => ({ article: article(n), stored: FEED })));
    fillDiskLater(1);
    expect((await library.putArticle(article(500), READER)).isNew).toBe(true);
    expect(await library.count()).toBe(51);
    vi.restoreAllMocks();
    fillDiskLater(Number.POSITIVE_INFINITY);
    const batch = [article(600), article(601)].map((one) => ({ article: one, stored: FEED }));
    await expect(library.putArticles(batch)).rejects.toMatchObject({ name: 'QuotaExceeded' });
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });

  it('answers a search whose sheet of titles it cannot keep', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles(Array.from({ length: 600 }, (_, n) => ({ article: article(n), stored: FEED })));
    await withStores(profile, ['titles'], (tx) => tx.objectStore('titles').clear());
    fillDisk(Number.POSITIVE_INFINITY, 'titles');
    const newest = await library.findTitled(512, () => true);
    expect(newest.numbers).toHaveLength(511);
    expect(await library.titleLines([7])).toEqual([expect.stringContaining('ferry')]);
    await expect(library.maintain({ now: FEED.at, steps: 100 })).rejects.toMatchObject({ name: 'QuotaExceeded' });
  });

  it('answers a question that finds a part of the index lost', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles(Array.from({ length: 200 }, (_, n) => ({ article: article(n), stored: FEED })));
    for (let more = true; more; ) ({ more } = await library.maintain({ now: FEED.at }));
    await library.putArticle(article(500), READER);
    await withStores(profile, [...BLOCK_STORES], (tx) => {
      for (const store of BLOCK_STORES) tx.objectStore(store).clear();
      return undefined;
    });
    const opened = openTestLibrary(profile);
    fillDisk(Number.POSITIVE_INFINITY, 'state');
    const { candidates } = await opened.index.candidates(toyFingerprint(article(500)), 10);
    expect(candidates.map(({ key }) => key)).toContain(articleKey(article(500)));
    vi.restoreAllMocks();
    await opened.index.candidates(toyFingerprint(article(500)), 10);
    expect((await opened.maintain({ now: FEED.at, steps: 3 })).rebuilding).not.toBeNull();
  });

  it('names the lack of room when nothing helps, and stays as it was', async () => {
    const library = openTestLibrary();
    fillDisk(Number.POSITIVE_INFINITY);
    await expect(library.putArticle(article(1), READER)).rejects.toMatchObject({ name: 'QuotaExceeded' });
    vi.restoreAllMocks();
    expect(await library.count()).toBe(0);
    expect((await library.putArticle(article(1), READER)).isNew).toBe(true);
  });

  it('removes twice as many with each refusal, three times, and no more when nothing is left', async () => {
    const profile = newProfile();
    const connection = connectTo(profile, 'test');
    const filled = openTestLibrary(profile);
    await filled.putArticles(Array.from({ length: 740 }, (_, n) => ({ article: article(n), stored: FEED })));
    const left: number[] = [];
    const full = new QuotaExceeded();
    const refuse = async () => {
      left.push(await filled.count());
      throw full;
    };
    await expect(withRoom(connection, refuse)).rejects.toBe(full);
    await expect(withRoom(connection, refuse)).rejects.toBe(full);
    expect(left).toEqual([740, 640, 440, 40, 40, 0]);
  });

  it('tells why there is no room for an article, not why there is none for removing others', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles(Array.from({ length: 20 }, (_, n) => ({ article: article(n), stored: FEED })));
    fillDisk(Number.POSITIVE_INFINITY, 'state');
    const full = new QuotaExceeded();
    await expect(withRoom(connectTo(profile, 'test'), () => Promise.reject(full))).rejects.toBe(full);
    expect(await library.count()).toBe(20);
  });
});
