import type { Article } from '../core/article.ts';
import { compareArticles } from '../core/pipeline.ts';
import type { ArticleKey, Comparison, Relation } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import type { ArticleRef } from '../messaging/protocol.ts';
import { openedLibrary } from './opened-library.ts';

/** The article asked about was forgotten, evicted or replaced since the list was shown. */
export class UnknownArticleError extends Error {
  override readonly name = 'UnknownArticle';
}

/**
 * Compares the page's article with one version.
 * @throws {UnknownArticleError} when one of the two is not in the library any more
 */
export async function compare({
  base,
  other,
  relation,
}: {
  readonly base: ArticleRef;
  readonly other: ArticleKey;
  readonly relation: Relation;
}): Promise<Comparison> {
  const library = await openedLibrary();
  const [a, b] = await Promise.all([articleOf(base, library), articleOf({ key: other }, library)]);
  return compareArticles(a, b, { relation });
}

async function articleOf(ref: ArticleRef, library: Library): Promise<Article> {
  if ('article' in ref) return ref.article;
  const article = await library.getArticle(ref.key);
  if (article === null) throw new UnknownArticleError('This article is not in the library any more.');
  return article;
}
