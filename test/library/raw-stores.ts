/** Changes rows behind the library's back, as a failing disk would. */
export async function withStores<Result>(
  profile: IDBFactory,
  stores: string[],
  work: (tx: IDBTransaction) => IDBRequest<Result> | undefined,
): Promise<Result | undefined> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = profile.open('test');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction(stores, 'readwrite');
  const request = work(tx);
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  return request?.result;
}
