import type { LibraryTransaction } from './schema.ts';
import type { HostRow } from './source-rows.ts';

/** What is known of a host; a host never asked before may be asked at once. */
export async function readHost(tx: LibraryTransaction<IDBTransactionMode>, host: string): Promise<HostRow> {
  const known = await tx.objectStore('hosts').get(host);
  return known ?? { host, nextAt: '', crawlDelaySeconds: null, rules: [], robotsAt: null };
}

export async function putHost(tx: LibraryTransaction<'readwrite'>, row: HostRow): Promise<void> {
  await tx.objectStore('hosts').put(row, row.host);
}
