import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import { inventArticle, openTestLibrary } from './open-test-library.ts';

const STORED = { origin: 'import', at: '2026-03-01T08:00:00Z' } as const;
/** What is packed of the batch below is more than this, and no transaction should be. */
const LARGE = 2 ** 21;

/** An article whose text packs to about 12 KB: random digits, in one word. */
function longArticle(n: number): Article {
  let state = n + 1;
  const digits = Array.from({ length: 2_800 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36);
  });
  return inventArticle(`https://outlet.example/${n}`, digits.join(''));
}

/** Bytes put into each store's rows, by the transaction that they were put in. */
function watchTransactions(): Map<IDBTransaction, number> {
  const put = FakeObjectStore.prototype.put;
  const bytes = new Map<IDBTransaction, number>();
  vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const parts: unknown[] = value instanceof Uint8Array ? [value] : Object.values(value);
    const size = parts.reduce<number>((sum, part) => sum + (part instanceof Uint8Array ? part.length : 0), 0);
    bytes.set(this.transaction, (bytes.get(this.transaction) ?? 0) + size);
    return put.call(this, value, key);
  });
  return bytes;
}

describe('a batch of several megabytes', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is stored in several transactions, and answered in order', async () => {
    const library = openTestLibrary();
    const first = Array.from({ length: 200 }, (_, n) => longArticle(n));
    const later = inventArticle(first[3]?.url ?? '', 'The text at this address was replaced.');
    const batch = [...first, later, ...first.slice(0, 2)].map((article) => ({ article, stored: STORED }));
    const transactions = watchTransactions();
    const outcomes = await library.putArticles(batch);

    expect(outcomes.map(({ key }) => key)).toEqual(batch.map(({ article }) => articleKey(article)));
    expect(outcomes.map(({ isNew }) => isNew)).toEqual([...first.map(() => true), true, false, false]);
    expect(outcomes[200]?.revisionOf).toBe(outcomes[3]?.key);
    expect(await library.count()).toBe(201);
    const sizes = [...transactions.values()];
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(LARGE);
    expect(Math.max(...sizes)).toBeLessThan(LARGE);
  });

  it('keeps what was stored before a piece that failed, and takes the whole batch again', async () => {
    const library = openTestLibrary();
    const batch = Array.from({ length: 200 }, (_, n) => ({ article: longArticle(n), stored: STORED }));
    const put = FakeObjectStore.prototype.put;
    // Rows of eight articles.
    let left = 21;
    vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'entries' && left-- <= 0) throw new DOMException('broken', 'UnknownError');
      return put.apply(this, args);
    });
    await expect(library.putArticles(batch)).rejects.toThrow();
    vi.restoreAllMocks();

    const kept = await library.count();
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(200);
    const again = await library.putArticles(batch);
    expect(again.filter(({ isNew }) => isNew)).toHaveLength(200 - kept);
    expect(await library.count()).toBe(200);
  });
});
