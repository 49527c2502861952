import type { LibraryTransaction } from './schema.ts';
import type { LeadRow } from './source-rows.ts';

type Tx = LibraryTransaction<IDBTransactionMode>;
type WriteTx = LibraryTransaction<'readwrite'>;

/** A host's waiting headlines looked at to find the newest: a feed rarely brings more at once. */
const LOOK_AT = 60;
/** Headlines of removed feeds and of long ago that one call removes. */
const PRUNE_BATCH = 500;

/** A headline that is listed on is noted as seen once in so many days, not at every poll. */
const SEEN_AGAIN_MS = 20 * 86_400_000;

/**
 * Adds headlines seen for the first time; known ones are left as they are, but are remembered as long as a feed lists them.
 * Resolves to how many were new.
 */
export async function addLeads(tx: WriteTx, rows: readonly LeadRow[]): Promise<number> {
  const leads = tx.objectStore('leads');
  const known = await Promise.all(rows.map((row) => leads.get(row.url)));
  const fresh = rows.filter((_, at) => known[at] === undefined);
  const listedOn = rows.flatMap(({ seenAt }, at) => {
    const before = known[at];
    const isOld = before !== undefined && Date.parse(before.seenAt) < Date.parse(seenAt) - SEEN_AGAIN_MS;
    return isOld ? [{ ...before, seenAt }] : [];
  });
  await Promise.all([...fresh, ...listedOn].map((row) => leads.put(row, row.url)));
  return fresh.length;
}

export async function putLead(tx: WriteTx, row: LeadRow): Promise<void> {
  await tx.objectStore('leads').put(row, row.url);
}

/** Hosts (with port) that have headlines waiting. */
export async function waitingHosts(tx: Tx): Promise<readonly string[]> {
  const hosts: string[] = [];
  let cursor = await tx.objectStore('leads').index('byWaiting').openKeyCursor(null, 'nextunique');
  while (cursor !== null) {
    hosts.push(cursor.key);
    cursor = await cursor.continue();
  }
  return hosts;
}

/** The newest headline of a host whose page may be asked for by now; null when all must wait. */
export async function nextLead(tx: Tx, host: string, now: string): Promise<LeadRow | null> {
  const waiting = await tx.objectStore('leads').index('byWaiting').getAll(host, LOOK_AT);
  const due = waiting.filter((lead) => lead.dueAt <= now);
  return due.reduce<LeadRow | null>((best, lead) => (best === null || dateOf(lead) > dateOf(best) ? lead : best), null);
}

function dateOf(lead: LeadRow): string {
  return lead.publishedAt ?? lead.seenAt;
}

/** How many headlines are in each state. */
export async function countLeads(tx: Tx): Promise<Readonly<Record<LeadRow['state'], number>>> {
  const byState = tx.objectStore('leads').index('byState');
  const [waiting, read, headline] = await Promise.all([
    byState.count('waiting'),
    byState.count('read'),
    byState.count('headline'),
  ]);
  return { waiting, read, headline };
}

/** Every headline of a feed, waiting or not. */
export function leadsOf(tx: Tx, feed: string): Promise<readonly LeadRow[]> {
  return tx.objectStore('leads').index('byFeed').getAll(feed);
}

/** Forgets headlines last seen before a time, some hundred at most; feeds do not list those any more. */
export async function pruneLeads(tx: WriteTx, before: string): Promise<number> {
  const leads = tx.objectStore('leads');
  const keys = await leads.index('bySeenAt').getAllKeys(IDBKeyRange.upperBound(before, true), PRUNE_BATCH);
  await Promise.all(keys.map((key) => leads.delete(key)));
  return keys.length;
}
