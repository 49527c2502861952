import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleKey } from '../../core/story.ts';
import { failureReport } from '../../messaging/envelope.ts';
import type { LibraryFilter } from '../../messaging/library-protocol.ts';
import type { ArticleSummary, FailureReport } from '../../messaging/protocol.ts';
import type { LibraryPort } from './library-port.ts';

/** Articles that come into the list at a time. */
const PAGE = 50;

export interface Articles {
  readonly found: readonly ArticleSummary[];
  readonly isLooking: boolean;
  readonly hasMore: boolean;
  readonly failure: FailureReport | null;
  readonly more: () => void;
  readonly drop: (key: ArticleKey) => void;
}

/** The articles that pass a filter, a page at a time; a new filter begins again and makes older answers void. */
export function useArticles(port: LibraryPort, filter: LibraryFilter): Articles {
  const [found, setFound] = useState<readonly ArticleSummary[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [isLooking, setLooking] = useState(true);
  const [failure, setFailure] = useState<FailureReport | null>(null);
  const run = useRef(0);

  const look = useCallback(
    async (from: number | null) => {
      run.current += 1;
      const mine = run.current;
      setLooking(true);
      setFailure(null);
      let before = from;
      let count = 0;
      do {
        const { articles, next: following } = await port.list(before, filter);
        if (run.current !== mine) return;
        count += articles.length;
        before = following;
        setFound((known) => [...known, ...articles]);
        setNext(following);
      } while (before !== null && count < PAGE);
      setLooking(false);
    },
    [port, filter],
  );

  const start = useCallback(
    (from: number | null) => {
      look(from).catch((error: unknown) => {
        setFailure(failureReport(error));
        setLooking(false);
      });
    },
    [look],
  );

  useEffect(() => {
    setFound([]);
    start(null);
  }, [start]);

  return {
    found,
    isLooking,
    hasMore: next !== null,
    failure,
    more: () => start(next),
    drop: (key) => setFound((known) => known.filter((article) => article.key !== key)),
  };
}
