import { fingerprintsOf, isGroup } from './entry-rows.ts';
import { readEntryRange } from './read-entries.ts';
import { rowsHolding } from './row-keys.ts';
import type { LibraryTransaction } from './schema.ts';

/** The fingerprint of a stored article, not decoded: empty where it is lost. */
export interface StoredFingerprint {
  readonly id: number;
  readonly fingerprint: Uint8Array;
}

/**
 * The fingerprints of the articles with ids in [from, to), ascending. Rows since version 7 say their ids, so that from
 * `groupsFrom` on their keys, which the browser would walk over once more, need not be read. O(articles).
 */
export async function readFingerprints(
  tx: LibraryTransaction<IDBTransactionMode>,
  from: number,
  to: number,
  groupsFrom: number,
): Promise<readonly StoredFingerprint[]> {
  if (from < groupsFrom) {
    const entries = await readEntryRange(tx, from, to);
    return entries.map(({ id, row }) => ({ id, fingerprint: row.fingerprint }));
  }
  const found: StoredFingerprint[] = [];
  for (const row of await tx.objectStore('entries').getAll(rowsHolding(from, to))) {
    const firstId = isGroup(row) ? row.firstId : row.id;
    // What the counters said of such rows was lost.
    if (firstId === undefined) return readFingerprints(tx, from, to, Number.POSITIVE_INFINITY);
    const fingerprints = isGroup(row) ? fingerprintsOf(row) : [row.fingerprint];
    fingerprints.forEach((fingerprint, at) => {
      const id = firstId + at;
      if (id >= from && id < to) found.push({ id, fingerprint });
    });
  }
  return found;
}
