/** Runs in a page of the extension: fills its library with synthetic articles. Bundled by test/bench/click.ts. */
import { openLibrary } from '../../src/library/open-library.ts';
import { syntheticArticle } from './library/synthetic-articles.ts';

/** Articles stored in one transaction. */
const BATCH = 100;

/** Stores `count` articles and returns how many the library then holds. */
export async function fillLibrary(count: number): Promise<number> {
  const library = await openLibrary();
  const stored = { origin: 'import', at: '2026-03-01T00:00:00.000Z' } as const;
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const articles = Array.from({ length: size }, (_, i) => syntheticArticle(first + i).article);
    await library.putArticles(articles.map((article) => ({ article, stored })));
  }
  for (let more = true; more; ) ({ more } = await library.maintain({ now: stored.at, steps: 50 }));
  const total = await library.count();
  library.close();
  return total;
}
