import { useCallback } from 'preact/hooks';
import type { StoryPlace } from '../../messaging/library-protocol.ts';
import { DrawnOnce } from './DrawnOnce.tsx';
import { joinStories, textsOf } from './join-stories.ts';
import type { ListProps } from './list-props.ts';
import { PagedList } from './PagedList.tsx';
import { StoryRow } from './StoryRow.tsx';
import { usePaged } from './use-paged.ts';

export interface StoryListProps extends ListProps {
  readonly words: string;
}

/** Stories that come into the list at a time. */
const PAGE = 20;

/** The stories that the reader has seen a text of, last seen first, each with its versions. */
export function StoryList({ port, words, now, choice, forgotten, onState, onForget }: StoryListProps) {
  const ask = useCallback(
    async (from: StoryPlace | null) => {
      const { stories, next } = await port.stories(from, words);
      return { found: stories, next };
    },
    [port, words],
  );
  const paged = usePaged(ask, joinStories, PAGE);
  const found = paged.found
    .filter(({ article }) => !forgotten.has(article.key))
    .map((story) => ({ ...story, versions: story.versions.filter(({ article }) => !forgotten.has(article.key)) }));
  return (
    <PagedList
      paged={{ ...paged, found }}
      shown={found.flatMap(textsOf)}
      choice={choice}
      onState={onState}
      none={words === '' ? 'libraryNoStories' : 'libraryNoMatch'}
    >
      {found.map((story) => (
        <DrawnOnce key={story.article.key} by={[story.article, story.versions.length, now, choice.has(textsOf(story))]}>
          {() => (
            <StoryRow
              story={story}
              now={now}
              choice={choice}
              onForget={() => onForget(textsOf(story))}
              onForgetVersion={(article) => onForget([article])}
            />
          )}
        </DrawnOnce>
      ))}
    </PagedList>
  );
}
