import type { ArticleKey } from '../../core/story.ts';
import type {
  ArticleRef,
  Compared,
  MarkReport,
  PageMark,
  ReadPageAnswer,
  TextPlace,
  WantedComparison,
} from '../../messaging/protocol.ts';

/**
 * Where the popup's content stands. A panel stays open over pages that were not clicked on, and says so; a page of its own (on
 * a phone) covers the article, and makes room for what is to be seen there.
 */
export type Surface = 'popup' | 'panel' | 'page';

/**
 * What the popup asks of the world. `main.tsx` wires it to the background; tests and the gallery stand in for it.
 * A rejected promise carries an error whose `message` can be shown.
 */
export interface PopupPort {
  readonly surface: Surface;
  /** Reads the article of the tab in front and finds its versions. */
  readPage(): Promise<ReadPageAnswer>;
  /** Compares the page's article with some of its versions: one answer for each. */
  compare(base: ArticleRef, others: readonly WantedComparison[]): Promise<readonly Compared[]>;
  forget(key: ArticleKey): Promise<void>;
  /** Resolves to what `acceptMatch` takes back. */
  rejectMatch(key: ArticleKey, other: ArticleKey): Promise<readonly ArticleKey[]>;
  acceptMatch(key: ArticleKey, others: readonly ArticleKey[]): Promise<void>;
  /** Whether the popup explains itself: yes for the first popup that asks, never again. */
  explainOnce(): Promise<boolean>;
  /** An empty list clears all marks. */
  markPage(marks: readonly PageMark[]): Promise<MarkReport>;
  /** Whether the page shows marks, made from an earlier popup. */
  hasMarks(): Promise<boolean>;
  /** Whether the place still stands in the page. */
  reveal(place: TextPlace): Promise<boolean>;
  /** Opens the compare page in a tab of its own. */
  openComparison(base: ArticleKey, others: readonly ArticleKey[]): Promise<void>;
  /** Opens the page that follows this article's outlet or searches the web for its story, in a tab of its own. */
  findMore(article: ArticleKey): Promise<void>;
  /** Opens the side panel, in the very turn of a click; null where the browser has none, and in the panel itself. */
  readonly openPanel: (() => Promise<void>) | null;
  /** Opens the library in a tab of its own. */
  openLibrary(): Promise<void>;
  /** Opens the options in a tab of their own. */
  openOptions(): Promise<void>;
  copyText(text: string): Promise<void>;
  close(): void;
}
