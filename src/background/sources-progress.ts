import { allFeeds } from '../library/feeds.ts';
import { readHost } from '../library/hosts.ts';
import { countLeads, nextLead, waitingHosts } from '../library/leads.ts';
import type { LibraryTransaction } from '../library/schema.ts';
import type { FeedRow } from '../library/source-rows.ts';
import type { SourcesProgress } from '../messaging/source-protocol.ts';
import { isOfDomain } from '../sources/is-of-domain.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/**
 * A host that asked to be left alone for longer has nothing to ask now: the look that comes every few minutes finds it when it has.
 * Waited for, it kept the browser awake, and its pages at "fetching", for as long as it said: up to a week.
 */
const LONGEST_REST_MS = 5 * 60_000;

/** How far fetching has come. */
export async function sourcesProgress(): Promise<SourcesProgress> {
  const [library, sources] = await Promise.all([openedLibrary(), openedSources()]);
  const now = Date.now();
  const [articles, { fetchingPaused: paused }, progress] = await Promise.all([
    library.count(),
    effectiveSettings(),
    sources.read(async (tx) => {
      const [feeds, leads] = await Promise.all([allFeeds(tx), countLeads(tx)]);
      const waiting = await waitingHosts(tx);
      return { feeds, leads, waiting, waitMs: await waitMs(tx, feeds, waiting, now) };
    }),
  ]);
  const { feeds, leads } = progress;
  return {
    outlets: outletsDone(feeds, progress.waiting),
    headlines: { waiting: leads.waiting, read: leads.read, unread: leads.headline },
    articles,
    failures: feeds.flatMap(({ outlet, url, fault }) => (fault === null ? [] : [{ outlet: outlet.name, url, fault }])),
    paused,
    waitMs: paused ? null : progress.waitMs,
  };
}

/** The shortest wait of all hosts with something to ask now or soon; null when there is none. */
async function waitMs(
  tx: LibraryTransaction,
  feeds: readonly FeedRow[],
  waiting: readonly string[],
  now: number,
): Promise<number | null> {
  const at = new Date(now).toISOString();
  const due = feeds.filter(({ dueAt }) => dueAt !== undefined && dueAt <= at).map(({ url }) => new URL(url).host);
  let least: number | null = null;
  for (const host of new Set(due)) least = shorter(least, await restOf(tx, host, now));
  for (const host of waiting) {
    if (least === 0) break;
    if ((await nextLead(tx, host, at)) !== null) least = shorter(least, await restOf(tx, host, now));
  }
  return least !== null && least > LONGEST_REST_MS ? null : least;
}

async function restOf(tx: LibraryTransaction, host: string, now: number): Promise<number> {
  const { nextAt } = await readHost(tx, host);
  return nextAt === '' ? 0 : Math.max(0, Date.parse(nextAt) - now);
}

function shorter(least: number | null, wait: number): number {
  return least === null ? wait : Math.min(least, wait);
}

/** Feeds of one outlet share its main domain. */
function outletsDone(feeds: readonly FeedRow[], waiting: readonly string[]): SourcesProgress['outlets'] {
  const names = waiting.map((host) => host.replace(/:\d+$/, ''));
  const undone = new Set<string>();
  const all = new Set<string>();
  for (const { outlet, askedAt } of feeds) {
    const [main = outlet.name] = outlet.domains;
    all.add(main);
    const pagesWait = names.some((name) => outlet.domains.some((domain) => isOfDomain(name, domain)));
    if (askedAt === null || pagesWait) undone.add(main);
  }
  return { total: all.size, done: all.size - undone.size };
}
