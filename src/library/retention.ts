import { urlOfKey } from './addresses.ts';
import { dropEmptyGroups } from './article-texts.ts';
import { dropDictionary } from './dictionary/stored-dictionary.ts';
import { entriesAt, readCounters } from './entries.ts';
import { dropEntries } from './index/block-index.ts';
import { readEntries } from './read-entries.ts';
import { dropRejections } from './rejections.ts';
import { idsOf } from './row-keys.ts';
import type { ArticleRow, LibraryTransaction } from './schema.ts';
import { dropSheets } from './title-sheets.ts';

/** How long articles are kept. What the reader opened is always removed after everything that the reader did not. */
export interface KeepRules {
  /** Days that an article is kept which the reader never opened. */
  readonly unreadDays: number;
  /** Days since the reader last opened it; null keeps it until room is needed. */
  readonly readDays: number | null;
  /** Room for the whole library. */
  readonly maxBytes: number;
}

/** Three months of followed feeds, everything the reader opened, and half a gigabyte (125,000 articles) in all. */
export const DEFAULT_KEEP: KeepRules = { unreadDays: 90, readDays: null, maxBytes: 500_000_000 };

/**
 * What an article takes on disk, index included (4 KB of text, docs/benchmarks.md). The browser's own figure lags behind
 * deletions, so a budget in bytes is kept as a number of articles.
 */
const ARTICLE_BYTES = 4_000;
/** Articles removed in one transaction: about 50 ms in Chromium. */
const STEP_ARTICLES = 200;
const DAY_MS = 86_400_000;

/** Removes at most some hundred articles that the rules no longer keep; resolves to how many. `now`: ISO 8601 UTC. */
export async function retentionStep(
  tx: LibraryTransaction<'readwrite'>,
  { unreadDays, readDays, maxBytes }: KeepRules,
  now: string,
): Promise<number> {
  const { articles } = await readCounters(tx);
  const surplus = articles - Math.floor(maxBytes / ARTICLE_BYTES);
  if (surplus > 0) return evictOldest(tx, Math.min(surplus, STEP_ARTICLES));
  const unread = await oldestUnread(tx, STEP_ARTICLES, { before: daysBefore(now, unreadDays), now });
  const read = readDays === null ? [] : await oldestRead(tx, STEP_ARTICLES, daysBefore(now, readDays));
  return removeArticles(tx, [...unread, ...read].slice(0, STEP_ARTICLES));
}

/** Removes the oldest articles, unread ones first; resolves to how many. */
export async function evictOldest(tx: LibraryTransaction<'readwrite'>, count: number): Promise<number> {
  const unread = await oldestUnread(tx, count, null);
  const read = unread.length < count ? await oldestRead(tx, count - unread.length, null) : [];
  return removeArticles(tx, [...unread, ...read]);
}

/** Which articles are due: those stored before a time. */
interface Due {
  readonly before: string;
  readonly now: string;
}

/**
 * Ids count up with time: the first unread ones are the oldest. With `due`, only those that are; stops at the first that is not. One that
 * was stored while the clock was ahead says nothing of those behind it.
 */
async function oldestUnread(tx: LibraryTransaction<'readwrite'>, count: number, due: Due | null): Promise<number[]> {
  const isDue = ({ at }: ArticleRow) => due === null || at < due.before;
  const isPassed = (row: ArticleRow) => isDue(row) || (due !== null && row.at > due.now);
  const entries = tx.objectStore('entries');
  const read = new Set(await entries.index('byReadAt').getAllKeys());
  const found: number[] = [];
  for (let next = 0; found.length < count; ) {
    const keys = await entries.getAllKeys(IDBKeyRange.lowerBound(next), count);
    const last = keys.at(-1);
    if (last === undefined) break;
    const unread = idsOf(
      keys.filter((key) => !read.has(key)),
      next,
    );
    const looked = unread.slice(0, count);
    const rows = await readEntries(tx, looked);
    const kept = rows.findIndex((row) => row === undefined || !isPassed(row));
    const passed = kept < 0 ? rows : rows.slice(0, kept);
    found.push(...looked.filter((_, at) => passed[at] !== undefined && isDue(passed[at])));
    if (kept >= 0) break;
    next = (looked.length < unread.length ? (looked.at(-1) ?? next) : Math.floor(last)) + 1;
  }
  return found.slice(0, count);
}

/** Least recently opened first; with `before`, only those opened before it. */
function oldestRead(tx: LibraryTransaction<'readwrite'>, count: number, before: string | null): Promise<number[]> {
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  return tx.objectStore('entries').index('byReadAt').getAllKeys(range, count);
}

/**
 * Removes articles and all that derives from them. A text that shares its row with others stays there, out of reach,
 * until the last of them goes (which is soon: they came together); `forgetArticles` blots it out first.
 */
export async function removeArticles(tx: LibraryTransaction<'readwrite'>, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await readEntries(tx, ids);
  await dropEntries(tx, ids);
  await dropSheets(tx, ids);
  await dropEmptyGroups(tx, rows);
  if ((await readCounters(tx)).articles === 0) await dropDictionary(tx);
  if ((await tx.objectStore('rejections').count()) === 0) return ids.length;
  const urls = new Set(rows.flatMap((row) => (row ? [urlOfKey(row.key)] : [])));
  for (const url of urls) {
    if ((await entriesAt(tx, url)).length === 0) await dropRejections(tx, url);
  }
  return ids.length;
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}
