import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ArticleKey } from '../../core/story.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';

/** Articles that the reader has chosen in a list, to do something with all of them. */
export interface Choice {
  readonly keys: readonly ArticleKey[];
  /** Whether all of these are chosen. */
  readonly has: (articles: readonly ArticleSummary[]) => boolean;
  readonly choose: (articles: readonly Pick<ArticleSummary, 'key'>[], isChosen: boolean) => void;
  readonly clear: () => void;
}

export function useChoice(): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<ArticleKey>>(new Set());
  const choose = useCallback((articles: readonly Pick<ArticleSummary, 'key'>[], isChosen: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const { key } of articles) {
        if (isChosen) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(
    () => ({
      keys: [...chosen],
      has: (articles) => articles.length > 0 && articles.every(({ key }) => chosen.has(key)),
      choose,
      clear,
    }),
    [chosen, choose, clear],
  );
}
