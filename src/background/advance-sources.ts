import { pruneLeads } from '../library/leads.ts';
import { forgetPlansAhead } from '../library/plans-ahead.ts';
import type { SourcesProgress } from '../messaging/source-protocol.ts';
import { clearAlarm, ensureAlarm, setAlarm } from '../platform/alarms.ts';
import { closeDesk, withDesk } from './desk.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedSources } from './opened-sources.ts';
import { type BatchTime, runSourceBatch } from './source-batch.ts';
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
/** Held by whoever fetches. It ends with the worker. */
const LOCK = 'retold-sources';
/** A page that shows progress asks again after each batch: short, so that it has something to show. */
const SHOWN_BATCH_MS = 3_000;
/** A ring works until shortly before the next: requests on their way then are answered by the time it comes. */
const ALARM_BATCH_MS = 28_000;
/**
 * The longest rest of a host that a ring waits for: most hosts rest for a second, some ask for ten. A third of the half minute
 * after which browsers end an idle worker.
 */
const LONGEST_WAIT_MS = 10_000;
/** Headlines are forgotten when no feed lists them any more. */
const HEADLINE_DAYS = 60;

/** Sets the alarm. An alarm may vanish when the browser restarts, so this is called at every start of the worker. */
export async function schedulePolling(): Promise<void> {
  await ensureAlarm(POLL_SOURCES, PERIOD_MINUTES);
}

/** One bounded batch for a page that shows how it goes. */
export async function advanceSources(): Promise<SourcesProgress> {
  await batch({ until: Date.now() + SHOWN_BATCH_MS, longestWaitMs: 0 }, { ifAvailable: true });
  const progress = await sourcesProgress();
  // A page that is closed, or a worker that dies, leaves the rest to the alarm.
  if (progress.waitMs === null) await closeDesk();
  else setAlarm(CONTINUE_SOURCES, CONTINUE_AFTER_MINUTES);
  return progress;
}

/** One bounded batch for an alarm. */
export async function pollSources(): Promise<void> {
  const until = Date.now() + ALARM_BATCH_MS;
  await renewWatch();
  const sources = await openedSources();
  await sources.write((tx) => forgetPlansAhead(tx, Date.now()));
  // Before the work: where a worker ends on the way, the next ring takes up what it left.
  if ((await sourcesProgress()).waitMs !== null) setAlarm(CONTINUE_SOURCES, CONTINUE_AFTER_MINUTES);
  await batch({ until, longestWaitMs: LONGEST_WAIT_MS }, {});
  const before = new Date(Date.now() - HEADLINE_DAYS * 86_400_000).toISOString();
  await sources.write((tx) => pruneLeads(tx, before));
  if ((await sourcesProgress()).waitMs === null) await Promise.all([clearAlarm(CONTINUE_SOURCES), closeDesk()]);
}

/**
 * Only one at a time. A page takes the lock if it is free, and asks again; a ring waits for it, as the ring before may still
 * be reading its last answers, and ends no later for that.
 */
async function batch(time: BatchTime, lock: { readonly ifAvailable?: boolean }): Promise<void> {
  const sources = await openedSources();
  await navigator.locks.request(LOCK, lock, async (held) => {
    if (held === null || Date.now() >= time.until || (await effectiveSettings()).fetchingPaused) return;
    if ((await sourcesProgress()).waitMs === null) return;
    await withDesk(() => runSourceBatch(sources, time));
  });
}
