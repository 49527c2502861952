import { unpackTexts } from '../library/article-texts.ts';
import { type ListedArticle, listNewest } from '../library/list-newest.ts';
import type { LibraryFilter } from '../messaging/library-protocol.ts';
import type { ArticleSummary } from '../messaging/protocol.ts';
import { articleSummary } from './article-summary.ts';
import { openedSources } from './opened-sources.ts';
import { wordFilter } from './word-filter.ts';

/** Articles read from the library at once: the first answer is a page of the list. */
const FIRST = 56;
/** A multiple of what shares a row (GROUP_SIZE), so that a row is seldom unpacked twice. */
const BATCH = 256;
/** After this long, in ms, an answer is given with what was found, so that results come as they are found. */
const LONGEST = 150;
/** Articles in an answer after which no more are looked for: a page of the list. */
const ENOUGH = 50;

/** Stored articles that pass a filter, newest first, some at a time. */
export async function listArticles({
  before,
  filter,
}: {
  readonly before: number | null;
  readonly filter: LibraryFilter;
}): Promise<{ readonly articles: readonly ArticleSummary[]; readonly next: number | null }> {
  const sources = await openedSources();
  const passes = wordFilter(filter.words);
  const wants = (article: Pick<ListedArticle, 'origin' | 'isRead'>) => passesOrigin(article, filter);
  const articles: ArticleSummary[] = [];
  const began = performance.now();
  let place = before;
  let span = FIRST;
  do {
    const { articles: listed, next } = await sources.readArticles((tx) => listNewest(tx, place, span, wants));
    const texts = await unpackTexts(listed.map(({ text }) => text));
    listed.forEach(({ key }, at) => {
      const article = texts[at];
      if (article && passes(article)) articles.push(articleSummary(key, article));
    });
    place = next;
    span = BATCH;
  } while (place !== null && articles.length < ENOUGH && performance.now() - began < LONGEST);
  return { articles, next: place };
}

function passesOrigin(
  { origin, isRead }: Pick<ListedArticle, 'origin' | 'isRead'>,
  { origin: asked }: LibraryFilter,
): boolean {
  if (asked === 'read') return isRead || origin === 'reader';
  return asked === 'all' || origin === 'feed';
}
