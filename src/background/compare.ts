import { sharedReading } from '../core/pipeline.ts';
import type { ArticleRef, Compared, WantedComparison } from '../messaging/protocol.ts';
import { compareAhead } from './compare-ahead.ts';
import { compareOne } from './compare-one.ts';
import { openedLibrary } from './opened-library.ts';
import { UnknownArticleError } from './unknown-article.ts';

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
  const begun = 'key' in base ? compareAhead.take(base.key, others) : null;
  if (begun !== null) return begun;
  const library = await openedLibrary();
  const keys = others.map(({ key }) => key);
  const read = await library.getArticles('key' in base ? [base.key, ...keys] : keys);
  const articles = new Map(read.map(({ key, article }) => [key, article]));
  const page = 'key' in base ? articles.get(base.key) : base.article;
  if (page === undefined) throw new UnknownArticleError();
  const shared = sharedReading();
  return others.map((wanted) => compareOne(page, articles.get(wanted.key), wanted, shared));
}
