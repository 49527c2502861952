import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { connectTo } from '../../src/library/connection.ts';
import { IndexCache } from '../../src/library/index/index-cache.ts';
import type { BuildState } from '../../src/library/index/index-state.ts';
import { indexStep } from '../../src/library/index/index-step.ts';
import { BLOCK_STORES } from '../../src/library/index/plane.ts';
import type { Library } from '../../src/library/library.ts';
import { GROUP_SIZE, groupKey } from '../../src/library/row-keys.ts';
import type { EntryRow } from '../../src/library/schema.ts';
import { storedLibrary } from '../../src/library/stored-library.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const KEEP_ALL = { unreadDays: 100_000, readDays: null, maxBytes: 10 ** 12 };
const STORED = { origin: 'feed', at: NOW } as const;
const WORDS = [
  'ferry',
  'dam',
  'harvest',
  'lantern',
  'orchard',
  'tram',
  'quarry',
  'glacier',
  'harbour',
  'mill',
  'bridge',
];

/** Article number n: its own number and a dozen words that depend on it. */
function article(n: number): Article {
  const words = Array.from({ length: 12 }, (_, at) => WORDS[(n * (at + 3) + at * at) % WORDS.length]);
  return inventArticle(
    `https://outlet.example/${n}`,
    `Report number${n} about ${words.join(' ')} of the place${n % 7}.`,
  );
}

/** 400 hashes of its own and one that all articles have: 600 articles are more postings than one step writes. */
function longFingerprint(one: Article): Fingerprint {
  const number = Number(new URL(one.url).pathname.slice(1));
  // In the sixteenth of all hashes that every text lists.
  const own = Array.from({ length: 400 }, (_, at) => (number * 400 + at + 1) * 997);
  return { ...toyFingerprint(one), copy: Uint32Array.from([0, ...own]).sort() };
}

const articles = (count: number) => Array.from({ length: count }, (_, n) => article(n));

async function fill(library: Library, count: number, batch = 50): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    await library.putArticles(
      articles(count)
        .slice(from, from + batch)
        .map((one) => ({ article: one, stored: STORED })),
    );
  }
}

async function maintainAll(library: Library, now = NOW, keep = KEEP_ALL): Promise<number> {
  let removed = 0;
  for (let more = true, rounds = 0; more; rounds++) {
    const report = await library.maintain({ now, keep, steps: 5 });
    removed += report.removed;
    more = report.more;
    expect(rounds).toBeLessThan(200);
  }
  return removed;
}

/** Every article finds itself, with every hash of its own. */
async function expectWhole(library: Library, expected: readonly Article[]): Promise<void> {
  expect(await library.count()).toBe(expected.length);
  for (const one of expected) {
    const fingerprint = toyFingerprint(one);
    const answer = await library.index.candidates(fingerprint, 200);
    const itself = answer.candidates.find(({ key }) => key === articleKey(one));
    expect(itself?.sharedCopy).toBe(fingerprint.copy.length);
    expect(Math.min(...answer.termFrequencies)).toBeGreaterThan(0);
  }
  expect(await library.getArticles(expected.map(articleKey))).toHaveLength(expected.length);
}

