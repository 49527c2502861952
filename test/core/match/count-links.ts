import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

/** A report of the event with this number. */
export interface Told {
  readonly i: number;
  readonly article: Article;
}

/** How many links the reports have, each asked in a library of all of them and a hundred other articles: to their own event, and to others. */
export async function countLinks(
  reports: readonly Told[],
): Promise<{ readonly right: number; readonly wrong: number }> {
  const eventOf = new Map(reports.map(({ i, article }) => [articleKey(article), i]));
  const index = createMemoryIndex();
  await index.put(
    [...unrelatedArticles(100), ...reports.map(({ article }) => article)].map((article) => ({
      key: articleKey(article),
      fingerprint: fingerprintArticle(article),
    })),
  );
  let [right, wrong] = [0, 0];
  for (const { i, article } of reports) {
    for (const { key } of await findMatches(article, fingerprintArticle(article), index, async () => [])) {
      if (eventOf.get(key) === i) right += 1;
      else wrong += 1;
    }
  }
  return { right, wrong };
}
