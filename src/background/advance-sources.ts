import { pruneLeads } from '../library/leads.ts';
import type { SourcesProgress } from '../messaging/source-protocol.ts';
import { ensureAlarm, setAlarm } from '../platform/alarms.ts';
import { closeDesk, withDesk } from './desk.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedSources } from './opened-sources.ts';
import { runSourceBatch } from './source-batch.ts';
import { sourcesProgress } from './sources-progress.ts';
import { renewWatch } from './watch-sites.ts';

/** The alarm that asks feeds that are due. */
export const POLL_SOURCES = 'poll-sources';
/** The alarm that goes on with what one ring did not finish. */
export const CONTINUE_SOURCES = 'continue-sources';

/** Feeds are due every ten minutes at most: a look every five is on time. */
const PERIOD_MINUTES = 5;
/** The shortest delay that browsers give an alarm. */
const CONTINUE_AFTER_MINUTES = 0.5;
/** Only one batch at a time, whoever asks. The lock ends with the worker. */
const LOCK = 'retold-sources';
/** A page that shows progress asks again after each batch: short, so that it has something to show. */
const SHOWN_BATCH_MS = 3_000;
/** A ring works for as long as a worker surely lives. */
const ALARM_BATCH_MS = 20_000;
/** Headlines are forgotten when no feed lists them any more. */
const HEADLINE_DAYS = 60;

/** Sets the alarm. An alarm may vanish when the browser restarts, so this is called at every start of the worker. */
export async function schedulePolling(): Promise<void> {
  await ensureAlarm(POLL_SOURCES, PERIOD_MINUTES);
}

/** One bounded batch for a page that shows how it goes. */
export async function advanceSources(): Promise<SourcesProgress> {
  await batch(SHOWN_BATCH_MS);
  const progress = await sourcesProgress();
  // A page that is closed, or a worker that dies, leaves the rest to the alarm.
  if (progress.waitMs === null) await closeDesk();
  else setAlarm(CONTINUE_SOURCES, CONTINUE_AFTER_MINUTES);
  return progress;
}

/** One bounded batch for an alarm. */
export async function pollSources(): Promise<void> {
  await renewWatch();
  await batch(ALARM_BATCH_MS);
  const sources = await openedSources();
  const before = new Date(Date.now() - HEADLINE_DAYS * 86_400_000).toISOString();
  await sources.write((tx) => pruneLeads(tx, before));
  const { waitMs } = await sourcesProgress();
  if (waitMs === null) await closeDesk();
  else setAlarm(CONTINUE_SOURCES, CONTINUE_AFTER_MINUTES);
}

async function batch(milliseconds: number): Promise<void> {
  const sources = await openedSources();
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null || (await effectiveSettings()).fetchingPaused) return;
    if ((await sourcesProgress()).waitMs === null) return;
    await withDesk(() => runSourceBatch(sources, Date.now() + milliseconds));
  });
}
