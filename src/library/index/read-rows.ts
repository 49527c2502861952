import { requestEach } from '../request-each.ts';

/** Many rows of one store at once. Undefined where a key has no row. */
export function readRows<Row>(store: IDBObjectStore, keys: readonly number[]): Promise<(Row | undefined)[]> {
  return requestEach(keys, (key) => store.get(key) as IDBRequest<Row | undefined>);
}
