import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import { inventArticle, openTestLibrary } from './open-test-library.ts';

const FEED = { origin: 'feed', at: '2026-03-01T08:00:00Z' } as const;
const READER = { origin: 'reader', at: '2026-03-01T08:00:00Z' } as const;
const article = (n: number) => inventArticle(`https://outlet.example/${n}`, `Number ${n} of a long series.`);

/** Makes the next `times` writes fail as a full disk does. */
function fillDisk(times: number): void {
  const put = FakeObjectStore.prototype.put;
  let left = times;
  vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'entries' && left-- > 0) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
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

  it('names the lack of room when nothing helps, and stays as it was', async () => {
    const library = openTestLibrary();
    fillDisk(Number.POSITIVE_INFINITY);
    await expect(library.putArticle(article(1), READER)).rejects.toMatchObject({ name: 'QuotaExceeded' });
    vi.restoreAllMocks();
    expect(await library.count()).toBe(0);
    expect((await library.putArticle(article(1), READER)).isNew).toBe(true);
  });
});
