import type { ArticleKey } from '../core/story.ts';
import { unpackTexts } from '../library/article-texts.ts';
import type { Library } from '../library/library.ts';
import { listNumbered } from '../library/list-newest.ts';
import { openedNumbers, readAmong } from '../library/list-read.ts';
import { titleLine, wordFilter } from '../library/title-words.ts';
import type { SeenStory, StoryPlace } from '../messaging/library-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { findVersions } from './find-versions.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/** Articles read at once: as many as share a row of texts. */
const BATCH = 8;
/** After this long, in ms, an answer is given with what there is: each article is matched against the whole library. */
const LONGEST = 150;

/**
 * Stories in one of whose unopened versions some words stand, found from those: the articles with the words are known by their
 * sheets, and each is asked for its versions, of which the opened ones tell the story. Where more articles have the words
 * than the reader has opened, those are gone through in place of them (`versions`).
 */
export async function listTitledStories(
  before: number | null,
  words: string,
): Promise<{ readonly stories: readonly SeenStory[]; readonly next: StoryPlace | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const passes = wordFilter(words);
  if (before === null) {
    const opened = await sources.readArticles((tx) => openedNumbers(tx, null));
    if (!(await areFew(library, passes, opened.length)))
      return { stories: [], next: { look: 'versions', after: null } };
  }
  const began = performance.now();
  const { numbers, next } = await library.findTitled(before, passes);
  const stories: SeenStory[] = [];
  const told = new Set<ArticleKey>();
  for (let from = 0; from < numbers.length; from += BATCH) {
    const some = numbers.slice(from, from + BATCH);
    const listed = await sources.readArticles((tx) => listNumbered(tx, some, ({ isRead }) => !isRead));
    const texts = await unpackTexts(listed.map(({ text }) => text));
    for (const [at, { key, number }] of listed.entries()) {
      const article = texts[at];
      if (!article || !passes(titleLine(article)) || told.has(key)) continue;
      await tellStoriesOf(await findVersions(article, key, library));
      if (performance.now() - began > LONGEST) return { stories, next: { look: 'titled', before: number } };
    }
  }
  return { stories, next: next === null ? null : { look: 'titled', before: next } };

  async function tellStoriesOf(versions: SeenStory['versions']): Promise<void> {
    const keys = versions.map((version) => version.article.key).filter((key) => !told.has(key));
    const found = await sources.readArticles((tx) => readAmong(tx, keys));
    // A story is told by the text that was opened last.
    const opened = found.toSorted((x, y) => (x.readAt < y.readAt ? 1 : -1));
    const texts = await unpackTexts(opened.map(({ text }) => text));
    for (const [at, { key, readAt }] of opened.entries()) {
      const article = texts[at];
      // What has the words itself was told by the first look.
      if (!article || passes(titleLine(article)) || told.has(key)) continue;
      const others = await findVersions(article, key, library);
      if (!others.some((version) => passes(titleLine(version.article)))) continue;
      stories.push({ article: articleSummary(key, article), readAt, versions: others });
      for (const version of others) told.add(version.article.key);
      told.add(key);
    }
  }
}

/** Whether at most so many articles pass. */
async function areFew(library: Library, passes: (line: string) => boolean, most: number): Promise<boolean> {
  let count = 0;
  for (let before: number | null = null; count <= most; ) {
    const { numbers, next }: Awaited<ReturnType<Library['findTitled']>> = await library.findTitled(before, passes);
    count += numbers.length;
    if (next === null) break;
    before = next;
  }
  return count <= most;
}
