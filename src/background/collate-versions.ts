import { collate } from '../core/compare/collate.ts';
import type { ArticleKey, Version } from '../core/story.ts';
import type { CollateAnswer } from '../messaging/compare-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { openedLibrary } from './opened-library.ts';
import { shownCollation } from './shown-collation.ts';
import { toldRelations } from './told-relations.ts';
import { UnknownArticleError } from './unknown-article.ts';

/**
 * Collates stored versions from the point of view of one of them.
 * @throws {UnknownArticleError} when that one is not in the library any more
 */
export async function collateVersions({
  base: baseKey,
  others,
}: {
  readonly base: ArticleKey;
  readonly others: readonly ArticleKey[];
}): Promise<CollateAnswer> {
  const library = await openedLibrary();
  const wanted = [...new Set(others)].filter((key) => key !== baseKey);
  const [base, ...versions] = await library.getArticles([baseKey, ...wanted]);
  if (base?.key !== baseKey) throw new UnknownArticleError();
  const found = new Set(versions.map(({ key }) => key));
  const isOfBase = versions.some(({ article }) => article.canonicalUrl === base.article.canonicalUrl);
  const [texts, relations] = await Promise.all([
    isOfBase ? library.articlesAt(base.article.canonicalUrl) : [],
    toldRelations(base, library),
  ]);
  return {
    base: articleSummary(base.key, base.article),
    article: base.article,
    versions: versions.map(({ key, article }) => articleSummary(key, article)),
    collation: shownCollation(
      collate(
        base,
        versions.map((version) => asOtherText(version, base)),
        relations,
      ),
    ),
    gone: wanted.filter((key) => !found.has(key)),
    seen: texts.flatMap(({ key, at }) => (found.has(key) ? [{ key, at }] : [])),
  };
}

/** An earlier text of the base's own address, asked for, is compared as any other: collation would take both for one voice. */
function asOtherText(version: Version, base: Version): Version {
  const { article } = version;
  if (article.canonicalUrl !== base.article.canonicalUrl) return version;
  const outlet = { ...article.outlet, domain: `${version.key} ${article.outlet.domain}` };
  return { key: version.key, article: { ...article, canonicalUrl: version.key, outlet } };
}
