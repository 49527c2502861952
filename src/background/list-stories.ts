import { unpackTexts } from '../library/article-texts.ts';
import { openedNumbers, type ReadArticle, readNumbered } from '../library/list-read.ts';
import { titleLine, wordFilter } from '../library/title-words.ts';
import type { ReadPlace, SeenStory, StoryPlace } from '../messaging/library-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { findVersions } from './find-versions.ts';
import { listTitledStories } from './list-titled-stories.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/** Articles read at once when their stories are gathered. */
const BATCH = 10;
/** Articles whose title lines alone are looked at: about as many as take 20 ms. */
const WORD_BATCH = 400;
/**
 * After this long, in ms, an answer is given with what there is: each article is matched against the whole library. The
 * first answer is given as soon as there is one story, for a page that is empty until then.
 */
const LONGEST = 150;

interface ListedStories {
  readonly stories: readonly SeenStory[];
  readonly next: StoryPlace | null;
}

/** Articles that the reader opened, last opened first, each with the versions of its story; some at a time. */
export async function listStories({
  place,
  words,
}: {
  readonly place: StoryPlace | null;
  readonly words: string;
}): Promise<ListedStories> {
  if (place?.look === 'titled') return listTitledStories(place.before, words);
  const library = await openedLibrary();
  const { look, after } = place ?? { look: 'opened', after: null };
  const passes = wordFilter(words);
  /** What the first look has told is not told again by the second. */
  const isDue = (line: string) => passes(line) === (look === 'opened');
  const began = performance.now();
  const { listed, next } = await openedAfter(after, words.trim() === '' ? null : isDue);
  const texts = await unpackTexts(listed.map(({ text }) => text));
  const stories: SeenStory[] = [];
  let last = after;
  for (const [at, { key, readAt, number }] of listed.entries()) {
    const isFirst = place === null && stories.length > 0;
    if (isFirst || (at > 0 && performance.now() - began > LONGEST)) return { stories, next: { look, after: last } };
    last = { readAt, number };
    const article = texts[at];
    if (!article || !isDue(titleLine(article))) continue;
    const versions = await findVersions(article, key, library);
    const isFound = look === 'opened' || versions.some((version) => passes(titleLine(version.article)));
    if (isFound) stories.push({ article: articleSummary(key, article), readAt, versions });
  }
  if (next !== null) return { stories, next: { look, after: next } };
  return { stories, next: look === 'opened' && words.trim() !== '' ? { look: 'titled', before: null } : null };
}

/**
 * Some opened articles after a place, and where the next begin; null: there are none. With `isDue` only those whose title
 * lines are: they are looked up in sheets, so that the others' texts need not be read.
 */
async function openedAfter(
  after: ReadPlace | null,
  isDue: ((line: string) => boolean) | null,
): Promise<{ readonly listed: readonly ReadArticle[]; readonly next: ReadPlace | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const size = isDue === null ? BATCH : WORD_BATCH;
  const numbers = await sources.readArticles((tx) => openedNumbers(tx, after, size));
  const lines = isDue === null ? [] : await library.titleLines(numbers);
  const due = isDue === null ? numbers : numbers.filter((_, at) => isDue(lines[at] ?? ''));
  const some = due.slice(0, BATCH);
  const last = due.length > BATCH || numbers.length === size ? (due.length > BATCH ? some : numbers).at(-1) : undefined;
  return sources.readArticles(async (tx) => ({
    listed: await readNumbered(tx, some),
    next: last === undefined ? null : ((await readNumbered(tx, [last]))[0] ?? null),
  }));
}
