import { connectTo } from '../library/connection.ts';
import { openSources, type Sources } from '../library/open-sources.ts';
import { DATABASE_NAME } from '../library/schema.ts';
import { once } from './once.ts';
import { noteUpgrade } from './upgrade-progress.ts';

/** The library's part about sources, opened at the first use in this life of the worker. */
export const openedSources: () => Promise<Sources> = once(async () =>
  openSources(connectTo(globalThis.indexedDB, DATABASE_NAME, noteUpgrade)),
);
