import { putFeed, readFeed } from '../library/feeds.ts';
import { addLeads } from '../library/leads.ts';
import type { FeedRow, LeadRow } from '../library/source-rows.ts';
import type { FeedFetch, FetchedEntry, FetchFault } from '../messaging/source-protocol.ts';
import type { Fault } from '../sources/fault.ts';
import { planNextPoll } from '../sources/plan-next-poll.ts';
import { loggedFetch } from './logged-fetch.ts';
import { openedSources } from './opened-sources.ts';

/** Headlines of one poll whose pages are read: what an outlet publishes in a day or two. Older ones stay headlines. */
const MOST_PAGES = 40;
/** A reader who is offline will be back; that is no fault of the feed. */
const OFFLINE_MINUTES = 5;

export interface PolledFeed {
  /** Sitemaps of an index, to be read next. */
  readonly sitemaps: readonly string[];
  /** Hosts (with port) of new headlines. */
  readonly hosts: readonly string[];
  readonly fault: FetchFault | null;
}

const NOTHING: PolledFeed = { sitemaps: [], hosts: [], fault: null };

/**
 * Asks one feed, keeps what is new and plans its next poll, in one write: a worker killed before it asks again, one killed
 * after it has lost nothing. `address` is the feed's own, or one of its sitemaps. A feed that the reader stops following
 * meanwhile is not asked, and nothing is kept of what it answers.
 */
export async function pollFeed(url: string, address: string): Promise<PolledFeed> {
  const sources = await openedSources();
  const feed = await sources.read((tx) => readFeed(tx, url));
  if (feed === null) return NOTHING;
  const isWhole = address === url;
  const validators = isWhole
    ? { etag: feed.etag, lastModified: feed.lastModified }
    : { etag: null, lastModified: null };
  const answer: FeedFetch = await loggedFetch('fetch-feed', { url: address, ...validators }, 'feed');
  const now = new Date();
  const rows = answer.state === 'feed' ? leadRows(feed, answer.entries, now) : [];
  const isFollowed = await sources.write(async (tx) => {
    // As it is by now: the feed itself was asked before its sitemaps, and has its next time since.
    const known = await readFeed(tx, url);
    if (known === null) return false;
    const added = await addLeads(tx, rows);
    if (isWhole) await putFeed(tx, nextRow(known, answer, added, now));
    else if (added > 0) await putFeed(tx, { ...known, newsAt: now.toISOString() });
    return true;
  });
  if (!isFollowed) return NOTHING;
  return {
    sitemaps: answer.state === 'feed' && isWhole ? answer.sitemaps : [],
    hosts: [...new Set(rows.flatMap((row) => row.waiting ?? []))],
    fault: answer.state === 'fault' ? answer : null,
  };
}

function nextRow(feed: FeedRow, answer: FeedFetch, added: number, now: Date): FeedRow {
  const { dueAt: _, ...rest } = feed;
  const asked = { ...rest, askedAt: now.toISOString() };
  if (answer.state === 'fault') {
    if (answer.fault === 'offline') return { ...asked, fault: 'offline', dueAt: later(now, OFFLINE_MINUTES) };
    const { minutes, ...plan } = planNextPoll(feed, { ...answer, fault: answer.fault as Fault });
    return { ...asked, ...plan, fault: answer.fault, ...(minutes === null ? {} : { dueAt: later(now, minutes) }) };
  }
  const ttlMinutes = answer.state === 'feed' ? answer.ttlMinutes : null;
  const isIndex = answer.state === 'feed' && answer.sitemaps.length > 0;
  const newEntries = isIndex ? newsOfSitemaps(feed) : added;
  const { minutes, ...plan } = planNextPoll(feed, { state: 'read', newEntries, ttlMinutes });
  const newsAt = added > 0 ? now.toISOString() : feed.newsAt;
  return {
    ...asked,
    ...plan,
    ...(answer.state === 'feed' ? validatorsOf(answer) : {}),
    fault: null,
    newsAt,
    ...(minutes === null ? {} : { dueAt: later(now, minutes) }),
  };
}

/** None of a sitemap index: unchanged itself, it leads to sitemaps that are not. */
function validatorsOf({ sitemaps, etag, lastModified }: FeedFetch & { readonly state: 'feed' }) {
  return sitemaps.length > 0 ? { etag: null, lastModified: null } : { etag, lastModified };
}

/** An index has no entries of its own: 1 when its sitemaps brought any after it was asked the last time. */
function newsOfSitemaps({ newsAt, askedAt }: FeedRow): number {
  return Number(newsAt !== null && askedAt !== null && newsAt >= askedAt);
}

/** The newest headlines wait for their pages; the rest stays headlines, known so that they are not new again. */
function leadRows(feed: FeedRow, entries: readonly FetchedEntry[], now: Date): LeadRow[] {
  const seenAt = now.toISOString();
  const dateOf = (entry: FetchedEntry) => entry.publishedAt ?? seenAt;
  // Those of one time, or of none, stay in the feed's order, which is newest first.
  const byDate = entries.toSorted((a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)));
  return byDate.map((entry, at) => {
    const isWanted = at < MOST_PAGES;
    return {
      ...entry,
      feed: feed.url,
      language: entry.language ?? feed.outlet.language,
      state: isWanted ? 'waiting' : 'headline',
      ...(isWanted ? { waiting: new URL(entry.url).host } : {}),
      dueAt: seenAt,
      attempts: 0,
      fault: null,
      seenAt,
    };
  });
}

function later(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}
