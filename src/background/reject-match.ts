import type { ArticleKey } from '../core/story.ts';
import { openedLibrary } from './opened-library.ts';

/** Keeps the reader's "not the same story" for a pair of articles. */
export async function rejectMatch({
  key,
  other,
}: {
  readonly key: ArticleKey;
  readonly other: ArticleKey;
}): Promise<null> {
  const library = await openedLibrary();
  await library.rejectMatch(key, other);
  return null;
}
