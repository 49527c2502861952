import type { ArticleKey } from '../../core/story.ts';
import type { LibraryFilter, SeenStory, StoryPlace } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';

/** What the library page asks of the rest of Retold. */
export interface LibraryPort {
  list(
    before: number | null,
    filter: LibraryFilter,
  ): Promise<{ readonly articles: readonly ArticleSummary[]; readonly next: number | null }>;
  stories(
    place: StoryPlace | null,
    words: string,
  ): Promise<{ readonly stories: readonly SeenStory[]; readonly next: StoryPlace | null }>;
  forget(keys: readonly ArticleKey[]): Promise<void>;
  /** The articles as JSON, one a line. */
  exportChosen(keys: readonly ArticleKey[]): Promise<readonly string[]>;
  /** Articles in the library, and bytes of all its storage; null when the browser does not say. */
  usage(): Promise<{ readonly articles: number; readonly bytes: number | null }>;
}
