/** Runs in the worker of the extension that is killed: writes, and says afterwards whether everything is still there. */
import browser from 'webextension-polyfill';
import { articleKey } from '../../../src/core/article-key.ts';
import { decodeFingerprint } from '../../../src/core/fingerprint/codec.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { LISTED_SHARE } from '../../../src/core/fingerprint/listed-copy.ts';
import { COPY_FREQUENCY_CAP } from '../../../src/core/match/rarity.ts';
import { connectTo } from '../../../src/library/connection.ts';
import { readCounters } from '../../../src/library/entries.ts';
import { readIndexState } from '../../../src/library/index/index-state.ts';
import { BLOCK_STORES } from '../../../src/library/index/plane.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { readEntryRange } from '../../../src/library/read-entries.ts';
import { idsOf } from '../../../src/library/row-keys.ts';
import { transact } from '../../../src/library/transact.ts';
import { syntheticArticle } from '../../bench/library/synthetic-articles.ts';

const NAME = 'crash';
const AT = '2026-03-01T00:00:00.000Z';
const KEEP_ALL = { unreadDays: 100_000, readDays: null, maxBytes: 10 ** 12 };
/** Articles whose own fingerprint is looked up after a crash. */
const QUERIED = 40;

const opened = new Map<string, Promise<Library>>();

/** Memory for so little of the tail that it is built as a tail of 100,000 articles is, and while more are stored. */
const SHORT_OF_MEMORY = { tail: 60, bandPostings: 20_000, run: 200 };

/** So that kills fall into learning words, and into what is coded with them. */
const LEARNS_OFTEN = { first: 60, growth: 1.3, sample: 64 };

/** Two connections, as two tabs' worth of work would make if each had one. */
function library(which: number): Promise<Library> {
  const common = { name: NAME, learning: LEARNS_OFTEN };
  const options = which === 1 ? { ...common, limits: SHORT_OF_MEMORY } : common;
  const known = opened.get(`${which}`) ?? openLibrary(options);
  opened.set(`${which}`, known);
  return known;
}

/** Stores articles from..to-1 and returns when they are acknowledged. */
async function store(which: number, from: number, to: number): Promise<void> {
  const batch = Array.from({ length: to - from }, (_, at) => syntheticArticle(from + at).article);
  const [only] = batch;
  if (only !== undefined && batch.length === 1) {
    await (await library(which)).putArticle(only, { origin: 'reader', at: AT });
  } else {
    await (await library(which)).putArticles(batch.map((article) => ({ article, stored: { origin: 'feed', at: AT } })));
  }
}

async function forget(which: number, n: number): Promise<void> {
  await (await library(which)).forgetArticles([articleKey(syntheticArticle(n).article)]);
}

async function tend(which: number): Promise<void> {
  await (await library(which)).maintain({ now: AT, steps: 3, keep: KEEP_ALL });
}

/** What is wrong, in words; empty when all is well. `stored` and `forgotten` were acknowledged before the crash. */
async function problems(stored: readonly number[], forgotten: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  const reader = await library(0);
  const keys = new Map(stored.map((n) => [n, articleKey(syntheticArticle(n).article)]));
  const versions = new Map((await reader.getArticles([...keys.values()])).map(({ key, article }) => [key, article]));
  for (const [n, key] of keys) {
    const text = versions
      .get(key)
      ?.blocks.map((block) => block.text)
      .join('\n');
    const expected = syntheticArticle(n)
      .article.blocks.map((block) => block.text)
      .join('\n');
    if (text !== expected) found.push(`article ${n} is ${text === undefined ? 'lost' : 'changed'}`);
  }
  const gone = forgotten.map((n) => articleKey(syntheticArticle(n).article));
  if ((await reader.getArticles(gone)).length > 0) found.push('a forgotten article is back');
  found.push(...(await wrongRows()), ...(await wrongAnswers(reader, stored)));
  return found;
}

/** Whether the stores agree with one another. */
async function wrongRows(): Promise<string[]> {
  const connection = connectTo(indexedDB, NAME);
  const found = await transact(connection, 'readonly', async (tx) => {
    const [counters, state, entries, segments, numbers, blocks] = await Promise.all([
      readCounters(tx),
      readIndexState(tx),
      tx
        .objectStore('entries')
        .getAllKeys()
        .then((keys) => idsOf(keys)),
      tx.objectStore('segments').getAll(),
      tx.objectStore('segments').getAllKeys(),
      Promise.all(BLOCK_STORES.map((store) => tx.objectStore(store).getAllKeys())),
    ]);
    const wrong: string[] = [];
    if (entries.length !== counters.articles) wrong.push(`${entries.length} articles counted as ${counters.articles}`);
    if (state.damaged || state.rebuildUntil !== null) wrong.push('the index is being rebuilt');
    const rowsOf = (number: number) => blocks.flat().filter((key) => Math.floor(key / 2 ** 21) === number).length;
    for (const [at, { copy, terms }] of segments.entries()) {
      const expected = 2 ** copy.rowBits + 2 ** terms.rowBits;
      if (rowsOf(numbers[at] ?? 0) !== expected) wrong.push(`segment ${numbers[at]} lacks rows`);
    }
    const ranges = segments.map(({ firstId, endId }) => [firstId, endId] as const).sort(([a], [b]) => a - b);
    for (const [at, [, endId]] of ranges.entries()) {
      if (endId !== (ranges[at + 1]?.[0] ?? state.tailStart)) wrong.push('segments overlap or leave a gap');
    }
    return wrong;
  });
  connection.close();
  return found;
}

/** Whether the index answers as looking at every fingerprint would. */
async function wrongAnswers(reader: Library, stored: readonly number[]): Promise<string[]> {
  const connection = connectTo(indexedDB, NAME);
  const rows = await transact(connection, 'readonly', async (tx) =>
    (await readEntryRange(tx, 0, Number.MAX_SAFE_INTEGER)).map(({ row }) => row),
  );
  connection.close();
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const hash of decodeFingerprint(row.fingerprint).copy) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const found: string[] = [];
  const step = Math.max(1, Math.floor(stored.length / QUERIED));
  for (let at = 0; at < stored.length; at += step) {
    const { article } = syntheticArticle(stored[at] ?? 0);
    const query = fingerprintArticle(article);
    const answer = await reader.index.candidates(query, 60);
    if (!answer.candidates.some(({ key }) => key === articleKey(article)))
      found.push(`article ${stored[at]} is not found`);
    // Beyond the cap a frequency only says "too common", and of what not every text lists it is an estimate.
    const isWrong = (hash: number, place: number) => {
      if (hash >= LISTED_SHARE * 2 ** 32) return false;
      const exact = counts.get(hash) ?? 0;
      return exact <= COPY_FREQUENCY_CAP && exact !== answer.copyFrequencies[place];
    };
    if (query.copy.some(isWrong)) {
      found.push(`frequencies are wrong for article ${stored[at]}`);
    }
  }
  return found;
}

// Lets a page wake the worker.
browser.runtime.onMessage.addListener(() => undefined);

Object.assign(globalThis, { bench: { store, forget, tend, problems } });
