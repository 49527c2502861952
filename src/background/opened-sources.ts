import { openSources, type Sources } from '../library/open-sources.ts';
import { once } from './once.ts';

/** The library's part about sources, opened at the first use in this life of the worker. */
export const openedSources: () => Promise<Sources> = once(async () => openSources());
