import { useCallback } from 'preact/hooks';
import type { LibraryFilter } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { DrawnOnce } from './DrawnOnce.tsx';
import type { ListProps } from './list-props.ts';
import { PagedList } from './PagedList.tsx';
import { usePaged } from './use-paged.ts';

export interface ArticleListProps extends ListProps {
  readonly filter: LibraryFilter;
}

/** Articles that come into the list at a time. */
const PAGE = 50;

/** Every kept article that passes a filter, newest first. */
export function ArticleList({ port, filter, now, choice, forgotten, onState, onForget }: ArticleListProps) {
  const ask = useCallback(
    async (from: number | null) => {
      const { articles, next } = await port.list(from, filter);
      return { found: articles, next };
    },
    [port, filter],
  );
  const paged = usePaged(ask, joined, PAGE);
  const found = paged.found.filter(({ key }) => !forgotten.has(key));
  return (
    <PagedList
      paged={{ ...paged, found }}
      shown={found}
      choice={choice}
      onState={onState}
      none={filter.words === '' ? 'libraryNone' : 'libraryNoMatch'}
    >
      {found.map((article) => (
        <DrawnOnce key={article.key} by={[article, now, choice.has([article])]}>
          {() => (
            <ArticleRow article={article} note={null} now={now} choice={choice} onForget={() => onForget([article])} />
          )}
        </DrawnOnce>
      ))}
    </PagedList>
  );
}

function joined(known: readonly ArticleSummary[], found: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return [...known, ...found];
}
