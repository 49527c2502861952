import type { Article } from '../core/article.ts';
import { findMatches, fingerprintArticle } from '../core/pipeline.ts';
import type { ArticleKey, Version } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import type { VersionSummary } from '../messaging/protocol.ts';
import { articleSummary } from './article-summary.ts';

/**
 * The other versions of an article's story that the library has, without those that the reader said are none. What is read
 * of them is left in `loaded`.
 */
export async function findVersions(
  article: Article,
  key: ArticleKey,
  library: Library,
  loaded = new Map<ArticleKey, Version>(),
): Promise<VersionSummary[]> {
  const rejected = library.rejectedFor(key);
  const loadArticles = async (keys: readonly ArticleKey[]): Promise<readonly Version[]> => {
    const missing = keys.filter((wanted) => !loaded.has(wanted));
    for (const version of await library.getArticles(missing)) loaded.set(version.key, version);
    return keys.flatMap((wanted) => loaded.get(wanted) ?? []);
  };
  const matches = await findMatches(article, fingerprintArticle(article), library.index, loadArticles, { rejected });
  await loadArticles(matches.map((match) => match.key));
  return matches.flatMap((match) => {
    const version = loaded.get(match.key);
    return version === undefined ? [] : [{ article: articleSummary(match.key, version.article), match }];
  });
}
