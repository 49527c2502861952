import { describe, expect, it } from 'vitest';
import { addFeeds, allFeeds, dueFeeds, putFeed, removeFeed } from '../../src/library/feeds.ts';
import { putHost, readHost } from '../../src/library/hosts.ts';
import { addLeads, countLeads, nextLead, pruneLeads, putLead, waitingHosts } from '../../src/library/leads.ts';
import { forgetPlansAhead } from '../../src/library/plans-ahead.ts';
import { completeRequest, listRequests, logRequest } from '../../src/library/request-log.ts';
import type { LeadRow, RequestRow } from '../../src/library/source-rows.ts';
import { openTestSources } from './open-test-sources.ts';
import { FEED, LEAD } from './upgrades/stocked-sources.ts';

const NOW = '2026-03-02T00:00:00.000Z';

function lead(path: string, changes: Partial<LeadRow> = {}): LeadRow {
  return { ...LEAD, url: `https://tolsk.example/${path}`, ...changes };
}

describe('feeds', () => {
  it('are due from their time on, longest due first, and never when they have none', async () => {
    const sources = openTestSources();
    const { dueAt: _, ...gone } = { ...FEED, url: 'https://gone.example/f' };
    const later = { ...FEED, url: 'https://later.example/f', dueAt: '2026-03-03T00:00:00.000Z' };
    const earlier = { ...FEED, url: 'https://earlier.example/f', dueAt: '2026-02-01T00:00:00.000Z' };
    await sources.write((tx) => addFeeds(tx, [FEED, gone, later, earlier]));
    expect((await sources.read((tx) => dueFeeds(tx, NOW))).map(({ url }) => url)).toEqual([earlier.url, FEED.url]);
  });

  it('keep their state when they are followed again', async () => {
    const sources = openTestSources();
    await sources.write((tx) => addFeeds(tx, [FEED]));
    await sources.write((tx) => putFeed(tx, { ...FEED, failures: 3 }));
    expect(await sources.write((tx) => addFeeds(tx, [{ ...FEED, outlet: { ...FEED.outlet, name: 'New' } }]))).toBe(0);
    const [row] = await sources.read(allFeeds);
    expect([row?.failures, row?.outlet.name]).toEqual([3, 'New']);
  });

  it('are asked again when they are followed again after a failure', async () => {
    const sources = openTestSources();
    const { dueAt: _, ...gone } = { ...FEED, url: 'https://gone.example/f', fault: 'gone', failures: 1 };
    const refused = { ...FEED, dueAt: '2026-03-03T00:00:00.000Z', fault: 'no-permission', failures: 9 };
    await sources.write((tx) => addFeeds(tx, [gone, refused]));
    expect(await sources.read((tx) => dueFeeds(tx, NOW))).toEqual([]);
    const again = [gone, refused].map((row) => ({ ...row, dueAt: NOW, fault: null }));
    await sources.write((tx) => addFeeds(tx, again));
    expect((await sources.read((tx) => dueFeeds(tx, NOW))).map(({ failures }) => failures)).toEqual([0, 0]);
  });

  it('take their headlines with them when they are not followed any more', async () => {
    const sources = openTestSources();
    await sources.write(async (tx) => {
      await addFeeds(tx, [FEED]);
      await addLeads(tx, [lead('a'), lead('b', { feed: 'https://other.example/f' })]);
      await removeFeed(tx, FEED.url);
    });
    expect(await sources.read(allFeeds)).toEqual([]);
    expect((await sources.read(countLeads)).waiting).toBe(1);
  });
});

