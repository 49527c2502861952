import type { LibraryTransaction } from './schema.ts';
import type { RequestRow } from './source-rows.ts';

/** Requests remembered: some days of fifty feeds; about 300 bytes each. */
const KEPT = 5_000;

/** Notes a request before it is made. Resolves to its number. */
export async function logRequest(tx: LibraryTransaction<'readwrite'>, row: RequestRow): Promise<number> {
  const requests = tx.objectStore('requests');
  const last = await requests.openKeyCursor(null, 'prev');
  const number = (last?.key ?? 0) + 1;
  await requests.put(row, number);
  if (number > KEPT) await requests.delete(IDBKeyRange.upperBound(number - KEPT));
  return number;
}

/** Notes what came of it. */
export async function completeRequest(
  tx: LibraryTransaction<'readwrite'>,
  number: number,
  outcome: Omit<RequestRow, 'at' | 'url' | 'purpose'>,
): Promise<void> {
  const requests = tx.objectStore('requests');
  const row = await requests.get(number);
  if (row !== undefined) await requests.put({ ...row, ...outcome }, number);
}

/** Newest first, those before number `before` when it is given. */
export async function listRequests(
  tx: LibraryTransaction<IDBTransactionMode>,
  { before, atMost }: { readonly before?: number; readonly atMost: number },
): Promise<readonly (RequestRow & { readonly number: number })[]> {
  const rows: (RequestRow & { number: number })[] = [];
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  let cursor = await tx.objectStore('requests').openCursor(range, 'prev');
  while (cursor !== null && rows.length < atMost) {
    rows.push({ ...cursor.value, number: cursor.key });
    cursor = await cursor.continue();
  }
  return rows;
}
