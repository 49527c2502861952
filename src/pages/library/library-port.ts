import type { ArticleKey } from '../../core/story.ts';
import type { LibraryFilter, SeenStory, StoryPlace } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import type { SettingsReading } from '../../messaging/source-protocol.ts';

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
  /** Resolves to what is gone: with each article goes every other text of its address. */
  forget(keys: readonly ArticleKey[]): Promise<readonly ArticleKey[]>;
  /** The articles as JSON, one a line. */
  exportChosen(keys: readonly ArticleKey[]): Promise<readonly string[]>;
  /** Articles in the library, bytes of all its storage (null when the browser does not say), and how far its index is built again. */
  usage(): Promise<Pick<SettingsReading['usage'], 'articles' | 'bytes' | 'rebuilding'>>;
}
