import 'fake-indexeddb/auto';
import { openDB, unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { requestEach } from '../../src/library/request-each.ts';

async function store(): Promise<IDBObjectStore> {
  const db = await openDB('request-each', 1, { upgrade: (opened) => void opened.createObjectStore('rows') });
  const tx = db.transaction('rows', 'readwrite');
  for (const key of [1, 2, 3]) void tx.store.put(`row ${key}`, key);
  return unwrap(tx.store) as unknown as IDBObjectStore;
}

describe('requestEach', () => {
  it('resolves to all results in the order asked for, and tells of each as it comes', async () => {
    const rows = await store();
    const seen: [number, string | undefined][] = [];
    const read = await requestEach(
      [3, 7, 1],
      (key) => rows.get(key) as IDBRequest<string | undefined>,
      (key, row) => seen.push([key, row]),
    );
    expect(read).toEqual(['row 3', undefined, 'row 1']);
    expect(seen).toEqual([
      [3, 'row 3'],
      [7, undefined],
      [1, 'row 1'],
    ]);
  });

  it('rejects when a result cannot be taken', async () => {
    const rows = await store();
    const reading = requestEach(
      [1, 2],
      (key) => rows.get(key),
      () => {
        throw new RangeError('unreadable');
      },
    );
    await expect(reading).rejects.toThrow('unreadable');
  });
});