describe('upkeep of the library', () => {
  it('moves the tail into segments and merges them to one, with nothing lost', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await fill(library, 400);
    await maintainAll(library);
    const segments = await withStores(profile, ['segments'], (tx) => tx.objectStore('segments').getAll());
    expect(segments?.length).toBe(1);
    const [segment] = segments ?? [];
    const rows = await Promise.all(
      BLOCK_STORES.map((store) => withStores(profile, [store], (tx) => tx.objectStore(store).count())),
    );
    expect(rows.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(
      2 ** segment.copy.rowBits + 2 ** segment.terms.rowBits,
    );
    await expectWhole(openTestLibrary(profile), articles(400));
  });

  it('goes on with a half-written segment in another worker, without an article that was forgotten meanwhile', async () => {
    const profile = newProfile();
    const open = () => storedLibrary({ connection: connectTo(profile, 'test'), fingerprintArticle: longFingerprint });
    const library = open();
    const all = articles(600);
    await library.putArticles(all.map((one) => ({ article: one, stored: STORED })));
    const connection = connectTo(profile, 'test');
    const cache = new IndexCache();
    for (let step = 0; step < 2; step++) await indexStep(connection, cache, { patient: true });
    const building = () =>
      withStores<BuildState>(
        profile,
        ['state'],
        (tx) => tx.objectStore('state').get('build') as IDBRequest<BuildState>,
      );
    expect(await building()).toMatchObject({ part: 1, endId: 601 });
    const [gone = article(0), ...rest] = all;
    await library.forgetArticles([articleKey(gone)]);

    const next = open();
    await maintainAll(next);
    expect(await building()).toBeUndefined();
    for (const one of [...rest.slice(0, 5), ...rest.slice(-5)]) {
      const answer = await next.index.candidates(longFingerprint(one), 5);
      expect(answer.candidates.map(({ key, sharedCopy }) => [key, sharedCopy])).toContainEqual([articleKey(one), 401]);
      expect(Math.max(...answer.copyFrequencies)).toBe(599);
      expect(Math.min(...answer.copyFrequencies)).toBe(1);
    }
    const { candidates, copyFrequencies } = await next.index.candidates(longFingerprint(gone), 5);
    expect(candidates.map(({ key }) => key)).not.toContain(articleKey(gone));
    expect([...new Set(copyFrequencies)].sort()).toEqual([0, 599]);
  });

  it('leaves out of a segment what is stored while it is built', async () => {
    const profile = newProfile();
    const connection = connectTo(profile, 'test');
    const cache = new IndexCache();
    const library = storedLibrary({ connection, fingerprintArticle: longFingerprint });
    await library.putArticles(articles(600).map((one) => ({ article: one, stored: STORED })));
    const step = () => indexStep(connection, cache, { patient: false });
    for (let steps = 0; steps < 2; steps++) await step();
    const late = article(600);
    await library.putArticle(late, STORED);
    // As the worker that stores and builds at once remembers it.
    cache.tail.add(601, longFingerprint(late));
    for (let building = true; building; ) ({ building } = await step());
    const next = storedLibrary({ connection, fingerprintArticle: longFingerprint });
    const query = longFingerprint(late);
    const { copyFrequencies, termFrequencies } = await next.index.candidates(query, 5);
    expect([...new Set(copyFrequencies)].sort()).toEqual([1, 601]);
    const holders = (term: number) => articles(601).filter((one) => toyFingerprint(one).terms.includes(term)).length;
    expect([...termFrequencies]).toEqual(Array.from(query.terms, holders));
    expect(cache.tail.get(601)).toBeDefined();
  });

  it('indexes an import step by step while it goes on, with nothing lost', async () => {
    const profile = newProfile();
    const limits = { tail: 40, bandPostings: 3_000, run: 300 };
    const open = () =>
      storedLibrary({ connection: connectTo(profile, 'test'), fingerprintArticle: toyFingerprint, limits });
    const library = open();
    const segments = () => withStores(profile, ['segments'], (tx) => tx.objectStore('segments').count());
    await fill(library, 300);
    // One call in fifty articles takes a step, and a segment of 300 takes more than one.
    expect(await segments()).toBe(0);
    for (let from = 300; from < 900; from += 50) {
      const batch = articles(900).slice(from, from + 50);
      await library.putArticles(batch.map((one) => ({ article: one, stored: STORED })));
    }
    expect(await segments()).toBeGreaterThan(0);
    await maintainAll(library);
    await expectWhole(open(), articles(900));
  });

  it('keeps frequencies exact while articles are removed from segments', async () => {
    const library = openTestLibrary();
    await fill(library, 200);
    for (const n of [3, 77, 150]) await library.forgetArticles([articleKey(article(n))]);
    const rest = articles(200).filter((_, n) => ![3, 77, 150].includes(n));
    const query = toyFingerprint(article(0));
    const expected = Array.from(
      query.terms,
      (term) => rest.filter((one) => toyFingerprint(one).terms.includes(term)).length,
    );
    expect([...(await library.index.candidates(query, 5)).termFrequencies]).toEqual(expected);
    await maintainAll(library);
    expect([...(await library.index.candidates(query, 5)).termFrequencies]).toEqual(expected);
  });

  it('notices a lost row of the index, says how far rebuilding is, and is whole again', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await fill(library, 1_200, 300);
    await maintainAll(library);
    await withStores(profile, [...BLOCK_STORES], (tx) => {
      for (const store of BLOCK_STORES) tx.objectStore(store).clear();
      return undefined;
    });
    const crippled = openTestLibrary(profile);
    expect((await crippled.index.candidates(toyFingerprint(article(5)), 5)).articles).toBe(1_200);
    const { rebuilding } = await crippled.maintain({ now: NOW, keep: KEEP_ALL, steps: 3 });
    expect(rebuilding?.total).toBe(1_201);
    expect(rebuilding?.done).toBeGreaterThan(100);
    expect(rebuilding?.done).toBeLessThan(1_201);
    expect((await crippled.usage()).rebuilding).toEqual(rebuilding);
    await maintainAll(crippled);
    expect((await crippled.usage()).rebuilding).toBeNull();
    await expectWhole(openTestLibrary(profile), articles(1_200));
  });

  it('makes garbled fingerprints again from the articles', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await fill(library, 60);
    await library.putArticle(article(60), STORED);
    const [one, some, more] = await Promise.all(
      [61, groupKey(17, GROUP_SIZE), groupKey(1, GROUP_SIZE)].map((key) => rowAt(profile, key)),
    );
    await withStores(profile, ['entries'], (tx) => {
      const entries = tx.objectStore('entries');
      entries.put({ ...one, key: 'garbled', address: 0, fingerprint: new Uint8Array() }, 61);
      entries.put({ ...some, fingerprints: Uint8Array.of(99, 1, 2) }, groupKey(17, GROUP_SIZE));
      const keys = (more && 'keys' in more ? more.keys : []).map((key, at) => (at === 2 ? 'garbled' : key));
      entries.put({ ...more, keys, address: [0], fingerprints: new Uint8Array() }, groupKey(1, GROUP_SIZE));
      return undefined;
    });
    const reopened = openTestLibrary(profile);
    await fill(reopened, 120);
    await maintainAll(reopened);
    await expectWhole(openTestLibrary(profile), articles(120));
  });

  it('forgets an article of a batch down to its last word', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await fill(library, 8, 8);
    const before = await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').getAll());
    await Promise.all([2, 5].map((n) => library.forgetArticles([articleKey(article(n))])));
    const after = await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').getAll());
    expect(await inflated(before?.[0])).toContain('number5');
    expect(await inflated(after?.[0])).not.toMatch(/number[25]/);
    await expectWhole(
      library,
      articles(8).filter((_, n) => n !== 2 && n !== 5),
    );
  });

  it('removes what is too old, but nothing that the reader opened', async () => {
    const library = openTestLibrary();
    await fill(library, 120);
    await library.putArticle(article(4), { origin: 'reader', at: '2026-03-02T08:00:00.000Z' });
    await library.putArticle(article(500), { origin: 'feed', at: '2026-06-01T08:00:00.000Z' });
    const removed = await maintainAll(library, '2026-06-20T08:00:00.000Z', {
      unreadDays: 90,
      readDays: null,
      maxBytes: 10 ** 12,
    });
    expect(removed).toBe(119);
    await expectWhole(library, [article(4), article(500)]);
  });

  it('removes what is too old behind what was stored while the clock was a year ahead', async () => {
    const library = openTestLibrary();
    const ahead = { origin: 'feed', at: '2027-03-01T08:00:00.000Z' } as const;
    await library.putArticles(articles(700).map((one, n) => ({ article: one, stored: n < 300 ? ahead : STORED })));
    await library.putArticle(article(700), { origin: 'feed', at: '2026-06-01T08:00:00.000Z' });
    const keep = { unreadDays: 90, readDays: null, maxBytes: 10 ** 12 };
    expect(await maintainAll(library, '2026-06-20T08:00:00.000Z', keep)).toBe(400);
    expect(await library.count()).toBe(301);
    expect(await library.getArticle(articleKey(article(700)))).not.toBeNull();
    expect(await maintainAll(library, '2027-06-20T08:00:00.000Z', keep)).toBe(301);
  });

  it('keeps to its room by removing the oldest unread articles first', async () => {
    const library = openTestLibrary();
    await fill(library, 30);
    await library.putArticle(article(0), { origin: 'reader', at: NOW });
    await maintainAll(library, NOW, { unreadDays: 100_000, readDays: null, maxBytes: 10 * 4_000 });
    await expectWhole(library, [article(0), ...articles(30).slice(21)]);
  });

  it('survives two workers that store and tidy up at once', async () => {
    const profile = newProfile();
    const libraries = [openTestLibrary(profile), openTestLibrary(profile)];
    await Promise.all(
      libraries.map(async (library, which) => {
        for (let from = which * 10; from < 400; from += 20) {
          const batch = articles(400)
            .slice(from, from + 10)
            .map((one) => ({ article: one, stored: STORED }));
          await library.putArticles(batch);
          await library.maintain({ now: NOW, keep: KEEP_ALL, steps: 2 });
        }
      }),
    );
    for (const library of libraries) await expectWhole(library, articles(400));
  });
});

function rowAt(profile: IDBFactory, key: number): Promise<EntryRow | undefined> {
  return withStores<EntryRow>(profile, ['entries'], (tx) => tx.objectStore('entries').get(key) as IDBRequest<EntryRow>);
}

async function inflated(packed: unknown): Promise<string> {
  if (!(packed instanceof Uint8Array)) throw new TypeError('No packed text.');
  const stream = new Blob([packed.slice(1)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
