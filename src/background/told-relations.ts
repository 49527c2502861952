import { findMatches, fingerprintArticle } from '../core/pipeline.ts';
import type { ArticleKey, Relation, Version } from '../core/story.ts';
import type { Library } from '../library/library.ts';

/**
 * How matching relates a stored article to the versions of its story, as the popup tells it: whoever shows two of them names their
 * relation so, and decides it by the shared text only where matching says nothing (an earlier text of the page, a version that is no
 * match any more).
 */
export async function toldRelations(
  { article }: Version,
  library: Library,
): Promise<ReadonlyMap<ArticleKey, Relation>> {
  const matches = await findMatches(article, fingerprintArticle(article), library.index, async () => []);
  return new Map(matches.map(({ key, relation }) => [key, relation]));
}
