import { openedLibrary } from './opened-library.ts';

/** A click is about to bring an article: the worker has started to read this, and opens the library meanwhile. */
export async function getReady(): Promise<null> {
  await openedLibrary();
  return null;
}
