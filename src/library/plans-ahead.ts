import { allFeeds } from './feeds.ts';
import type { LibraryTransaction } from './schema.ts';

/** A clock that is set right by minutes delays nothing for long; one that took another zone for UTC is hours ahead. */
const TOLERATED_MS = 3_600_000;

/**
 * Makes what was planned while the computer's clock was ahead due by now: a feed that was "asked" in the future says that it was.
 * Without it nothing would be asked until the clock is there again, a year where it was a year ahead. Resolves to whether there was any.
 */
export async function forgetPlansAhead(tx: LibraryTransaction<'readwrite'>, now: number): Promise<boolean> {
  const at = new Date(now).toISOString();
  const latest = new Date(now + TOLERATED_MS).toISOString();
  const feeds = (await allFeeds(tx)).filter(({ askedAt }) => askedAt !== null && askedAt > latest);
  if (feeds.length === 0) return false;
  const [hosts, leads] = await Promise.all([
    tx.objectStore('hosts').getAll(),
    tx.objectStore('leads').index('byState').getAll('waiting'),
  ]);
  await Promise.all([
    ...feeds.map((feed) => {
      const due = feed.dueAt === undefined ? {} : { dueAt: at };
      return tx.objectStore('feeds').put({ ...feed, ...due, askedAt: at }, feed.url);
    }),
    // What it allows is asked for again: when it was asked is not known.
    ...hosts
      .filter(({ nextAt }) => nextAt > latest)
      .map((host) => tx.objectStore('hosts').put({ ...host, nextAt: at, robotsAt: null }, host.host)),
    ...leads
      .filter(({ dueAt }) => dueAt > latest)
      .map((lead) => tx.objectStore('leads').put({ ...lead, dueAt: at, seenAt: at }, lead.url)),
  ]);
  return true;
}
