/** Runs in a page of the extension: fills its library with synthetic articles. Bundled by test/bench/click.ts. */
import type { Article } from '../../src/core/article.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { syntheticArticle } from './library/synthetic-articles.ts';

/** Articles stored in one transaction. */
const BATCH = 100;

const MINUTE = 60_000;
const AT = Date.parse('2026-03-01T00:00:00.000Z');

/**
 * Stores `count` articles, from number `from` on, and returns how many the library then holds. The reader has opened one of every `readEvery`, a
 * minute after the other; none by default.
 */
export async function fillLibrary(count: number, readEvery = Number.POSITIVE_INFINITY, from = 0): Promise<number> {
  const library = await openLibrary();
  const end = from + count;
  for (let first = from; first < end; first += BATCH) {
    const size = Math.min(BATCH, end - first);
    const articles = Array.from({ length: size }, (_, i) => ({
      article: syntheticArticle(first + i).article,
      stored: {
        origin: (first + i) % readEvery === 0 ? ('reader' as const) : ('import' as const),
        at: new Date(AT + (first + i) * MINUTE).toISOString(),
      },
    }));
    await library.putArticles(articles);
  }
  const now = new Date(AT + end * MINUTE).toISOString();
  for (let more = true; more; ) ({ more } = await library.maintain({ now, steps: 50 }));
  const total = await library.count();
  library.close();
  return total;
}

/** Stores articles together, as one outlet's feed brings them. */
export async function storeFromFeed(articles: readonly Article[]): Promise<void> {
  const library = await openLibrary();
  const stored = { origin: 'feed', at: new Date(AT).toISOString() } as const;
  await library.putArticles(articles.map((article) => ({ article, stored })));
  library.close();
}
