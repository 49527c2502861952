import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import type { Library } from '../../src/library/library.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const KEEP = { unreadDays: 100_000, readDays: null, maxBytes: 10 ** 12 };
const WORDS = ['ferry', 'dam', 'harvest', 'lantern', 'orchard', 'tram', 'quarry'];

function article(n: number): Article {
  const words = Array.from({ length: 6 }, (_, at) => WORDS[(n * (at + 3) + at * at) % WORDS.length]);
  return inventArticle(`https://outlet.example/${n}`, `Report number${n} about ${words.join(' ')}.`);
}

const articles = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => article(from + at));

async function put(library: Library, some: readonly Article[]): Promise<void> {
  await library.putArticles(some.map((one) => ({ article: one, stored: { origin: 'feed', at: NOW } })));
}

async function maintainAll(library: Library): Promise<void> {
  for (let [more, rounds] = [true, 0]; more; rounds++) {
    ({ more } = await library.maintain({ now: NOW, keep: KEEP, steps: 5 }));
    expect(rounds).toBeLessThan(200);
  }
}

/** Articles from all over find themselves, once, and every word is counted in as many as have it. */
async function expectAnswers(library: Library, stored: readonly Article[]): Promise<void> {
  expect(await library.count()).toBe(stored.length);
  const all = stored.map(toyFingerprint);
  for (const [at, one] of stored.entries()) {
    const asked = all[at];
    if (asked === undefined || at % 17 > 0) continue;
    const { candidates, termFrequencies } = await library.index.candidates(asked, 200);
    const keys = candidates.map(({ key }) => key);
    expect(keys).toContain(articleKey(one));
    expect(new Set(keys).size).toBe(keys.length);
    const counted = Array.from(asked.terms, (term) => all.filter(({ terms }) => terms.includes(term)).length);
    expect([...termFrequencies]).toEqual(counted);
  }
}

/** Segments of 400, 100 and some articles with removed ones between, others that wait, and a merge that has begun. */
async function fillUnevenly(library: Library): Promise<readonly Article[]> {
  await put(library, articles(0, 300));
  await maintainAll(library);
  await put(library, articles(300, 400));
  await library.maintain({ now: NOW, keep: KEEP, steps: 4 });
  const gone = [...articles(20, 60), ...articles(310, 320)];
  await library.forgetArticles(gone.map(articleKey));
  await put(library, articles(400, 430));
  return [...articles(0, 20), ...articles(60, 310), ...articles(320, 430)];
}

describe('an index that lost a row', () => {
  it.each([
    ['segments', null],
    ['state', 'index'],
    ['state', 'removed'],
    ['state', 'merge'],
    ['state', 'build'],
    ['state', 'counters'],
  ])('of %s (%s) is whole again when it was asked and tidied', async (store, key) => {
    const profile = newProfile();
    const stored = await fillUnevenly(openTestLibrary(profile));
    const first = await withStores(profile, [store], (tx) => tx.objectStore(store).getAllKeys(null, 1));
    await withStores(profile, [store], (tx) => tx.objectStore(store).delete(key ?? first?.[0] ?? 0));
    const library = openTestLibrary(profile);
    for (const one of articles(0, 5)) await library.index.candidates(toyFingerprint(one), 200);
    await maintainAll(library);
    await expectAnswers(library, stored);
    await put(library, articles(430, 560));
    await maintainAll(library);
    await expectAnswers(openTestLibrary(profile), [...stored, ...articles(430, 560)]);
  });

  it('says how far it is built again when that was a segment', async () => {
    const profile = newProfile();
    const stored = await fillUnevenly(openTestLibrary(profile));
    await withStores(profile, ['segments'], (tx) => tx.objectStore('segments').clear());
    const library = openTestLibrary(profile);
    const { rebuilding } = await library.maintain({ now: NOW, keep: KEEP, steps: 3 });
    expect(rebuilding?.total).toBe(431);
    await maintainAll(library);
    expect((await library.usage()).rebuilding).toBeNull();
    await expectAnswers(library, stored);
  });

  it('is not built again for the articles that are gone from it', async () => {
    const library = openTestLibrary();
    await put(library, articles(0, 300));
    await maintainAll(library);
    await library.forgetArticles(articles(0, 150).map(articleKey));
    await put(library, articles(300, 420));
    await library.forgetArticles(articles(300, 420).map(articleKey));
    await put(library, articles(420, 600));
    for (let [more, rounds] = [true, 0]; more; rounds++) {
      const report = await library.maintain({ now: NOW, keep: KEEP, steps: 3 });
      expect(report.rebuilding).toBeNull();
      more = report.more;
      expect(rounds).toBeLessThan(200);
    }
    await expectAnswers(library, [...articles(150, 300), ...articles(420, 600)]);
  });

  it('is built again once from its first article on, and counts what there is', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await put(library, articles(0, 120));
    await maintainAll(library);
    await library.forgetArticles(articles(0, 5).map(articleKey));
    const counters = await withStores(profile, ['state'], (tx) => tx.objectStore('state').get('counters'));
    await withStores(profile, ['state', 'segments'], (tx) => {
      tx.objectStore('segments').clear();
      return tx.objectStore('state').put({ ...(counters as object), articles: 999 }, 'counters');
    });
    const opened = openTestLibrary(profile);
    await opened.index.candidates(toyFingerprint(article(7)), 10);
    await maintainAll(opened);
    await expectAnswers(opened, articles(5, 120));
    expect((await opened.maintain({ now: NOW, keep: KEEP })).rebuilding).toBeNull();
  });
});

describe('a library that lost its counters', () => {
  it('gives the number of no article to another, and knows how many there are', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await put(library, articles(0, 20));
    for (const one of articles(20, 24)) await library.putArticle(one, { origin: 'reader', at: NOW });
    await withStores(profile, ['state'], (tx) => tx.objectStore('state').delete('counters'));
    for (const opened of [library, openTestLibrary(profile)]) expect(await opened.count()).toBe(24);
    for (const one of articles(24, 40)) await library.putArticle(one, { origin: 'reader', at: NOW });
    await library.forgetArticles(articles(0, 4).map(articleKey));
    expect((await library.getArticles(articles(0, 40).map(articleKey))).map(({ article }) => article)).toEqual(
      articles(4, 40),
    );
    await expectAnswers(openTestLibrary(profile), articles(4, 40));
  });
});
