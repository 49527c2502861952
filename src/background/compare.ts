import type { Article } from '../core/article.ts';
import { compareArticles } from '../core/pipeline.ts';
import { failureReport } from '../messaging/envelope.ts';
import type { ArticleRef, Compared, WantedComparison } from '../messaging/protocol.ts';
import { openedLibrary } from './opened-library.ts';

/** The article asked about was forgotten, evicted or replaced since the list was shown. */
export class UnknownArticleError extends Error {
  override readonly name = 'UnknownArticle';
  constructor() {
    super('This article is not in the library any more.');
  }
}

/**
 * Compares the page's article with some versions, which are read from the library together. One that fails is no reason
 * for the others to.
 * @throws {UnknownArticleError} when the page's article is not in the library any more
 */
export async function compare({
  base,
  others,
}: {
  readonly base: ArticleRef;
  readonly others: readonly WantedComparison[];
}): Promise<readonly Compared[]> {
  const library = await openedLibrary();
  const keys = others.map(({ key }) => key);
  const read = await library.getArticles('key' in base ? [base.key, ...keys] : keys);
  const articles = new Map(read.map(({ key, article }) => [key, article]));
  const page = 'key' in base ? articles.get(base.key) : base.article;
  if (page === undefined) throw new UnknownArticleError();
  return others.map((wanted) => compareOne(page, articles.get(wanted.key), wanted));
}

function compareOne(page: Article, other: Article | undefined, { key, relation }: WantedComparison): Compared {
  try {
    if (other === undefined) throw new UnknownArticleError();
    return { key, comparison: compareArticles(page, other, { relation }) };
  } catch (error) {
    return { key, failure: failureReport(error) };
  }
}
