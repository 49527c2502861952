import { useCallback } from 'preact/hooks';
import type { ReadPlace, SeenStory } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { joinStories, keysOf } from './join-stories.ts';
import type { LibraryPort } from './library-port.ts';
import { type ListState, PagedList } from './PagedList.tsx';
import { StoryRow } from './StoryRow.tsx';
import { usePaged } from './use-paged.ts';

export interface StoryListProps {
  readonly port: LibraryPort;
  readonly words: string;
  readonly now: Date;
  readonly onState: (state: ListState) => void;
  /** Forgets texts and says so; resolves to whether that was done. */
  readonly onForget: (articles: readonly ArticleSummary[]) => Promise<boolean>;
}

/** Stories that come into the list at a time. */
const PAGE = 20;

/** The stories that the reader has seen a text of, last seen first, each with its versions. */
export function StoryList({ port, words, now, onState, onForget }: StoryListProps) {
  const ask = useCallback(
    async (from: ReadPlace | null) => {
      const { stories, next } = await port.stories(from, words);
      return { found: stories, next };
    },
    [port, words],
  );
  const paged = usePaged(ask, joinStories, PAGE);
  const forgetStory = async (story: SeenStory) => {
    const texts = [story.article, ...story.versions.map(({ article }) => article)];
    if (await onForget(texts)) paged.change((found) => found.filter((each) => each !== story));
  };
  const forgetVersion = async (story: SeenStory, article: ArticleSummary) => {
    if (!(await onForget([article]))) return;
    const versions = story.versions.filter((version) => version.article.key !== article.key);
    paged.change((found) => found.map((each) => (each === story ? { ...story, versions } : each)));
  };
  return (
    <PagedList paged={paged} onState={onState} none={words === '' ? 'libraryNoStories' : 'nothingMatches'}>
      {paged.found.map((story) => (
        <StoryRow
          key={keysOf(story)[0]}
          story={story}
          now={now}
          onForget={() => void forgetStory(story)}
          onForgetVersion={(article) => void forgetVersion(story, article)}
        />
      ))}
    </PagedList>
  );
}
