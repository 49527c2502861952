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

/** Reads a host's robots.txt unless its rules are of today. A host without one has no rules. */
export async function withRobots(host: HostRow, origin: string): Promise<HostRow> {
  const now = Date.now();
  if (host.robotsAt !== null && now - Date.parse(host.robotsAt) < ROBOTS_MS) return host;
  const answer = await loggedFetch('fetch-text', { url: `${origin}/robots.txt` }, 'robots');
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
