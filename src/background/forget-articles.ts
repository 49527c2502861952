import type { ArticleKey } from '../core/story.ts';
import { compareAhead } from './compare-ahead.ts';
import { openedLibrary } from './opened-library.ts';

/**
 * Removes articles, every earlier and later text of their addresses, and all that was derived from them; answers what is gone. Forgetting
 * what is not there is done already.
 */
export async function forgetArticles({
  keys,
}: {
  readonly keys: readonly ArticleKey[];
}): Promise<{ readonly forgotten: readonly ArticleKey[] }> {
  compareAhead.drop();
  const library = await openedLibrary();
  const forgotten = [...new Set([...keys, ...(await library.textsBeside(keys))])];
  await library.forgetArticles(forgotten);
  return { forgotten };
}
