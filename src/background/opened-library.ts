import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { once } from './once.ts';
import { noteUpgrade } from './upgrade-progress.ts';

/** The reader's library, opened at the first use in this life of the worker. A failed opening is tried again. */
export const openedLibrary: () => Promise<Library> = once(() => openLibrary({ onUpgrade: noteUpgrade }));
