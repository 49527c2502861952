import type { Counters } from './schema.ts';
import type { OnUpgrade } from './upgrade-progress.ts';

/**
 * Version 7 keeps several articles of a batch in one row of `entries`, with all their addresses: the index of addresses is
 * made again as one that takes lists. Rows that are there stay as they are; the counters note up to where they reach, as
 * they do not say their ids. O(articles), all in the browser, 60 us each on a
 * machine at load 10: it does not say how far it is.
 */
export function admitGroups(tx: IDBTransaction, from: number, onProgress: OnUpgrade): void {
  const [entries, state] = [tx.objectStore('entries'), tx.objectStore('state')];
  // Versions 1 to 3 had no addresses: `joinRows` writes them into this index.
  if (from >= 4) entries.deleteIndex('byAddress');
  const counting = from >= 5 ? entries.count() : null;
  if (counting !== null) counting.onsuccess = () => onProgress({ done: 0, total: counting.result });
  entries.createIndex('byAddress', 'address', { multiEntry: true });
  const reading: IDBRequest<Counters | undefined> = state.get('counters');
  reading.onsuccess = () => {
    if (reading.result !== undefined) state.put({ ...reading.result, groupsFrom: reading.result.nextId }, 'counters');
    if (counting !== null) onProgress({ done: counting.result, total: counting.result });
  };
}
