import { listRead, type ReadPlace } from '../library/list-read.ts';
import type { SeenStory } from '../messaging/library-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { findVersions } from './find-versions.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';
import { wordFilter } from './word-filter.ts';

/** Articles whose stories are gathered for one answer: each is matched against the library, some 20 ms at 100,000 articles. */
const BATCH = 10;

/** Articles that the reader opened, last opened first, each with the versions of its story; a batch at a time. */
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
  for (const { key, article } of texts) {
    const readAt = listed.find((each) => each.key === key)?.readAt ?? '';
    const story = {
      article: articleSummary(key, article),
      readAt,
      versions: await findVersions(article, key, library),
    };
    if ([story.article, ...story.versions.map((version) => version.article)].some(passes)) stories.push(story);
  }
  const last = listed.at(-1);
  return { stories, next: last === undefined || listed.length < BATCH ? null : placeOf(last) };
}

function placeOf({ readAt, number }: ReadPlace): ReadPlace {
  return { readAt, number };
}
