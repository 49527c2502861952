import { traceProvenance } from '../core/compare/provenance.ts';
import { quoteLedger } from '../core/compare/quote-ledger.ts';
import type { ArticleKey } from '../core/story.ts';
import type { StoryTrace } from '../messaging/compare-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { openedLibrary } from './opened-library.ts';

/** Where the versions of a story come from, how they quote, and what the base's address said before. */
export async function traceStory({
  base,
  keys,
  copies,
}: {
  readonly base: ArticleKey;
  readonly keys: readonly ArticleKey[];
  readonly copies: readonly ArticleKey[];
}): Promise<StoryTrace> {
  const library = await openedLibrary();
  const versions = await library.getArticles([...new Set([base, ...keys])]);
  const own = versions.find(({ key }) => key === base);
  const revisions = own === undefined ? [] : await library.articlesAt(own.article.canonicalUrl);
  const provenance = traceProvenance(versions.filter(({ key }) => copies.includes(key)));
  return {
    provenance: provenance && {
      ...provenance,
      descents: provenance.descents.map(({ comparison: _, ...descent }) => descent),
    },
    quotes: quoteLedger(versions),
    revisions: revisions.map(({ key, article, at }) => ({ ...articleSummary(key, article), at })),
  };
}
