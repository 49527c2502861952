import { putHost } from '../library/hosts.ts';
import type { HostRow } from '../library/source-rows.ts';
import type { FetchFault } from '../messaging/source-protocol.ts';
import { parseRobots } from '../sources/parse-robots.ts';
import { loggedFetch } from './logged-fetch.ts';
import { openedSources } from './opened-sources.ts';

/** A second between two requests to one host: what a reader who opens tabs does. robots.txt may ask for more. */
const GAP_MS = 1_000;
/** A host that is overrun is left alone for a minute, or as long as it asks. */
const OVERRUN_MS = 60_000;
/** RFC 9309, 2.4: rules are not to be used for longer than a day. */
const ROBOTS_MS = 24 * 3600 * 1000;

/** A robots.txt that could not be had is asked for again after an hour. */
const ROBOTS_AGAIN_MS = 3600 * 1000;
/** A server that does not say whether it has rules. Source: RFC 9309, 2.3.1.4. */
const NO_ANSWER: ReadonlySet<string> = new Set(['offline', 'unreachable', 'timeout', 'rate-limited', 'server-error']);

export interface AskedRobots {
  readonly row: HostRow;
  readonly fault: FetchFault | null;
}

/**
 * Reads a host's robots.txt; null when its rules are of today. A host without one has no rules; one that gives no answer keeps those
 * it had.
 */
export async function askRobots(host: HostRow, origin: string): Promise<AskedRobots | null> {
  const now = Date.now();
  if (host.robotsAt !== null && now - Date.parse(host.robotsAt) < ROBOTS_MS) return null;
  const answer = await loggedFetch('fetch-text', { url: `${origin}/robots.txt` }, 'robots');
  if (answer.state === 'fault' && NO_ANSWER.has(answer.fault)) {
    const robotsAt = new Date(now - ROBOTS_MS + ROBOTS_AGAIN_MS).toISOString();
    return { row: { ...host, robotsAt }, fault: answer };
  }
  const { crawlDelaySeconds, rules } = parseRobots(answer.state === 'text' ? answer.text : '');
  return { row: { ...host, crawlDelaySeconds, rules, robotsAt: new Date(now).toISOString() }, fault: null };
}

/** Notes that a host was asked, and why it did not answer where it did not: when it may be asked again. */
export async function restHost(host: HostRow, fault: FetchFault | null): Promise<HostRow> {
  const gap = Math.max(GAP_MS, (host.crawlDelaySeconds ?? 0) * 1000);
  const isOverrun = fault?.fault === 'rate-limited' || fault?.fault === 'server-error';
  const rest = Math.max(gap, (fault?.retryAfterSeconds ?? 0) * 1000, isOverrun ? OVERRUN_MS : 0);
  const row = { ...host, nextAt: new Date(Date.now() + rest).toISOString() };
  const sources = await openedSources();
  await sources.write((tx) => putHost(tx, row));
  return row;
}
