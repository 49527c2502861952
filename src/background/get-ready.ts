import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
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

/**
 * A click is about to bring an article, which is still being read: the worker has started for this, opens the library
 * and asks its index for nothing, so that what every query reads first is in memory.
 */
export async function getReady(): Promise<null> {
  const opening = openedLibrary();
  const rehearsed = rehearse();
  const library = await opening;
  await library.index.candidates(NOTHING, 1);
  await rehearsed;
  return null;
}
