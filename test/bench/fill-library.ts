/** Runs in a page of the extension: fills its library with synthetic articles. Bundled by `bundleFillLibrary`. */
import type { Article } from '../../src/core/article.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { syntheticArticles } from './synthetic-articles.ts';

/** Articles stored in one transaction. */
const BATCH = 100;

/** Stores `count` articles and returns how many the library then holds. */
export async function fillLibrary(count: number): Promise<number> {
  const library = await openLibrary();
  let batch: Article[] = [];
  const flush = async () => {
    await library.putArticles(
      batch.map((article) => ({ article, stored: { origin: 'import' as const, at: '2026-03-01T00:00:00.000Z' } })),
    );
    batch = [];
  };
  for (const article of syntheticArticles(count)) {
    batch.push(article);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  const total = await library.count();
  library.close();
  return total;
}
