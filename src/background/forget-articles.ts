import type { ArticleKey } from '../core/story.ts';
import { compareAhead } from './compare-ahead.ts';
import { openedLibrary } from './opened-library.ts';

/** Removes articles and all that was derived from them. Forgetting what is not there is done already. */
export async function forgetArticles({ keys }: { readonly keys: readonly ArticleKey[] }): Promise<null> {
  compareAhead.drop();
  const library = await openedLibrary();
  await library.forgetArticles(keys);
  return null;
}
