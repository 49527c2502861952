/** Many rows of one store at once: one request each, one promise for all. Undefined where a key has no row. */
export function readRows<Row>(store: IDBObjectStore, keys: readonly number[]): Promise<(Row | undefined)[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const rows: (Row | undefined)[] = new Array(keys.length);
    let waiting = keys.length;
    keys.forEach((key, at) => {
      const request: IDBRequest<Row | undefined> = store.get(key);
      request.onsuccess = () => {
        rows[at] = request.result;
        if (--waiting === 0) resolve(rows);
      };
      request.onerror = () => reject(request.error);
    });
  });
}
