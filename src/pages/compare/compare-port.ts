import type { ArticleKey } from '../../core/story.ts';
import type { CollateAnswer, ExportFormat, StoryTrace } from '../../messaging/compare-protocol.ts';

/**
 * What the compare page asks of the world. `main.tsx` wires it to the background; tests and the gallery stand in for it.
 * A rejected promise carries an error whose `message` can be shown.
 */
export interface ComparePort {
  collate(base: ArticleKey, others: readonly ArticleKey[]): Promise<CollateAnswer>;
  trace(base: ArticleKey, keys: readonly ArticleKey[], copies: readonly ArticleKey[]): Promise<StoryTrace>;
  exported(a: ArticleKey, b: ArticleKey, format: ExportFormat): Promise<string>;
  copyText(text: string): Promise<void>;
  /** Offers a text to the reader as a file. */
  saveText(text: string, name: string, type: string): void;
}
