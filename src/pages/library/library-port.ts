import type { ArticleKey } from '../../core/story.ts';
import type { LibraryFilter, ReadPlace, SeenStory } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';

/** What the library page asks of the rest of Retold. */
export interface LibraryPort {
  list(
    before: number | null,
    filter: LibraryFilter,
  ): Promise<{ readonly articles: readonly ArticleSummary[]; readonly next: number | null }>;
  stories(
    before: ReadPlace | null,
    words: string,
  ): Promise<{ readonly stories: readonly SeenStory[]; readonly next: ReadPlace | null }>;
  forget(key: ArticleKey): Promise<void>;
  /** Articles in the library, and bytes of all its storage; null when the browser does not say. */
  usage(): Promise<{ readonly articles: number; readonly bytes: number | null }>;
}
