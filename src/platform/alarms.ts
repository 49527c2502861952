import browser from 'webextension-polyfill';

/** Calls back when a named alarm rings. Call it in the first turn of the worker. */
export function listenToAlarms(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}

/**
 * Makes sure that an alarm rings every so many minutes; one that is set already keeps its time, unless that is later than it could be:
 * set while the computer's clock was ahead.
 */
export async function ensureAlarm(name: string, periodInMinutes: number): Promise<void> {
  const existing = await browser.alarms.get(name);
  const isOnTime = (existing?.scheduledTime ?? 0) <= Date.now() + periodInMinutes * 60_000;
  if (existing?.periodInMinutes !== periodInMinutes || !isOnTime) browser.alarms.create(name, { periodInMinutes });
}

/** Takes back an alarm that has not rung. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Makes an alarm ring once, so many minutes from now (browsers give no less than half a minute). */
export function setAlarm(name: string, delayInMinutes: number): void {
  browser.alarms.create(name, { delayInMinutes });
}
