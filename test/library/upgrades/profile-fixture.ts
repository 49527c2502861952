/** A whole database as JSON: what a reader's browser held when a version of Retold was current. */
export interface ProfileFixture {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly indexes: readonly {
      readonly name: string;
      readonly keyPath: string;
      readonly unique: boolean;
      readonly multiEntry: boolean;
    }[];
    readonly rows: readonly (readonly [IDBValidKey, unknown])[];
  }[];
}

/** Writes the fixture into `profile` as database `name`, as that version of Retold would have left it. */
export async function restoreProfile(profile: IDBFactory, name: string, fixture: ProfileFixture): Promise<void> {
  const request = profile.open(name, fixture.version);
  request.onupgradeneeded = () => {
    for (const { name: storeName, indexes, rows } of fixture.stores) {
      const store = request.result.createObjectStore(storeName);
      for (const { name: indexName, keyPath, unique, multiEntry } of indexes) {
        store.createIndex(indexName, keyPath, { unique, multiEntry });
      }
      for (const [key, value] of rows) store.put(fromJson(value), key);
    }
  };
  (await settled(request)).close();
}

/** Reads database `name` of `profile` into a fixture. */
export async function dumpProfile(profile: IDBFactory, name: string): Promise<ProfileFixture> {
  const db = await settled(profile.open(name));
  const stores = [];
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName);
    const indexes = Array.from(store.indexNames, (indexName) => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath: String(keyPath), unique, multiEntry };
    });
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    const rows = keys.map((key, at) => [key, toJson(values[at])] as const);
    stores.push({ name: storeName, indexes, rows });
  }
  const { version } = db;
  db.close();
  return { version, stores };
}

const BYTES = 'base64:';

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return BYTES + Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part)]));
}

function fromJson(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith(BYTES)) {
    return Uint8Array.from(Buffer.from(value.slice(BYTES.length), 'base64'));
  }
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fromJson(part)]));
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
