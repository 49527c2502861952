/** Many requests in flight at once, with one promise for all of their results: idb's promise for each took 3% of an import. */
export function requestEach<Key, Result>(
  keys: readonly Key[],
  request: (key: Key) => IDBRequest<Result>,
): Promise<Result[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const results: Result[] = new Array(keys.length);
    let waiting = keys.length;
    keys.forEach((key, at) => {
      const made = request(key);
      made.onsuccess = () => {
        results[at] = made.result;
        if (--waiting === 0) resolve(results);
      };
      made.onerror = () => reject(made.error);
    });
  });
}
