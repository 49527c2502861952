import type { Fault } from './fault.ts';

/** What the schedule of a feed rests on. */
export interface PollState {
  /** Minutes between two polls while all is well. */
  readonly intervalMinutes: number;
  /** Polls that failed since the last that did not. */
  readonly failures: number;
}

/** What a poll came to. */
export type PollOutcome =
  | { readonly state: 'read'; readonly newEntries: number; readonly ttlMinutes: number | null }
  | { readonly state: 'fault'; readonly fault: Fault; readonly retryAfterSeconds: number | null };

export interface NextPoll extends PollState {
  /** Minutes until the next poll; null when the feed is not to be asked again unless the reader says so. */
  readonly minutes: number | null;
}

/** Half an hour is how often a daily's feed changes by day; a busy one is soon asked more often, a weekly less. */
export const FIRST_INTERVAL_MINUTES = 30;
/** Below this, an agency's feed brings one or two headlines a poll: more requests for no more news. */
const LEAST_MINUTES = 10;
/** A feed silent for weeks is still asked once a day. */
const MOST_MINUTES = 24 * 60;
/** Each poll with news shortens the interval by a third, each without lengthens it by half: both settle within a day. */
const FASTER = 2 / 3;
const SLOWER = 3 / 2;
/** First retry after a failure; doubled with each. */
const FIRST_RETRY_MINUTES = 15;
/** Feeds that are moved or removed answer so for good. */
const FINAL: ReadonlySet<Fault> = new Set(['gone']);

/** When to poll a feed next. A permanent answer stops it, a failing one is asked ever more seldom, up to once a day. */
export function planNextPoll(before: PollState, outcome: PollOutcome): NextPoll {
  if (outcome.state === 'fault') {
    const failures = before.failures + 1;
    const { intervalMinutes } = before;
    if (FINAL.has(outcome.fault)) return { intervalMinutes, failures, minutes: null };
    const backOff = Math.min(MOST_MINUTES, FIRST_RETRY_MINUTES * 2 ** Math.min(20, failures - 1));
    return { intervalMinutes, failures, minutes: Math.max(backOff, (outcome.retryAfterSeconds ?? 0) / 60) };
  }
  const next = before.intervalMinutes * (outcome.newEntries > 0 ? FASTER : SLOWER);
  const intervalMinutes = Math.round(Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, next)));
  const minutes = Math.max(intervalMinutes, Math.min(MOST_MINUTES, outcome.ttlMinutes ?? 0));
  return { intervalMinutes, failures: 0, minutes };
}
