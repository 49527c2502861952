import { ensureAlarm, setAlarm } from '../platform/alarms.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedLibrary } from './opened-library.ts';

/** The alarm that keeps the library within its bounds. */
export const MAINTAIN_LIBRARY = 'maintain-library';

/** The alarm that goes on with upkeep that one ring did not finish. */
export const CONTINUE_MAINTENANCE = 'continue-maintenance';

/** Hourly: retention is by days, so an hour late is on time; each ring does a bounded batch. */
const PERIOD_MINUTES = 60;

/** The shortest delay that browsers give an alarm is half a minute; a rebuild of a large index takes a few rings. */
const CONTINUE_AFTER_MINUTES = 0.5;

/** Sets the alarm. An alarm may vanish when the browser restarts, so this is called at every start of the worker. */
export async function scheduleMaintenance(): Promise<void> {
  await ensureAlarm(MAINTAIN_LIBRARY, PERIOD_MINUTES);
}

/** One bounded batch of upkeep: retention, merging of the index, building again what it lost. */
export async function maintainLibrary(): Promise<void> {
  const [library, { keep }] = await Promise.all([openedLibrary(), effectiveSettings()]);
  const { more } = await library.maintain({ now: new Date().toISOString(), keep });
  if (more) maintainSoon();
}

/** Asks for upkeep as soon as alarms allow: many articles came at once, and a query looks at each until they are indexed. */
export function maintainSoon(): void {
  setAlarm(CONTINUE_MAINTENANCE, CONTINUE_AFTER_MINUTES);
}
