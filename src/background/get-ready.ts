import { once } from './once.ts';
import { openedLibrary } from './opened-library.ts';
import { rehearse } from './rehearse.ts';

/** Once is enough in this life of the worker. */
const rehearsed = once(rehearse);

/**
 * A click is about to bring an article, which is still being read: the worker has started for this, opens the library
 * and reads what every question to it needs. While the browser reads, it rehearses.
 */
export async function getReady(): Promise<null> {
  await Promise.all([openedLibrary().then((library) => library.readAhead()), rehearsed()]);
  return null;
}
