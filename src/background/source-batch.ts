import { dueFeeds } from '../library/feeds.ts';
import { readHost } from '../library/hosts.ts';
import { nextLead, waitingHosts } from '../library/leads.ts';
import type { Sources } from '../library/open-sources.ts';
import type { HostRow } from '../library/source-rows.ts';
import type { FetchFault } from '../messaging/source-protocol.ts';
import { askDesk } from './desk.ts';
import { effectiveSettings } from './effective-settings.ts';
import { pollFeed } from './poll-feed.ts';
import { readLead } from './read-lead.ts';
import { askRobots, restHost } from './respect-host.ts';

/** Hosts asked at the same time. Browsers themselves open six connections to ONE host; eight hosts leave the line to the reader. */
const LANES = 8;
/** A lane without a host looks again this often for one that another lane lets go, or has found. */
const LOOK_AGAIN_MS = 250;

export interface BatchTime {
  /** When no more is begun, ms since 1970. */
  readonly until: number;
  /** The longest rest of a host that the batch waits for; 0: whoever asked for it waits, and asks again. */
  readonly longestWaitMs: number;
}

interface Job {
  readonly host: string;
  readonly run: () => Promise<void>;
}

/**
 * One batch of fetching: due feeds first, then the pages of headlines, the newest of each host first; one request at a time
 * to a host, with the rest it asks for in between. Ends when nothing may be asked for a while, when the reader pauses fetching, or
 * in time. All it knows is in the library: a batch that is cut off is taken up by the next.
 */
export async function runSourceBatch(sources: Sources, { until, longestWaitMs }: BatchTime): Promise<void> {
  const now = () => new Date().toISOString();
  const feeds: { readonly feed: string; readonly address: string }[] = (
    await sources.read((tx) => dueFeeds(tx, now()))
  ).map(({ url }) => ({ feed: url, address: url }));
  const pageHosts = new Set(await sources.read(waitingHosts));
  const hosts = new Map<string, HostRow>();
  const busy = new Set<string>();

  async function free(host: string): Promise<boolean> {
    if (busy.has(host)) return false;
    const row = hosts.get(host) ?? (await sources.read((tx) => readHost(tx, host)));
    if (!hosts.has(host)) hosts.set(host, row);
    // Asked again: while this lane read the row, another may have taken the host.
    return row.nextAt <= now() && !busy.has(host);
  }

  async function nextJob(): Promise<Job | null> {
    for (const job of feeds) {
      const { host, origin } = new URL(job.address);
      if (!(await free(host)) || !feeds.includes(job)) continue;
      feeds.splice(feeds.indexOf(job), 1);
      return {
        host,
        run: async () => {
          const isDone = await visit(host, origin, () => poll(job.feed, job.address));
          if (!isDone) feeds.push(job);
        },
      };
    }
    for (const host of pageHosts) {
      if (!(await free(host))) continue;
      return { host, run: () => readPage(host) };
    }
    return null;
  }

  async function poll(feed: string, address: string): Promise<FetchFault | null> {
    const polled = await pollFeed(feed, address);
    feeds.push(...polled.sitemaps.map((sitemap) => ({ feed, address: sitemap })));
    for (const host of polled.hosts) pageHosts.add(host);
    return polled.fault;
  }

  async function readPage(host: string): Promise<void> {
    const lead = await sources.read((tx) => nextLead(tx, host, now()));
    if (lead === null) {
      pageHosts.delete(host);
      return;
    }
    await visit(host, new URL(lead.url).origin, (row) => readLead(lead, row));
  }

  /** One request to a host. False: it went to its robots.txt, which is due, and the host must rest first. */
  async function visit(
    host: string,
    origin: string,
    request: (row: HostRow) => Promise<FetchFault | null>,
  ): Promise<boolean> {
    const known = hosts.get(host) ?? (await sources.read((tx) => readHost(tx, host)));
    const asked = await askRobots(known, origin);
    const { row, fault } = asked ?? { row: known, fault: await request(known) };
    hosts.set(host, await restHost(row, fault));
    return asked === null;
  }

  /** Milliseconds until a host with something to ask may be asked, as far as this batch knows; null when none will be. */
  function wait(): number | null {
    const wanted = new Set([...pageHosts, ...feeds.map(({ address }) => new URL(address).host)]);
    const rests = [...wanted].map((host) => (busy.has(host) ? LOOK_AGAIN_MS : restOf(hosts.get(host))));
    if (busy.size > 0) rests.push(LOOK_AGAIN_MS); // what is asked now may find more to ask
    return rests.length === 0 ? null : Math.min(...rests);
  }

  async function lane(): Promise<void> {
    while (Date.now() < until) {
      const job = await nextJob();
      if (job === null) {
        const rest = wait();
        if (rest === null || rest > longestWaitMs || Date.now() + rest >= until) return;
        await askDesk('rest', { milliseconds: rest });
        continue;
      }
      busy.add(job.host);
      try {
        // A batch that waits is long: the reader may pause fetching meanwhile.
        if (longestWaitMs > 0 && (await effectiveSettings()).fetchingPaused) return;
        await job.run();
      } finally {
        busy.delete(job.host);
      }
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Milliseconds that a host still rests; none for one that is not known. */
function restOf(row: HostRow | undefined): number {
  return row === undefined || row.nextAt === '' ? 0 : Math.max(0, Date.parse(row.nextAt) - Date.now());
}
