import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import type { LearningRules } from '../../../src/library/dictionary/learn-step.ts';
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

/** What a library that learns its dictionary from three articles needs to code those that come then. */
export const EARLY_LEARNING: LearningRules = { first: 4, growth: 16, sample: 64 };

/** Fills a new library with the stock, two pairs of it as batches. With `EARLY_LEARNING` a single article and a batch are coded. */
export async function stockLibrary(library: Library): Promise<void> {
  const stock = STOCK.map((article, at): NewArticle => {
    const origin = at === 0 ? 'reader' : 'feed';
    return { article, stored: { origin, at: `2026-03-0${at + 1}T08:00:00Z` } };
  });
  for (const batch of [[0], [1, 2], [4]]) await library.putArticles(batch.flatMap((at) => stock[at] ?? []));
  await library.maintain({ now: '2026-03-08T00:00:00Z' });
  for (const batch of [[5], [3, 6]]) await library.putArticles(batch.flatMap((at) => stock[at] ?? []));
  const [ferry, dam] = STOCK;
  if (ferry !== undefined && dam !== undefined) await library.rejectMatch(articleKey(ferry), articleKey(dam));
}
