import type { KeepRules } from './retention.ts';
import { DEFAULT_KEEP } from './retention.ts';
import type { LibraryTransaction } from './schema.ts';

/** What the reader has set. */
export interface Settings {
  /** The reader stopped fetching from followed outlets. */
  readonly fetchingPaused: boolean;
  /** Domains whose articles are read, and counted on the icon, before any click. */
  readonly watched: readonly string[];
  /** The popup has explained itself. */
  readonly explained: boolean;
  /** How long articles are kept. */
  readonly keep: KeepRules;
}

export const DEFAULT_SETTINGS: Settings = {
  fetchingPaused: false,
  watched: [],
  explained: false,
  keep: DEFAULT_KEEP,
};

/** All settings; those never set have their default. */
export async function readSettings(tx: LibraryTransaction<IDBTransactionMode>): Promise<Settings> {
  const store = tx.objectStore('settings');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const set = Object.fromEntries(keys.map((key, at) => [key, values[at]]));
  return { ...DEFAULT_SETTINGS, ...(set as Partial<Settings>) };
}

export async function writeSettings(tx: LibraryTransaction<'readwrite'>, changed: Partial<Settings>): Promise<void> {
  const store = tx.objectStore('settings');
  await Promise.all(Object.entries(changed).map(([name, value]) => store.put(value, name)));
}
