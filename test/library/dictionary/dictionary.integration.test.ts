import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { needsDictionary } from '../../../src/library/article-packing.ts';
import { connectTo } from '../../../src/library/connection.ts';
import { Dictionary } from '../../../src/library/dictionary/dictionary.ts';
import { learnStep } from '../../../src/library/dictionary/learn-step.ts';
import { addTokens, readDictionary, rememberedDictionary } from '../../../src/library/dictionary/stored-dictionary.ts';
import type { Library } from '../../../src/library/library.ts';
import type { ArticleRow, DictionaryRow, Origin } from '../../../src/library/schema.ts';
import { storedLibrary } from '../../../src/library/stored-library.ts';
import { transact } from '../../../src/library/transact.ts';
import { inventArticle, newProfile, openTestLibrary } from '../open-test-library.ts';
import { withStores } from '../raw-stores.ts';
import { toyFingerprint } from '../toy-fingerprint.ts';

const AT = '2026-03-02T10:00:00Z';
const RULES = { first: 8, growth: 4, sample: 64 };
const PLACES = ['harbour', 'quarry', 'orchard', 'reservoir', 'lighthouse'];

function article(n: number): Article {
  const place = PLACES[n % PLACES.length];
  return inventArticle(
    `https://outlet.example/${n}`,
    `The ${place} commission announced number ${n} yesterday.\nNobody at the ${place} objected, the commission said.`,
  );
}

const articles = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => article(from + at));

function stored(some: readonly Article[], origin: Origin = 'feed') {
  return some.map((one) => ({ article: one, stored: { origin, at: AT } }));
}

async function texts(library: Library, some: readonly Article[]): Promise<readonly Article[]> {
  return (await library.getArticles(some.map(articleKey))).map((version) => version.article);
}

async function rows(profile: IDBFactory): Promise<readonly DictionaryRow[]> {
  const all = await withStores(profile, ['dictionary'], (tx) => tx.objectStore('dictionary').getAll());
  return all as readonly DictionaryRow[];
}

function tokensOf({ tokens, lengths }: DictionaryRow): readonly string[] {
  const dictionary = new Dictionary(new TextDecoder().decode(tokens), lengths);
  return Array.from(lengths, (_, number) => dictionary.token(number));
}

/** Whether each text on disk, of groups and then of articles alone, needs the dictionary. */
async function codedOnDisk(profile: IDBFactory): Promise<readonly boolean[]> {
  const groups = (await withStores(profile, ['texts'], (tx) => tx.objectStore('texts').getAll())) as Uint8Array[];
  const entries = (await withStores(profile, ['entries'], (tx) => tx.objectStore('entries').getAll())) as ArticleRow[];
  return [...groups, ...entries.flatMap(({ packed }) => packed ?? [])].map(needsDictionary);
}

