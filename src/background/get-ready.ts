import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import { once } from './once.ts';
import { openedLibrary } from './opened-library.ts';
import { rehearse } from './rehearse.ts';

/** Of a text without words: its candidates are none. */
const NOTHING: Fingerprint = {
  copy: new Uint32Array(),
  terms: new Uint32Array(),
  weights: new Uint8Array(),
  traits: new Uint8Array(),
  day: null,
  words: 0,
};

/** Once is enough in this life of the worker. */
const rehearsed = once(rehearse);

/**
 * A click is about to bring an article, which is still being read: the worker has started for this, opens the library
 * and asks its index for nothing, so that what every query reads first is in memory. While the browser reads, it rehearses.
 */
export async function getReady(): Promise<null> {
  await Promise.all([readIndex(), rehearsed()]);
  return null;
}

async function readIndex(): Promise<void> {
  const library = await openedLibrary();
  await library.index.candidates(NOTHING, 1);
}
