import { unwrap } from 'idb';
import { readState, writeState } from '../index/index-state.ts';
import { putRow } from '../put-row.ts';
import type { DictionaryState, LibraryTransaction } from '../schema.ts';
import { Dictionary } from './dictionary.ts';

/** A dictionary, and which of those that the library may have had it is. */
export interface StoredDictionary extends DictionaryState {
  readonly dictionary: Dictionary;
}

type AnyTransaction = LibraryTransaction<IDBTransactionMode>;

/** What each connection read last: reading 65,000 tokens takes some milliseconds. */
const remembered = new WeakMap<object, StoredDictionary>();

/** The library's dictionary; null when it has none. What a connection has read once it reads again only when there is more of it. */
export async function readDictionary(tx: AnyTransaction): Promise<StoredDictionary | null> {
  const state = await readState(tx, 'dictionary');
  const known = rememberedDictionary(tx.db);
  if (known !== null && known.since === state?.since && known.size === state.size) return known;
  const read = await readRows(tx, state);
  if (read === null) forgetDictionary(tx.db);
  else remembered.set(unwrap(tx.db), read);
  return read;
}

/** What this connection read last, which may have more tokens by now or be dropped; null when it read none. */
export function rememberedDictionary(db: AnyTransaction['db']): StoredDictionary | null {
  return remembered.get(unwrap(db)) ?? null;
}

/** The next to ask reads it again. */
export function forgetDictionary(db: AnyTransaction['db']): void {
  remembered.delete(unwrap(db));
}

/** Whether what was coded with `coded` can be read with the dictionary that the library has. */
export async function isCurrent(tx: AnyTransaction, coded: StoredDictionary): Promise<boolean> {
  return (await readState(tx, 'dictionary'))?.since === coded.since;
}

/**
 * Adds tokens to the dictionary that was `known` (null: there was none), as the library of so many articles has it. Resolves to false,
 * and adds nothing, when there is another by now.
 */
export async function addTokens(
  tx: LibraryTransaction<'readwrite'>,
  known: StoredDictionary | null,
  tokens: readonly string[],
  nextId: number,
): Promise<boolean> {
  const now = await readDictionary(tx);
  if (now?.since !== known?.since || now?.size !== known?.size) return false;
  const first = known?.size ?? 0;
  const row = { since: known?.since ?? nextId, learnedAt: nextId };
  if (tokens.length > 0) {
    const lengths = Uint8Array.from(tokens, (token) => token.length);
    putRow(tx, 'dictionary', first, { ...row, tokens: new TextEncoder().encode(tokens.join('')), lengths });
  }
  writeState(tx, 'dictionary', { ...row, size: first + tokens.length });
  return true;
}

/** For a library without articles: nothing of them stays. */
export async function dropDictionary(tx: LibraryTransaction<'readwrite'>): Promise<void> {
  await Promise.all([tx.objectStore('dictionary').clear(), tx.objectStore('state').delete('dictionary')]);
}

/**
 * Numbers stay what they are where rows are lost: texts are coded with those of the lost tokens, too, and would be read as other words
 * if they were given away again.
 */
async function readRows(tx: AnyTransaction, state: DictionaryState | undefined): Promise<StoredDictionary | null> {
  const store = tx.objectStore('dictionary');
  const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const last = rows.at(-1);
  const size = Math.max(state?.size ?? 0, (keys.at(-1) ?? 0) + (last?.lengths.length ?? 0));
  const known = state ?? last;
  if (size === 0 || known === undefined) return null;
  const utf8 = new TextDecoder();
  const lengths = new Uint8Array(size);
  rows.forEach((row, at) => {
    lengths.set(row.lengths, keys[at] ?? 0);
  });
  const text = rows.map((row) => utf8.decode(row.tokens)).join('');
  const { since, learnedAt } = known;
  return { since, learnedAt, size, dictionary: new Dictionary(text, lengths) };
}
