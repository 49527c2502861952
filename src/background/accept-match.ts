import type { ArticleKey } from '../core/story.ts';
import { openedLibrary } from './opened-library.ts';

/** Takes the reader's "not the same story" back. */
export async function acceptMatch({
  key,
  others,
}: {
  readonly key: ArticleKey;
  readonly others: readonly ArticleKey[];
}): Promise<null> {
  await (await openedLibrary()).acceptMatch(key, ...others);
  return null;
}
