import { foldSisterCopies } from '../core/match/fold-sister-copies.ts';
import type { ArticleKey } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import { findVersions } from './find-versions.ts';
import { openedLibrary } from './opened-library.ts';

/**
 * Keeps the reader's "not the same story" for a pair of articles, and for what is folded into the other: one text that its owner has at
 * several addresses. All or none is kept; resolves to what was.
 */
export async function rejectMatch({
  key,
  other,
}: {
  readonly key: ArticleKey;
  readonly other: ArticleKey;
}): Promise<{ readonly rejected: readonly ArticleKey[] }> {
  const library = await openedLibrary();
  const rejected = [other, ...(await sistersOf(library, key, other))];
  await library.rejectMatch(key, ...rejected);
  return { rejected };
}

/** What stands behind `other` in the list of versions of `key`. */
async function sistersOf(library: Library, key: ArticleKey, other: ArticleKey): Promise<readonly ArticleKey[]> {
  const article = await library.getArticle(key);
  if (article === null) return [];
  const folded = foldSisterCopies(await findVersions(article, key, library), article.canonicalUrl);
  const group = folded.find(({ shown }) => shown.match.key === other);
  return group?.sisters.map(({ match }) => match.key) ?? [];
}
