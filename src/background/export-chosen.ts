import type { ArticleKey } from '../core/story.ts';
import { openedLibrary } from './opened-library.ts';

/** Stored articles that the reader chose as JSON, one a line. */
export async function exportChosen({
  keys,
}: {
  readonly keys: readonly ArticleKey[];
}): Promise<{ readonly lines: readonly string[] }> {
  const library = await openedLibrary();
  return { lines: (await library.getArticles(keys)).map(({ article }) => JSON.stringify(article)) };
}
