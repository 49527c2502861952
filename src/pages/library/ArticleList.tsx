import { useCallback } from 'preact/hooks';
import type { LibraryFilter } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { ArticleRow } from './ArticleRow.tsx';
import type { LibraryPort } from './library-port.ts';
import { type ListState, PagedList } from './PagedList.tsx';
import { usePaged } from './use-paged.ts';

export interface ArticleListProps {
  readonly port: LibraryPort;
  readonly filter: LibraryFilter;
  readonly now: Date;
  readonly onState: (state: ListState) => void;
  /** Forgets texts and says so; resolves to whether that was done. */
  readonly onForget: (articles: readonly ArticleSummary[]) => Promise<boolean>;
}

/** Articles that come into the list at a time. */
const PAGE = 50;

/** Every kept article that passes a filter, newest first. */
export function ArticleList({ port, filter, now, onState, onForget }: ArticleListProps) {
  const ask = useCallback(
    async (from: number | null) => {
      const { articles, next } = await port.list(from, filter);
      return { found: articles, next };
    },
    [port, filter],
  );
  const paged = usePaged(ask, joined, PAGE);
  const forget = async (article: ArticleSummary) => {
    if (await onForget([article])) paged.change((found) => found.filter(({ key }) => key !== article.key));
  };
  return (
    <PagedList paged={paged} onState={onState} none={filter.words === '' ? 'libraryNone' : 'nothingMatches'}>
      {paged.found.map((article) => (
        <ArticleRow key={article.key} article={article} note={null} now={now} onForget={() => void forget(article)} />
      ))}
    </PagedList>
  );
}

function joined(known: readonly ArticleSummary[], found: readonly ArticleSummary[]): readonly ArticleSummary[] {
  return [...known, ...found];
}
