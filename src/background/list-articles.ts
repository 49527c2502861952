import { unpackTexts } from '../library/article-texts.ts';
import { type ListedArticle, listNewest, listNumbered } from '../library/list-newest.ts';
import { openedNumbers } from '../library/list-read.ts';
import { titleLine, wordFilter } from '../library/title-words.ts';
import type { LibraryFilter } from '../messaging/library-protocol.ts';
import type { ArticleSummary } from '../messaging/protocol.ts';
import { articleSummary } from './article-summary.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/** Articles read from the library at once: the first answer is a page of the list. */
const FIRST = 56;
/** A multiple of what shares a row (TEXTS_SIZE), so that a row is seldom unpacked twice. */
const BATCH = 256;
/** After this long, in ms, an answer is given, so that whoever asks can say that it goes on, or ask for something else. */
const LONGEST = 150;
/** The same once something was found: what is found is shown, and the rest looked for then. */
const LONGEST_WHEN_FOUND = 30;
/** Articles in an answer after which no more are looked for: a page of the list. */
const ENOUGH = 50;

interface ListedArticles {
  readonly articles: readonly ArticleSummary[];
  /** Where the next ones begin; null at the end. */
  readonly next: number | null;
}

/** Some articles to look at, and where the next ones begin. */
interface Look {
  readonly listed: readonly ListedArticle[];
  readonly next: number | null;
}

/** Stored articles that pass a filter, newest first, some at a time. */
export async function listArticles({
  before,
  filter,
}: {
  readonly before: number | null;
  readonly filter: LibraryFilter;
}): Promise<ListedArticles> {
  const passes = wordFilter(filter.words);
  const look = filter.words.trim() === '' && filter.origin !== 'read' ? byRange(filter) : byNumber(filter);
  const articles: ArticleSummary[] = [];
  const began = performance.now();
  let place = before;
  do {
    const { listed, next } = await look(place);
    const texts = await unpackTexts(listed.map(({ text }) => text));
    listed.forEach(({ key }, at) => {
      const article = texts[at];
      if (article && passes(titleLine(article))) articles.push(articleSummary(key, article));
    });
    place = next;
  } while (place !== null && articles.length < ENOUGH && performance.now() - began < longest(articles));
  return { articles, next: place };
}

function longest(found: readonly ArticleSummary[]): number {
  return found.length > 0 ? LONGEST_WHEN_FOUND : LONGEST;
}

/** Looks at whole ranges of articles, one after the other: for a list that has most of them. */
function byRange(filter: LibraryFilter): (before: number | null) => Promise<Look> {
  let span = FIRST;
  return async (before) => {
    const sources = await openedSources();
    const from = span;
    span = BATCH;
    const { articles, next } = await sources.readArticles((tx) => listNewest(tx, before, from, wants(filter)));
    return { listed: articles, next };
  };
}

/** Looks at those only that may pass, by their numbers: for a list that has few. */
function byNumber(filter: LibraryFilter): (before: number | null) => Promise<Look> {
  let ahead: readonly number[] = [];
  let after: number | null = null;
  return async (before) => {
    const sources = await openedSources();
    if (ahead.length === 0) ({ numbers: ahead, next: after } = await numbersOf(filter, before));
    const some = ahead.slice(0, FIRST);
    ahead = ahead.slice(FIRST);
    const listed = await sources.readArticles((tx) => listNumbered(tx, some, wants(filter)));
    return { listed, next: ahead.length > 0 ? (some.at(-1) ?? null) : after };
  };
}

async function numbersOf(
  { words, origin }: LibraryFilter,
  before: number | null,
): Promise<{ readonly numbers: readonly number[]; readonly next: number | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const read = origin === 'read' ? await sources.readArticles((tx) => openedNumbers(tx, null)) : null;
  if (words.trim() === '' && read !== null) {
    const older = read.filter((number) => before === null || number < before);
    return { numbers: older.sort((a, b) => b - a), next: null };
  }
  const { numbers, next } = await library.findTitled(before, wordFilter(words));
  const known = read && new Set(read);
  return { numbers: known === null ? numbers : numbers.filter((number) => known.has(number)), next };
}

/** What a filter asks of where an article comes from. */
function wants({ origin: asked }: LibraryFilter): (article: Pick<ListedArticle, 'origin' | 'isRead'>) => boolean {
  return ({ origin, isRead }) => {
    if (asked === 'read') return isRead || origin === 'reader';
    return asked === 'all' || origin === 'feed';
  };
}
