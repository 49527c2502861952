import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { openDatabases } from '../../src/platform/open-databases.ts';

afterEach(() => vi.unstubAllGlobals());

it('creates no database where there is none', async () => {
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  openDatabases();
  expect(await factory.databases()).toEqual([]);
});

it('leaves a refusal to whoever opens the library', async () => {
  const databases = vi.fn(() => Promise.reject(new DOMException('Refused.', 'InvalidStateError')));
  vi.stubGlobal('indexedDB', { databases });
  openDatabases();
  await new Promise((resolve) => setTimeout(resolve));
  expect(databases).toHaveBeenCalledOnce();
});
