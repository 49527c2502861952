import type { ArticleKey } from '../core/story.ts';
import { urlOfKey } from './addresses.ts';
import { type PackedText, readTexts, withoutTexts } from './article-texts.ts';
import { changeEntries } from './change-entries.ts';
import type { Connection } from './connection.ts';
import { entriesAtEach, type FoundEntry } from './entries.ts';
import { putRow } from './put-row.ts';
import { readEntries } from './read-entries.ts';
import { removeArticles } from './retention.ts';
import type { LibraryTransaction } from './schema.ts';
import { transact } from './transact.ts';

/** A row of texts that holds some of the forgotten ones, and the same row without them. */
interface BlottedGroup {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The shared rows of the forgotten articles, each with the articles that are to go from it. */
interface SharedGroup extends Omit<PackedText, 'place'> {
  readonly places: number[];
}

/**
 * Removes articles and every byte that derives from them, in one transaction. Their texts may share rows with others, which
 * have to be packed again, and packing cannot wait inside a transaction: so it is prepared first, and done over for those
 * whose row has changed meanwhile. O(articles), each shared row packed once.
 */
export async function forgetArticles(connection: Connection, keys: readonly ArticleKey[]): Promise<void> {
  for (let left = keys; left.length > 0; ) {
    const groups = await transact(connection, 'readonly', (tx) => sharedGroups(tx, left));
    const blotted = new Map<number, BlottedGroup>(
      await Promise.all(
        Array.from(groups, async ([group, { packed, dictionary, places }]) => {
          const after = await withoutTexts(packed, dictionary, places);
          return [group, { before: packed, after }] as const;
        }),
      ),
    );
    left = await transact(connection, 'readwrite', (tx) => forget(tx, left, blotted));
  }
}

async function sharedGroups(
  tx: LibraryTransaction<IDBTransactionMode>,
  keys: readonly ArticleKey[],
): Promise<ReadonlyMap<number, SharedGroup>> {
  const rows = (await storedRows(tx, keys)).map(({ entry }) => entry.row);
  const texts = await readTexts(tx, rows);
  const groups = new Map<number, SharedGroup>();
  rows.forEach(({ shared }, at) => {
    const text = texts[at];
    if (shared === undefined || !text) return;
    const group = groups.get(shared[0]) ?? { ...text, places: [] };
    group.places.push(text.place);
    groups.set(shared[0], group);
  });
  return groups;
}

/** Resolves to those that could not be forgotten yet: their row of texts is not what was prepared for. */
async function forget(
  tx: LibraryTransaction<'readwrite'>,
  keys: readonly ArticleKey[],
  blotted: ReadonlyMap<number, BlottedGroup>,
): Promise<readonly ArticleKey[]> {
  const texts = tx.objectStore('texts');
  const stored = await storedRows(tx, keys);
  const groups = [...new Set(stored.flatMap(({ entry }) => entry.row.shared?.[0] ?? []))];
  const now = await Promise.all(groups.map((group) => texts.get(group)));
  const changed = new Set<number>();
  groups.forEach((group, at) => {
    const [packed, prepared] = [now[at], blotted.get(group)];
    // A lost row has nothing to blot out.
    if (packed === undefined) return;
    if (prepared === undefined || !sameBytes(packed, prepared.before)) changed.add(group);
    else putRow(tx, 'texts', group, prepared.after);
  });
  const isReady = ({ entry: { row } }: StoredRow) => row.shared === undefined || !changed.has(row.shared[0]);
  const going = stored.filter(isReady);
  for (const { entry, revisions } of going) await passOver(tx, entry, revisions);
  await removeArticles(
    tx,
    going.map(({ entry }) => entry.id),
  );
  return stored.filter((one) => !isReady(one)).map(({ entry }) => entry.key);
}

/** A later text that followed this one now follows what this one itself followed. */
async function passOver(
  tx: LibraryTransaction<'readwrite'>,
  entry: FoundEntry,
  revisions: readonly FoundEntry[],
): Promise<void> {
  if (revisions.length < 2) return;
  // Read again: an earlier text that goes with it may have changed them.
  const ids = [entry.id, ...revisions.flatMap(({ id }) => (id > entry.id ? id : []))];
  const [own, ...rows] = await readEntries(tx, ids);
  const changes = rows.flatMap((row, at) => {
    if (row?.revisionOf !== entry.key) return [];
    return [[ids[at + 1] ?? 0, { ...row, revisionOf: own?.revisionOf ?? null }] as const];
  });
  if (changes.length > 0) await changeEntries(tx, new Map(changes));
}

/** An article that is stored, with every text that its address has. */
interface StoredRow {
  readonly entry: FoundEntry;
  readonly revisions: readonly FoundEntry[];
}

/** Those of the articles that are stored, each once. */
async function storedRows(
  tx: LibraryTransaction<IDBTransactionMode>,
  keys: readonly ArticleKey[],
): Promise<readonly StoredRow[]> {
  const wanted = [...new Set(keys)];
  const revisionsOfEach = await entriesAtEach(tx, wanted.map(urlOfKey));
  return wanted.flatMap((key, at) => {
    const revisions = revisionsOfEach[at] ?? [];
    const entry = revisions.find((one) => one.key === key);
    return entry === undefined ? [] : [{ entry, revisions }];
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
