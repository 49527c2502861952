import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Connection, connectTo } from '../../../src/library/connection.ts';
import { IndexCache } from '../../../src/library/index/index-cache.ts';
import { type IndexState, readIndexState, type SweptRows, writeState } from '../../../src/library/index/index-state.ts';
import { indexStep } from '../../../src/library/index/index-step.ts';
import { PLANES, rowKey } from '../../../src/library/index/plane.ts';
import { putRow } from '../../../src/library/put-row.ts';
import { storedLibrary } from '../../../src/library/stored-library.ts';
import { transact } from '../../../src/library/transact.ts';
import { inventArticle, newProfile } from '../open-test-library.ts';
import { toyFingerprint } from '../toy-fingerprint.ts';

const PATIENT = { patient: true, tailLimit: 1 };

/** Ranges that were counted, as the store's name and their ends. */
function watchCounts(): [string, number, number][] {
  const counted: [string, number, number][] = [];
  const count = IDBObjectStore.prototype.count;
  vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(function (this: IDBObjectStore, query) {
    if (query instanceof IDBKeyRange) counted.push([this.name, query.lower, query.upper]);
    return count.call(this, query);
  });
  return counted;
}

function stateOf(connection: Connection): Promise<IndexState> {
  return transact(connection, 'readonly', readIndexState);
}

async function leaveSwept(connection: Connection, swept: readonly SweptRows[]): Promise<void> {
  await transact(connection, 'readwrite', async (tx) => {
    writeState(tx, 'index', { ...(await readIndexState(tx)), swept });
  });
}

async function stepToTheEnd(connection: Connection, cache = new IndexCache()): Promise<void> {
  for (let more = true; more; ) ({ more } = await indexStep(connection, cache, PATIENT));
}

afterEach(() => vi.restoreAllMocks());

describe('reading over deleted rows', () => {
  it('knows which rows were deleted after a merge', async () => {
    const connection = connectTo(newProfile(), 'test');
    const library = storedLibrary({ connection, fingerprintArticle: toyFingerprint });
    const cache = new IndexCache();
    for (const batch of [0, 1]) {
      const articles = Array.from({ length: 20 }, (_, n) =>
        inventArticle(`https://quay.example/${batch}/${n}`, `The quay of Tolsk, part ${n} of report ${batch}.`),
      );
      await library.putArticles(articles.map((article) => ({ article, stored: { origin: 'feed', at: '2026-03-01' } })));
      for (let building = true; building; ) ({ building } = await indexStep(connection, cache, PATIENT));
    }
    const rows = await transact(connection, 'readonly', (tx) => tx.objectStore('blocks').getAllKeys());
    expect(rows.length).toBeGreaterThan(3);
    for (let state = await stateOf(connection); !state.swept?.length || state.garbage.length > 0; ) {
      expect((await indexStep(connection, cache, PATIENT)).more).toBe(true);
      state = await stateOf(connection);
    }
    const { swept = [] } = await stateOf(connection);
    const keys = swept.flatMap(({ store, from, to }) => {
      expect(store).toBe('blocks');
      return Array.from({ length: to - from + 1 }, (_, at) => from + at);
    });
    expect(keys).toEqual(rows);
  });

  it('knows neighbours together, however many transactions delete them', async () => {
    const connection = connectTo(newProfile(), 'test');
    const rows = { copy: 2_300, terms: 5 };
    await transact(connection, 'readwrite', async (tx) => {
      for (const plane of PLANES) {
        for (let row = 0; row < rows[plane]; row++) putRow(tx, 'blocks', rowKey(7, plane, row), Uint8Array.of(1));
      }
      writeState(tx, 'index', { ...(await readIndexState(tx)), garbage: [7] });
    });
    const cache = new IndexCache();
    while ((await stateOf(connection)).garbage.length > 0) await indexStep(connection, cache, PATIENT);
    const of = (plane: 'copy' | 'terms') => {
      return { store: 'blocks', from: rowKey(7, plane, 0), to: rowKey(7, plane, rows[plane] - 1) };
    };
    expect((await stateOf(connection)).swept).toEqual([of('copy'), of('terms')]);
    // One row of those that were deleted at once stays until all were read over.
    const left = () => transact(connection, 'readonly', (tx) => tx.objectStore('blocks').getAllKeys());
    expect(await left()).toEqual([rowKey(7, 'copy', 999), rowKey(7, 'copy', 1_999), rowKey(7, 'terms', 4)]);
    await stepToTheEnd(connection, cache);
    expect(await left()).toEqual([]);
  });

  it('reads all of them sixteen times, some at a time, and forgets them then', async () => {
    const connection = connectTo(newProfile(), 'test');
    const swept: SweptRows[] = [
      { store: 'blocks', from: 5_000, to: 17_499 },
      { store: 'mainBlocksA', from: 2, to: 9_001 },
    ];
    await leaveSwept(connection, swept);
    await transact(connection, 'readwrite', async (tx) => {
      for (const key of [5_999, 17_499, 17_500]) putRow(tx, 'blocks', key, new Uint8Array());
    });
    const counted = watchCounts();
    await stepToTheEnd(connection);
    expect(await transact(connection, 'readonly', (tx) => tx.objectStore('blocks').getAllKeys())).toEqual([17_500]);
    const times = (store: string, key: number) =>
      counted.filter(([name, from, to]) => name === store && from <= key && key <= to).length;
    for (const { store, from, to } of swept) {
      for (const key of [from, from + 999, from + 1_000, from + 8_000, to]) expect(times(store, key)).toBe(16);
      for (const key of [from - 1, to + 1]) expect(times(store, key)).toBe(0);
    }
    for (const [, from, to] of counted.slice(0, 22)) expect(to - from).toBeLessThan(1_000);
    for (const [, from, to] of counted) expect(to - from).toBeLessThan(8_000);
    expect((await stateOf(connection)).swept).toEqual([]);
  });

  it('goes on where another worker ended, and while articles are stored waits', async () => {
    const connection = connectTo(newProfile(), 'test');
    await leaveSwept(connection, [{ store: 'blocks', from: 1, to: 20_000 }]);
    const counted = watchCounts();
    expect(await indexStep(connection, new IndexCache(), { patient: false })).toMatchObject({ more: false });
    expect(counted).toEqual([]);
    for (let step = 0; step < 3; step++) await indexStep(connection, new IndexCache(), PATIENT);
    expect(counted).toEqual([
      ['blocks', 1, 1_000],
      ['blocks', 1_001, 2_000],
      ['blocks', 2_001, 3_000],
    ]);
    await stepToTheEnd(connection);
    expect(counted).toHaveLength(20 + 15 * 3);
    expect((await stateOf(connection)).swept).toEqual([]);
  });

  it('leaves few rows to the writes that follow', async () => {
    const connection = connectTo(newProfile(), 'test');
    await leaveSwept(connection, [{ store: 'blocks', from: 1, to: 19_999 }]);
    const counted = watchCounts();
    await stepToTheEnd(connection);
    expect(counted).toEqual([]);
    expect((await stateOf(connection)).swept).toEqual([]);
  });
});
