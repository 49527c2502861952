import { ensureAlarm } from '../platform/alarms.ts';
import { openedLibrary } from './opened-library.ts';

/** The alarm that keeps the library within its bounds. */
export const MAINTAIN_LIBRARY = 'maintain-library';

/** Hourly: retention is by days, so an hour late is on time; each ring does a bounded batch. */
const PERIOD_MINUTES = 60;

/** Sets the alarm; an alarm may vanish on a browser's restart, so this is called at every start of the worker. */
export async function scheduleMaintenance(): Promise<void> {
  await ensureAlarm(MAINTAIN_LIBRARY, PERIOD_MINUTES);
}

/** One bounded batch of upkeep: retention, merging of the index, rebuilding what it lost. */
export async function maintainLibrary(): Promise<void> {
  const library = await openedLibrary();
  await library.maintain({ now: new Date().toISOString() });
}
