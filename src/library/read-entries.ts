import { unwrap } from 'idb';
import { articleAt, articlesIn, holds, isGroup, type NumberedRow } from './entry-rows.ts';
import { requestEach } from './request-each.ts';
import { GROUP_SIZE, rowsHolding } from './row-keys.ts';
import type { ArticleRow, EntryRow, LibraryTransaction } from './schema.ts';

type AnyTransaction = LibraryTransaction<IDBTransactionMode>;

/**
 * The rows that hold these articles, in the order asked for; undefined where none does. Of two articles in one row both get the
 * same object. `groupsFrom`: articles below it have rows of their own, under their ids.
 *
 * One request for each article, or for some that may share a row: an article's row is the first one from its id on. A second
 * one where that row is from before version 7 and does not say whose it is.
 */
export async function readRowsOf(
  tx: AnyTransaction,
  ids: readonly number[],
  groupsFrom = 0,
): Promise<(EntryRow | undefined)[]> {
  const store = unwrap(tx.objectStore('entries')) as IDBObjectStore;
  // Neighbours lie in one table of the browser's database, and opening a table costs more than reading a row of it.
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const clusters = clustersOf(sorted, groupsFrom);
  const answers = await requestEach(clusters, (cluster) => requestCluster(store, cluster, groupsFrom));
  const found = new Map<number, EntryRow>();
  const unclear: number[] = [];
  clusters.forEach((cluster, at) => {
    const answer = answers[at];
    const rows = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
    for (const id of cluster) {
      const row = id < groupsFrom ? rows[0] : rows.find((one) => isOf(one, id));
      if (row !== undefined) found.set(id, row);
      else if (rows.some((one) => !isGroup(one) && one.id === undefined)) unclear.push(id);
    }
  });
  const old = await requestEach(unclear, (id) => store.get(id) as IDBRequest<EntryRow | undefined>);
  unclear.forEach((id, at) => {
    const row = old[at];
    if (row !== undefined) found.set(id, row);
  });
  return ids.map((id) => found.get(id));
}

/** Ids, ascending, such that those of one list may share a row. */
function clustersOf(sorted: readonly number[], groupsFrom: number): number[][] {
  const clusters: number[][] = [];
  let last: number[] = [];
  for (const id of sorted) {
    const [first] = last;
    if (first !== undefined && id >= groupsFrom && first >= groupsFrom && id < first + GROUP_SIZE) {
      last.push(id);
    } else {
      last = [id];
      clusters.push(last);
    }
  }
  return clusters;
}

/** Of one row that row, of several a list. */
type RowsRead = EntryRow | undefined | EntryRow[];

function requestCluster(store: IDBObjectStore, cluster: readonly number[], groupsFrom: number): IDBRequest<RowsRead> {
  const [first = 0] = cluster;
  if (first < groupsFrom) return store.get(first);
  const range = rowsHolding(first, (cluster.at(-1) ?? first) + 1);
  return cluster.length === 1 ? store.get(range) : (store.getAll(range) as IDBRequest<RowsRead>);
}

function isOf(row: EntryRow, id: number): boolean {
  return isGroup(row) ? holds(row, id) : row.id === id;
}

/** The same, of each article what is its own. */
export async function readEntries(
  tx: AnyTransaction,
  ids: readonly number[],
  groupsFrom = 0,
): Promise<(ArticleRow | undefined)[]> {
  const rows = await readRowsOf(tx, ids, groupsFrom);
  return ids.map((id, at) => {
    const row = rows[at];
    return row !== undefined && isGroup(row) ? articleAt(row, id - row.firstId) : row;
  });
}

/** The articles with ids in [from, to), ascending. */
export async function readEntryRange(tx: AnyTransaction, from: number, to: number): Promise<readonly NumberedRow[]> {
  const store = tx.objectStore('entries');
  const range = rowsHolding(from, to);
  const [keys, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return keys
    .flatMap((key, at) => {
      const row = rows[at];
      return row === undefined ? [] : articlesIn(key, row);
    })
    .filter(({ id }) => id >= from && id < to);
}
