import { type ListedArticle, listNewest } from '../library/list-newest.ts';
import type { LibraryFilter } from '../messaging/library-protocol.ts';
import type { ArticleSummary } from '../messaging/protocol.ts';
import { articleSummary } from './article-summary.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';
import { wordFilter } from './word-filter.ts';

/** Articles looked at for one answer: about 100 ms of unpacking. A search over more asks again. */
const BATCH = 200;

/** Stored articles that pass a filter, newest first, a batch at a time. */
export async function listArticles({
  before,
  filter,
}: {
  readonly before: number | null;
  readonly filter: LibraryFilter;
}): Promise<{ readonly articles: readonly ArticleSummary[]; readonly next: number | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const listed = await sources.readArticles((tx) => listNewest(tx, before, BATCH));
  const wanted = listed.filter((article) => passesOrigin(article, filter));
  const passes = wordFilter(filter.words);
  const versions = await library.getArticles(wanted.map(({ key }) => key));
  return {
    articles: versions.filter(({ article }) => passes(article)).map(({ key, article }) => articleSummary(key, article)),
    next: listed.length < BATCH ? null : (listed.at(-1)?.number ?? null),
  };
}

function passesOrigin({ origin, isRead }: ListedArticle, { origin: asked }: LibraryFilter): boolean {
  if (asked === 'read') return isRead || origin === 'reader';
  return asked === 'all' || origin === 'feed';
}