describe('the dictionary of a library', () => {
  it('is learned from its first articles; what comes then is coded with it, and read by whoever opens the library', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    expect(await codedOnDisk(profile)).toEqual([false]);
    const tokens = (await rows(profile)).flatMap((row) => tokensOf(row));
    expect(tokens).toEqual(expect.arrayContaining(['commission', 'announced', 'The', ', ']));
    // In two of the eight articles only.
    expect(tokens).not.toContain('lighthouse');
    await library.putArticles(stored(articles(8, 24)));
    await library.putArticles(stored(articles(24, 25)));
    expect(await codedOnDisk(profile)).toEqual([false, true, true, true]);
    for (const opened of [library, openTestLibrary(profile)]) {
      expect(await texts(opened, articles(0, 25))).toEqual(articles(0, 25));
      expect((await opened.articlesAt('https://outlet.example/9')).map((version) => version.article)).toEqual([
        article(9),
      ]);
    }
  });

  it('is read ahead for a question that is about to come', async () => {
    const profile = newProfile();
    await openTestLibrary(profile, RULES).putArticles(stored(articles(0, 8)));
    await openTestLibrary(profile, RULES).putArticles(stored(articles(8, 16)));
    const library = openTestLibrary(profile, RULES);
    await library.readAhead();
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await texts(library, articles(8, 16))).toEqual(articles(8, 16));
    const storesRead = (getAll.mock.contexts as IDBObjectStore[]).map(({ name }) => name);
    getAll.mockRestore();
    expect(storesRead).not.toContain('dictionary');
  });

  it('is learned by upkeep where articles come one by one', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    for (const one of articles(0, 8)) await library.putArticles(stored([one]));
    expect(await rows(profile)).toEqual([]);
    await library.maintain({ now: AT, steps: 100 });
    expect(await rows(profile)).toHaveLength(1);
    await library.putArticles(stored([article(8)]));
    expect((await codedOnDisk(profile)).filter(Boolean)).toHaveLength(1);
    expect(await texts(library, articles(0, 9))).toEqual(articles(0, 9));
  });

  it('knows nothing of what the reader opened, nor is needed for it', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 12), 'reader'));
    await library.maintain({ now: AT, steps: 100 });
    expect((await rows(profile)).flatMap(tokensOf)).toEqual([]);
    const later = newProfile();
    const other = openTestLibrary(later, RULES);
    await other.putArticles(stored(articles(0, 8)));
    await other.putArticles(stored(articles(8, 9), 'reader'));
    await other.putArticles([...stored(articles(9, 10), 'reader'), ...stored(articles(10, 12))]);
    expect(await codedOnDisk(later)).toEqual([false, false, false]);
    // Opened since they were stored: not learned from either.
    const opened = newProfile();
    const third = openTestLibrary(opened, RULES);
    await third.putArticles(stored(articles(0, 7)));
    await third.putArticles(stored(articles(0, 7), 'reader'));
    await third.putArticles(stored(articles(7, 9)));
    expect((await rows(opened)).flatMap(tokensOf)).toEqual([]);
  });

  it('grows with the library, and what was coded before is read as it was', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    const stale = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    await library.putArticles(stored(articles(8, 16)));
    // Reads the dictionary as it is now.
    expect(await texts(stale, articles(8, 10))).toEqual(articles(8, 10));
    await library.putArticles(stored(articles(16, 40)));
    const [first, second, ...more] = await rows(profile);
    expect(more).toEqual([]);
    expect(second && tokensOf(second)).toContain('lighthouse');
    expect(first && tokensOf(first).filter((token) => second && tokensOf(second).includes(token))).toEqual([]);
    await library.putArticles(stored(articles(40, 48)));
    for (const opened of [library, stale, openTestLibrary(profile)]) {
      expect(await texts(opened, articles(0, 48))).toEqual(articles(0, 48));
    }
    expect(await rows(profile)).toHaveLength(2);
    // Words that were learned the second time are in what is stored next.
    const before = { ...RULES, growth: 100 };
    const shorter = newProfile();
    const without = openTestLibrary(shorter, before);
    await without.putArticles(stored(articles(0, 8)));
    for (const [from, to] of [
      [8, 16],
      [16, 40],
      [40, 48],
    ] as const)
      await without.putArticles(stored(articles(from, to)));
    const size = async (of: IDBFactory) => {
      const groups = await withStores(of, ['texts'], (tx) => tx.objectStore('texts').getAll());
      return (groups as Uint8Array[]).at(-1)?.length ?? 0;
    };
    expect(await size(profile)).toBeLessThan(await size(shorter));
    // One that knows the shorter one only goes on with it.
    const behind = openTestLibrary(profile, RULES);
    await behind.putArticles(stored(articles(48, 56)));
    expect(await texts(openTestLibrary(profile), articles(48, 56))).toEqual(articles(48, 56));
  });

  it('goes with the last article, and what another context codes with it then is packed again', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    const other = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 16)));
    await library.putArticles(stored(articles(16, 24)));
    await other.forgetArticles(articles(0, 24).map(articleKey));
    expect(await rows(profile)).toEqual([]);
    await library.putArticles(stored(articles(24, 26)));
    await library.putArticles(stored(articles(26, 27)));
    expect(await codedOnDisk(profile)).not.toContain(true);
    for (const opened of [library, other, openTestLibrary(profile)]) {
      expect(await texts(opened, articles(0, 27))).toEqual(articles(24, 27));
    }
    await library.putArticles(stored(articles(27, 100)));
    await library.putArticles(stored(articles(100, 108)));
    expect(await codedOnDisk(profile)).toContain(true);
    expect(await texts(other, articles(24, 108))).toEqual(articles(24, 108));
  });

  it('is forgotten by who finds that it is gone: what comes next is packed once', async () => {
    const profile = newProfile();
    const connection = connectTo(profile, 'test');
    const library = storedLibrary({ connection, fingerprintArticle: toyFingerprint, learning: RULES });
    await library.putArticles(stored(articles(0, 8)));
    expect(rememberedDictionary(await connection.database())).not.toBeNull();
    await openTestLibrary(profile, RULES).forgetArticles(articles(0, 8).map(articleKey));
    await library.putArticles(stored(articles(8, 10)));
    expect(rememberedDictionary(await connection.database())).toBeNull();
  });

  it('is read again by a context that knows one of the same size which is gone', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    const other = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    await library.putArticles(stored(articles(8, 16)));
    const size = (await rows(profile)).map(({ lengths }) => lengths.length);
    await other.forgetArticles(articles(0, 16).map(articleKey));
    const inOtherWords = articles(0, 16).map((one) => {
      const text = one.blocks.map((block) => block.text).join('\n');
      return inventArticle(one.url, text.replaceAll('commission', 'assemblies').replaceAll('announced', 'disclosed'));
    });
    await other.putArticles(stored(inOtherWords.slice(0, 8)));
    await other.putArticles(stored(inOtherWords.slice(8)));
    expect((await rows(profile)).map(({ lengths }) => lengths.length)).toEqual(size);
    expect(await texts(library, inOtherWords)).toEqual(inOtherWords);
  });

  it('goes when the last article is too old to be kept', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    expect(await rows(profile)).toHaveLength(1);
    await library.maintain({ now: '2027-03-02T10:00:00Z', steps: 100 });
    expect(await library.count()).toBe(0);
    expect(await rows(profile)).toEqual([]);
  });

  it('is whole again when what the state says of it is lost', async () => {
    const profile = newProfile();
    await openTestLibrary(profile, RULES).putArticles(stored(articles(0, 8)));
    await openTestLibrary(profile, RULES).putArticles(stored(articles(8, 16)));
    await withStores(profile, ['state'], (tx) => tx.objectStore('state').delete('dictionary'));
    const library = openTestLibrary(profile, RULES);
    expect(await texts(library, articles(0, 16))).toEqual(articles(0, 16));
    await library.putArticles(stored(articles(16, 17)));
    await library.maintain({ now: AT, steps: 100 });
    await library.putArticles(stored(articles(17, 18)));
    expect(await codedOnDisk(profile)).toEqual([false, true, false, true]);
    expect(await texts(library, articles(0, 18))).toEqual(articles(0, 18));
  });

  it('when a row of it is lost, leaves the texts that can be read', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    await library.putArticles(stored(articles(8, 40)));
    await withStores(profile, ['dictionary'], (tx) => tx.objectStore('dictionary').delete(0));
    const opened = openTestLibrary(profile, RULES);
    expect(await texts(opened, articles(0, 40))).toEqual(articles(0, 8));
    expect(await opened.count()).toBe(40);
    await opened.putArticles(stored(articles(40, 41)));
    expect(await texts(opened, articles(40, 41))).toEqual(articles(40, 41));
  });

  it('when a row of it is lost, leaves those of a group that can be read, and when another is forgotten', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    await library.putArticles(stored(articles(8, 40)));
    await library.putArticles(stored(articles(40, 48)));
    const [first] = await rows(profile);
    await withStores(profile, ['dictionary'], (tx) => tx.objectStore('dictionary').delete(first?.lengths.length ?? 0));
    const opened = openTestLibrary(profile, RULES);
    const readable = [article(40), article(45)];
    expect(await texts(opened, articles(40, 48))).toEqual(readable);
    await opened.forgetArticles([articleKey(article(41))]);
    expect(await texts(openTestLibrary(profile), articles(40, 48))).toEqual(readable);
  });

  it('gives no number away again when its last row is lost', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile, RULES);
    await library.putArticles(stored(articles(0, 8)));
    await library.putArticles(stored(articles(8, 40)));
    await library.putArticles(stored(articles(40, 48)));
    const [first, second] = await rows(profile);
    expect(second && tokensOf(second)).toContain('lighthouse');
    await withStores(profile, ['dictionary'], (tx) => {
      return tx.objectStore('dictionary').delete(first?.lengths.length ?? 0);
    });
    const opened = openTestLibrary(profile, RULES);
    const inOtherWords = articles(48, 400).map((one) =>
      inventArticle(one.url, `Mountaineers reached another glacier ${one.url} before breakfast.`),
    );
    await opened.putArticles(stored(inOtherWords.slice(0, 300)));
    await opened.putArticles(stored(inOtherWords.slice(300)));
    expect((await rows(profile)).flatMap(tokensOf)).toContain('Mountaineers');
    expect(await codedOnDisk(profile)).toContain(true);
    for (const read of [opened, openTestLibrary(profile, RULES)]) {
      const known = await texts(read, articles(0, 48));
      expect(articles(0, 48)).toEqual(expect.arrayContaining([...known]));
      expect(await texts(read, inOtherWords)).toEqual(inOtherWords);
    }
  });

  it('is added to by one of two that learn at once', async () => {
    const profile = newProfile();
    await openTestLibrary(profile, { ...RULES, first: 1_000 }).putArticles(stored(articles(0, 20)));
    const learned = await Promise.all([1, 2].map(() => learnStep(connectTo(profile, 'test'), RULES)));
    expect(learned.sort()).toEqual([false, true]);
    expect(await rows(profile)).toHaveLength(1);
    const connection = connectTo(profile, 'test');
    const known = await transact(connection, 'readonly', readDictionary);
    expect(await transact(connection, 'readwrite', (tx) => addTokens(tx, known, ['sails'], 21))).toBe(true);
    expect(await transact(connection, 'readwrite', (tx) => addTokens(tx, known, ['sailed'], 22))).toBe(false);
    expect((await transact(connection, 'readonly', readDictionary))?.dictionary.token(known?.size ?? 0)).toBe('sails');
  });
});
