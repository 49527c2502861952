import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/core/article-key.ts';
import { bareAddress } from '../../../src/core/match/bare-address.ts';
import { connectTo } from '../../../src/library/connection.ts';
import { allFeeds } from '../../../src/library/feeds.ts';
import { countLeads } from '../../../src/library/leads.ts';
import { listRequests } from '../../../src/library/request-log.ts';
import { SCHEMA_VERSION } from '../../../src/library/schema.ts';
import { readSettings } from '../../../src/library/settings.ts';
import type { UpgradeProgress } from '../../../src/library/upgrade-progress.ts';
import { inventArticle, newProfile, openTestLibrary } from '../open-test-library.ts';
import { openTestSources } from '../open-test-sources.ts';
import { toyFingerprint } from '../toy-fingerprint.ts';
import { dumpProfile, type ProfileFixture, restoreProfile } from './profile-fixture.ts';
import { EARLY_LEARNING, STOCK, stockLibrary } from './stocked-library.ts';
import { FEED, stockSources } from './stocked-sources.ts';

/**
 * v<n>.json is what version n of the schema left on disk. It is written once, when that version is released, and never
 * changed. To release the next: `UPDATE_FIXTURE=1 npx vitest run --project integration test/library/upgrades`.
 */
const FIXTURES = import.meta.dirname;

describe('upgrading the library', () => {
  it.runIf(process.env.UPDATE_FIXTURE)('writes the fixture of the current version', async () => {
    const profile = newProfile();
    await stockLibrary(openTestLibrary(profile, EARLY_LEARNING));
    await stockSources(openTestSources(profile));
    const file = path.join(FIXTURES, `v${SCHEMA_VERSION}.json`);
    writeFileSync(file, `${JSON.stringify(await dumpProfile(profile, 'test'))}\n`, { flag: 'wx' });
  });

  it('has a fixture of every released version', () => {
    const expected = Array.from({ length: SCHEMA_VERSION }, (_, at) => `v${at + 1}.json`).sort();
    expect(
      readdirSync(FIXTURES)
        .filter((name) => name.endsWith('.json'))
        .sort(),
    ).toEqual(expected);
  });

  it.each([1, 2])('gives version %i stores for sources, empty', async (version) => {
    const fixture = JSON.parse(readFileSync(path.join(FIXTURES, `v${version}.json`), 'utf8')) as ProfileFixture;
    const profile = newProfile();
    await restoreProfile(profile, 'test', fixture);
    const sources = openTestSources(profile);
    expect(await sources.read(allFeeds)).toEqual([]);
    await stockSources(sources);
    expect(await sources.read(allFeeds)).toEqual([FEED]);
  });

  it('keeps the sources of version 3', async () => {
    const profile = newProfile();
    const fixture = JSON.parse(readFileSync(path.join(FIXTURES, 'v3.json'), 'utf8')) as ProfileFixture;
    await restoreProfile(profile, 'test', fixture);
    const sources = openTestSources(profile);
    expect(await sources.read(allFeeds)).toEqual([FEED]);
    expect(await sources.read(countLeads)).toEqual({ waiting: 1, read: 0, headline: 0 });
    expect((await sources.read(readSettings)).fetchingPaused).toBe(true);
    expect(await sources.read((tx) => listRequests(tx, { atMost: 5 }))).toHaveLength(1);
  });

  it.each(Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1))(
    'brings version %i up to date with nothing lost',
    async (version) => {
      const fixture = JSON.parse(readFileSync(path.join(FIXTURES, `v${version}.json`), 'utf8')) as ProfileFixture;
      expect(fixture.version).toBe(version);
      const profile = newProfile();
      await restoreProfile(profile, 'test', fixture);
      const library = openTestLibrary(profile);

      const keys = STOCK.map(articleKey);
      expect(await library.count()).toBe(STOCK.length);
      expect((await library.getArticles(keys)).map(({ article }) => article)).toEqual(STOCK);
      expect((await library.articlesAt('https://ferry.example/ferry')).map(({ key }) => key)).toEqual([
        keys[6],
        keys[0],
      ]);
      const [, dam] = keys;
      expect(dam && (await library.rejectedFor(dam))).toEqual(new Set([bareAddress(STOCK[0]?.canonicalUrl ?? '')]));
      for (const [at, article] of STOCK.entries()) {
        const { candidates } = await library.index.candidates(toyFingerprint(article), 10);
        const itself = candidates.find(({ key }) => key === keys[at]);
        expect(itself?.sharedCopy).toBe(toyFingerprint(article).copy.length);
      }
      const again = await library.putArticles(
        STOCK.map((article) => ({ article, stored: { origin: 'feed', at: '2026-04-01T00:00:00Z' } })),
      );
      expect(again.map(({ isNew }) => isNew)).toEqual(STOCK.map(() => false));
    },
  );

  it.each([
    [
      4,
      [
        { done: 0, total: 7 },
        { done: 7, total: 7 },
      ],
    ],
    [
      5,
      [
        { done: 0, total: 7 },
        { done: 7, total: 7 },
      ],
    ],
  ])('says how far the upgrade of version %i is, and when it is over', async (version, expected) => {
    const profile = newProfile();
    const file = path.join(FIXTURES, `v${version}.json`);
    await restoreProfile(profile, 'test', JSON.parse(readFileSync(file, 'utf8')) as ProfileFixture);
    const heard: (UpgradeProgress | null)[] = [];
    await connectTo(profile, 'test', (progress) => heard.push(progress)).database();
    // First that it is being opened, last that it is open.
    expect(heard).toEqual([{ done: 0, total: 0 }, ...expected, null]);
  });

  it('finds articles of version 6 beside a batch that was stored since', async () => {
    const profile = newProfile();
    const fixture = JSON.parse(readFileSync(path.join(FIXTURES, 'v6.json'), 'utf8')) as ProfileFixture;
    await restoreProfile(profile, 'test', fixture);
    const library = openTestLibrary(profile);
    const batch = Array.from({ length: 20 }, (_, n) =>
      inventArticle(`https://quarry.example/${n}`, `The quarry of Tolsk, part ${n}.`),
    );
    await library.putArticles(
      batch.map((article) => ({ article, stored: { origin: 'import', at: '2026-04-01T00:00:00Z' } })),
    );
    const all = [...STOCK, ...batch];
    expect((await library.getArticles(all.map(articleKey))).map(({ article }) => article)).toEqual(all);
    for (const opened of [library, openTestLibrary(profile)]) {
      for (const article of all) {
        const { articles, candidates } = await opened.index.candidates(toyFingerprint(article), 40);
        expect(articles).toBe(all.length);
        expect(candidates.filter(({ key }) => key === articleKey(article))).toHaveLength(1);
      }
      await opened.maintain({ now: '2026-04-01T00:00:00Z', steps: 200 });
    }
  });

  it('drops what version 4 had half of, and counts what is left', async () => {
    const fixture = JSON.parse(readFileSync(path.join(FIXTURES, 'v4.json'), 'utf8')) as ProfileFixture;
    const stores = fixture.stores.map((store) => {
      const lost = store.name === 'entries' ? 2 : store.name === 'articles' ? 3 : null;
      return { ...store, rows: store.rows.filter(([key]) => key !== lost) };
    });
    const profile = newProfile();
    await restoreProfile(profile, 'test', { ...fixture, stores });
    const library = openTestLibrary(profile);
    const keys = STOCK.map(articleKey);
    const kept = STOCK.filter((_, at) => at !== 1 && at !== 2);
    expect((await library.getArticles(keys)).map(({ article }) => article)).toEqual(kept);
    expect(await library.count()).toBe(kept.length);
  });
});
