import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { StoryIndex } from '../core/match/story-index.ts';
import type { Connection } from './connection.ts';
import { readDictionary } from './dictionary/stored-dictionary.ts';
import { transact } from './transact.ts';

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
 * Reads what every question needs, whatever it asks: what the index keeps in memory, then the dictionary that the versions found
 * are read with. Both stay with the connection. O(articles in no segment) and O(dictionary), some milliseconds each.
 */
export async function readAhead(connection: Connection, index: StoryIndex): Promise<void> {
  await index.candidates(NOTHING, 1);
  await transact(connection, 'readonly', readDictionary, ['dictionary', 'state']);
}
