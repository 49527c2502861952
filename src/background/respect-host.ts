import { putHost } from '../library/hosts.ts';
import type { HostRow } from '../library/source-rows.ts';
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

/** Reads a host's robots.txt unless its rules are of today. A host without one has no rules; one that gives no answer keeps those it had. */
export async function withRobots(host: HostRow, origin: string): Promise<HostRow> {
  const now = Date.now();
  if (host.robotsAt !== null && now - Date.parse(host.robotsAt) < ROBOTS_MS) return host;
  const answer = await loggedFetch('fetch-text', { url: `${origin}/robots.txt` }, 'robots');
  if (answer.state === 'fault' && NO_ANSWER.has(answer.fault)) {
    return { ...host, robotsAt: new Date(now - ROBOTS_MS + ROBOTS_AGAIN_MS).toISOString() };
  }
  const { crawlDelaySeconds, rules } = parseRobots(answer.state === 'text' ? answer.text : '');
  return { ...host, crawlDelaySeconds, rules, robotsAt: new Date(now).toISOString() };
}

/** Notes that a host was asked: when it may be asked again. */
export async function restHost(host: HostRow, retryAfterSeconds: number | null, overrun: boolean): Promise<HostRow> {
  const gap = Math.max(GAP_MS, (host.crawlDelaySeconds ?? 0) * 1000);
  const rest = Math.max(gap, (retryAfterSeconds ?? 0) * 1000, overrun ? OVERRUN_MS : 0);
  const row = { ...host, nextAt: new Date(Date.now() + rest).toISOString() };
  const sources = await openedSources();
  await sources.write((tx) => putHost(tx, row));
  return row;
}
