import type { Article } from '../core/article.ts';
import { unpackTexts } from '../library/article-texts.ts';
import { listRead, type ReadArticle } from '../library/list-read.ts';
import type { SeenStory, StoryPlace } from '../messaging/library-protocol.ts';
import { articleSummary } from './article-summary.ts';
import { findVersions } from './find-versions.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';
import { wordFilter } from './word-filter.ts';

/** Articles read at once when their stories are gathered, and when only the articles' own words are looked at. */
const BATCH = 10;
const WORD_BATCH = 100;
/**
 * After this long, in ms, an answer is given with what there is: each article is matched against the whole library. The
 * first answer is given as soon as there is one story, for a page that is empty until then.
 */
const LONGEST = 150;

/** Articles that the reader opened, last opened first, each with the versions of its story; some at a time. */
export async function listStories({
  place,
  words,
}: {
  readonly place: StoryPlace | null;
  readonly words: string;
}): Promise<{ readonly stories: readonly SeenStory[]; readonly next: StoryPlace | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const { look, after } = place ?? { look: 'opened', after: null };
  const passes = wordFilter(words);
  const stories: SeenStory[] = [];
  const began = performance.now();
  const longest = place === null ? 0 : LONGEST;
  const size = words.trim() === '' ? BATCH : WORD_BATCH;
  const listed = await sources.readArticles((tx) => listRead(tx, after, size));
  const texts = await unpackTexts(listed.map(({ text }) => text));
  let done = 0;
  for (const opened of listed) {
    if (stories.length > 0 && performance.now() - began > longest) break;
    const article = texts[done];
    done += 1;
    // What the first look has found is not told again by the second.
    if (!article || passes(article) !== (look === 'opened')) continue;
    const story = await gathered(opened, article);
    if (look === 'opened' || story.versions.some((version) => passes(version.article))) stories.push(story);
    else if (performance.now() - began > LONGEST) break;
  }
  return { stories, next: nextPlace() };

  async function gathered({ key, readAt }: ReadArticle, article: Article): Promise<SeenStory> {
    return { article: articleSummary(key, article), readAt, versions: await findVersions(article, key, library) };
  }

  function nextPlace(): StoryPlace | null {
    const last = listed[done - 1];
    if (last !== undefined && (done < listed.length || listed.length === size)) {
      return { look, after: { readAt: last.readAt, number: last.number } };
    }
    return look === 'opened' && words.trim() !== '' ? { look: 'versions', after: null } : null;
  }
}
