import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import type { Library, NewArticle } from '../../../src/library/library.ts';
import { inventArticle } from '../open-test-library.ts';

const TOPICS = ['ferry', 'dam', 'harvest', 'lantern', 'orchard', 'tram'];

/** What every fixture of an older version holds: six addresses, a second text at the first, one rejected match. */
export const STOCK: readonly Article[] = [
  ...TOPICS.map((topic) =>
    inventArticle(
      `https://${topic}.example/${topic}`,
      `The ${topic} of Tolsk is in the news again.\nNobody knows why the ${topic} was chosen.`,
      `About the ${topic}`,
    ),
  ),
  inventArticle(
    'https://ferry.example/ferry',
    'The ferry of Tolsk left at noon.\nNobody was on board.',
    'About the ferry',
  ),
];

/** Fills a new library with the stock, two of it as a batch. */
export async function stockLibrary(library: Library): Promise<void> {
  const stock = STOCK.map((article, at): NewArticle => {
    const origin = at % 3 === 0 ? 'reader' : 'feed';
    return { article, stored: { origin, at: `2026-03-0${at + 1}T08:00:00Z` } };
  });
  for (const batch of [stock.slice(0, 1), stock.slice(1, 3), ...stock.slice(3).map((one) => [one])]) {
    await library.putArticles(batch);
  }
  const [ferry, dam] = STOCK;
  if (ferry !== undefined && dam !== undefined) await library.rejectMatch(articleKey(ferry), articleKey(dam));
}
