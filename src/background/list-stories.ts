import { listRead, type ReadPlace } from '../library/list-read.ts';
import type { SeenStory } from '../messaging/library-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { findVersions } from './find-versions.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';
import { wordFilter } from './word-filter.ts';

/** Most articles whose stories are gathered for one answer. */
const BATCH = 10;
/** After this long, in ms, an answer is given with what there is: each article is matched against the whole library. */
const LONGEST = 150;

/** Articles that the reader opened, last opened first, each with the versions of its story; some at a time. */
export async function listStories({
  before,
  words,
}: {
  readonly before: ReadPlace | null;
  readonly words: string;
}): Promise<{ readonly stories: readonly SeenStory[]; readonly next: ReadPlace | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const listed = await sources.readArticles((tx) => listRead(tx, before, BATCH));
  const texts = await library.getArticles(listed.map(({ key }) => key));
  const passes = wordFilter(words);
  const stories: SeenStory[] = [];
  const began = performance.now();
  let done = 0;
  for (const { key, readAt } of listed) {
    if (done > 0 && performance.now() - began > LONGEST) break;
    done += 1;
    const article = texts.find((text) => text.key === key)?.article;
    if (article === undefined) continue;
    const story = {
      article: articleSummary(key, article),
      readAt,
      versions: await findVersions(article, key, library),
    };
    if ([story.article, ...story.versions.map((version) => version.article)].some(passes)) stories.push(story);
  }
  const isEnd = done === listed.length && listed.length < BATCH;
  const last = listed[done - 1];
  return { stories, next: isEnd || last === undefined ? null : placeOf(last) };
}

function placeOf({ readAt, number }: ReadPlace): ReadPlace {
  return { readAt, number };
}
