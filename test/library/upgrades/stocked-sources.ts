import { addFeeds } from '../../../src/library/feeds.ts';
import { putHost } from '../../../src/library/hosts.ts';
import { addLeads } from '../../../src/library/leads.ts';
import type { Sources } from '../../../src/library/open-sources.ts';
import { logRequest } from '../../../src/library/request-log.ts';
import { writeSettings } from '../../../src/library/settings.ts';
import type { FeedRow, LeadRow } from '../../../src/library/source-rows.ts';

/** A followed feed, as every fixture since version 3 holds it. */
export const FEED: FeedRow = {
  url: 'https://tolsk.example/feed.xml',
  outlet: {
    name: 'The Tolsk Post',
    domains: ['tolsk.example'],
    country: 'IE',
    language: 'en',
    owner: null,
    agency: false,
  },
  etag: '"1"',
  lastModified: null,
  dueAt: '2026-03-01T08:00:00.000Z',
  intervalMinutes: 30,
  failures: 0,
  fault: null,
  askedAt: null,
  newsAt: null,
  followedAt: '2026-03-01T08:00:00.000Z',
};

/** A headline that waits for its page. */
export const LEAD: LeadRow = {
  url: 'https://tolsk.example/ferry',
  feed: FEED.url,
  title: 'Ferry runs aground',
  summary: null,
  publishedAt: '2026-03-01T07:00:00.000Z',
  language: 'en',
  state: 'waiting',
  waiting: 'tolsk.example',
  dueAt: '2026-03-01T08:00:00.000Z',
  attempts: 0,
  fault: null,
  seenAt: '2026-03-01T08:00:00.000Z',
};

/** Fills the stores of sources with one row each. */
export async function stockSources(sources: Sources): Promise<void> {
  const host = { host: 'tolsk.example', nextAt: '', crawlDelaySeconds: 2, rules: [], robotsAt: null };
  const request = { status: 200, bytes: 10, milliseconds: 3, finalUrl: null, outcome: 'ok' };
  await sources.write(async (tx) => {
    await addFeeds(tx, [FEED]);
    await addLeads(tx, [LEAD]);
    await putHost(tx, host);
    await logRequest(tx, { at: FEED.followedAt, url: FEED.url, purpose: 'feed', ...request });
    await writeSettings(tx, { fetchingPaused: true });
  });
}
