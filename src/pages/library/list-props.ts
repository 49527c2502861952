import type { ArticleKey } from '../../core/story.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import type { LibraryPort } from './library-port.ts';
import type { ListState } from './PagedList.tsx';
import type { Choice } from './use-choice.ts';

/** What the lists of the library page have in common. */
export interface ListProps {
  readonly port: LibraryPort;
  readonly now: Date;
  readonly choice: Choice;
  /** Forgotten since the page was opened: no longer shown. */
  readonly forgotten: ReadonlySet<ArticleKey>;
  readonly onState: (state: ListState) => void;
  readonly onForget: (articles: readonly ArticleSummary[]) => void;
}
