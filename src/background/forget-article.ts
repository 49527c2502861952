import type { ArticleKey } from '../core/story.ts';
import { openedLibrary } from './opened-library.ts';

/** Removes an article and all that was derived from it. Forgetting what is not there is done already. */
export async function forgetArticle({ key }: { readonly key: ArticleKey }): Promise<null> {
  const library = await openedLibrary();
  await library.forgetArticle(key);
  return null;
}