describe('headlines', () => {
  it('are new once: a second sighting changes nothing', async () => {
    const sources = openTestSources();
    await sources.write((tx) => addLeads(tx, [lead('a')]));
    const { waiting: _, ...read } = lead('a', { state: 'read' });
    await sources.write((tx) => putLead(tx, read));
    expect(await sources.write((tx) => addLeads(tx, [lead('a'), lead('b')]))).toBe(1);
    expect(await sources.read(countLeads)).toEqual({ waiting: 1, read: 1, headline: 0 });
  });

  it('wait by host, the newest first, those that must rest left out', async () => {
    const sources = openTestSources();
    await sources.write((tx) =>
      addLeads(tx, [
        lead('old', { publishedAt: '2026-03-01T01:00:00.000Z' }),
        lead('new', { publishedAt: '2026-03-01T09:00:00.000Z' }),
        lead('newest', { publishedAt: '2026-03-01T10:00:00.000Z', dueAt: '2026-03-09T00:00:00.000Z' }),
        lead('elsewhere', { waiting: 'b.example' }),
      ]),
    );
    expect(await sources.read(waitingHosts)).toEqual(['b.example', 'tolsk.example']);
    expect((await sources.read((tx) => nextLead(tx, 'tolsk.example', NOW)))?.url).toMatch(/\/new$/);
    expect(await sources.read((tx) => nextLead(tx, 'c.example', NOW))).toBeNull();
  });

  it('are not new again while a feed lists them, however long', async () => {
    const sources = openTestSources();
    const listed = (seenAt: string) => sources.write((tx) => addLeads(tx, [lead('a', { seenAt })]));
    expect(await listed('2026-01-01T00:00:00.000Z')).toBe(1);
    const { waiting: _, ...read } = lead('a', { state: 'read', seenAt: '2026-01-01T00:00:00.000Z' });
    await sources.write((tx) => putLead(tx, read));
    for (const day of ['2026-01-25', '2026-02-20', '2026-03-10']) {
      expect(await listed(`${day}T00:00:00.000Z`)).toBe(0);
      await sources.write((tx) => pruneLeads(tx, new Date(Date.parse(day) - 60 * 86_400_000).toISOString()));
    }
    expect(await sources.read(countLeads)).toEqual({ waiting: 0, read: 1, headline: 0 });
  });

  it('are forgotten after their time', async () => {
    const sources = openTestSources();
    await sources.write((tx) =>
      addLeads(tx, [lead('a', { seenAt: '2026-01-01' }), lead('b', { seenAt: '2026-03-01' })]),
    );
    expect(await sources.write((tx) => pruneLeads(tx, '2026-02-01'))).toBe(1);
    expect((await sources.read(countLeads)).waiting).toBe(1);
  });
});

describe('plans of a clock that was ahead', () => {
  const ahead = '2027-03-02T00:00:00.000Z';
  const host = { host: 'tolsk.example', crawlDelaySeconds: null, rules: [], robotsAt: ahead };

  it('are due when the clock is right again', async () => {
    const sources = openTestSources();
    const { dueAt: _, ...gone } = { ...FEED, url: 'https://gone.example/f', askedAt: ahead };
    await sources.write(async (tx) => {
      await addFeeds(tx, [{ ...FEED, askedAt: ahead, dueAt: ahead }, gone]);
      await addLeads(tx, [lead('a', { dueAt: ahead })]);
      await putHost(tx, { ...host, nextAt: ahead });
    });
    expect(await sources.write((tx) => forgetPlansAhead(tx, Date.parse(NOW)))).toBe(true);
    expect((await sources.read((tx) => dueFeeds(tx, NOW))).map(({ url }) => url)).toEqual([FEED.url]);
    expect((await sources.read((tx) => nextLead(tx, 'tolsk.example', NOW)))?.url).toMatch(/\/a$/);
    expect(await sources.read((tx) => readHost(tx, 'tolsk.example'))).toMatchObject({ nextAt: NOW, robotsAt: null });
  });

  it('are told from a rest that a host asked for', async () => {
    const sources = openTestSources();
    await sources.write(async (tx) => {
      await addFeeds(tx, [{ ...FEED, askedAt: NOW, dueAt: '2026-03-09T00:00:00.000Z' }]);
      await putHost(tx, { ...host, nextAt: '2026-03-09T00:00:00.000Z' });
    });
    expect(await sources.write((tx) => forgetPlansAhead(tx, Date.parse(NOW)))).toBe(false);
    expect(await sources.read((tx) => dueFeeds(tx, NOW))).toEqual([]);
  });
});

describe('the request log', () => {
  const row: RequestRow = {
    at: NOW,
    url: FEED.url,
    purpose: 'feed',
    outcome: 'sent',
    status: null,
    bytes: 0,
    milliseconds: null,
    finalUrl: null,
  };

  it('shows a request before it is answered, and then what came of it', async () => {
    const sources = openTestSources();
    const number = await sources.write((tx) => logRequest(tx, row));
    expect(await sources.read((tx) => listRequests(tx, { atMost: 5 }))).toEqual([{ ...row, number }]);
    const outcome = { outcome: 'ok', status: 200, bytes: 12, milliseconds: 3, finalUrl: null };
    await sources.write((tx) => completeRequest(tx, number, outcome));
    expect(await sources.read((tx) => listRequests(tx, { atMost: 5 }))).toEqual([{ ...row, ...outcome, number }]);
  });

  it('is read page by page, newest first', async () => {
    const sources = openTestSources();
    for (let i = 0; i < 5; i++) await sources.write((tx) => logRequest(tx, { ...row, bytes: i }));
    const first = await sources.read((tx) => listRequests(tx, { atMost: 2 }));
    expect(first.map(({ bytes }) => bytes)).toEqual([4, 3]);
    const second = await sources.read((tx) => listRequests(tx, { atMost: 9, before: first.at(-1)?.number ?? 0 }));
    expect(second.map(({ bytes }) => bytes)).toEqual([2, 1, 0]);
  });
});
