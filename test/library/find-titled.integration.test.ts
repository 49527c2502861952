import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import type { Library } from '../../src/library/library.ts';
import { SHEET_ARTICLES } from '../../src/library/title-sheets.ts';
import { wordFilter } from '../../src/library/title-words.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { withStores } from './raw-stores.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const KEEP_ALL = { unreadDays: 100_000, readDays: null, maxBytes: 10 ** 12 };
/** Two full sheets and a begun one: numbers begin at 1. */
const COUNT = 2 * SHEET_ARTICLES + 50;

/** Article i has the number i + 1. */
const invented = (i: number) =>
  inventArticle(`https://outlet.example/${i}`, `Text ${i}.`, i % 100 === 7 ? `Élysée palace ${i}` : `Headline ${i}`);

async function imported(profile: IDBFactory): Promise<Library> {
  const library = openTestLibrary(profile);
  const batch = Array.from({ length: COUNT }, (_, i) => ({
    article: invented(i),
    stored: { origin: 'feed', at: NOW } as const,
  }));
  await library.putArticles(batch);
  return library;
}

/** Without sheets, as a library is that was filled article by article. */
async function stocked(profile: IDBFactory): Promise<Library> {
  const library = await imported(profile);
  await withStores(profile, ['titles'], (tx) => tx.objectStore('titles').clear());
  return library;
}

async function found(library: Library, words: string): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let before: number | null = null; ; ) {
    const answer: Awaited<ReturnType<Library['findTitled']>> = await library.findTitled(before, wordFilter(words));
    numbers.push(...answer.numbers);
    if (answer.next === null) return numbers;
    before = answer.next;
  }
}

const sheetsOf = (profile: IDBFactory) =>
  withStores(profile, ['titles'], (tx) => tx.objectStore('titles').getAllKeys());

const WITH_WORDS = Array.from({ length: COUNT }, (_, i) => i + 1).filter((number) => (number - 1) % 100 === 7);

describe('finding articles by their titles', () => {
  it('finds what a look at every article would, newest first, before and after sheets are made', async () => {
    const profile = newProfile();
    const library = await stocked(profile);
    expect(await sheetsOf(profile)).toEqual([]);
    expect(await found(library, 'palace ELYSEE')).toEqual(WITH_WORDS.toReversed());
    expect(await sheetsOf(profile)).toEqual([0, 1]);
    expect(await found(library, 'palace ELYSEE')).toEqual(WITH_WORDS.toReversed());
    expect(await found(library, 'zeppelin')).toEqual([]);
    expect(await library.titleLines([8, COUNT, COUNT + 1])).toEqual([
      'elysee palace 7 the harbour post harbour.example',
      `headline ${COUNT - 1} the harbour post harbour.example`,
      '',
    ]);
  });

  it('has its sheets made by an import, from what it stores', async () => {
    const [profile, other] = [newProfile(), newProfile()];
    const library = await imported(profile);
    expect(await sheetsOf(profile)).toEqual([0, 1]);
    const remade = await stocked(other);
    expect(await found(library, 'palace ELYSEE')).toEqual(WITH_WORDS.toReversed());
    expect(await library.titleLines([1, 8, 512, 1023])).toEqual(await remade.titleLines([1, 8, 512, 1023]));
    await library.forgetArticles([articleKey(invented(7))]);
    expect(await sheetsOf(profile)).toEqual([1]);
  });

  it('has its sheets made by upkeep, and says when they are', async () => {
    const profile = newProfile();
    const library = await stocked(profile);
    let rings = 0;
    for (let more = true; more; rings++) ({ more } = await library.maintain({ now: NOW, keep: KEEP_ALL, steps: 3 }));
    expect(rings).toBeGreaterThan(1);
    expect(await sheetsOf(profile)).toEqual([0, 1]);
  });

  it('keeps no title of what was forgotten', async () => {
    const profile = newProfile();
    const library = await stocked(profile);
    await found(library, 'palace');
    await library.forgetArticles([articleKey(invented(7))]);
    expect(await sheetsOf(profile)).toEqual([1]);
    expect(await found(library, 'palace')).toEqual(WITH_WORDS.toReversed().filter((number) => number !== 8));
    expect((await library.titleLines([8]))[0]).toBe('');
    expect(await sheetsOf(profile)).toEqual([0, 1]);
  });

  it('does not write down the title of an article that is forgotten while its sheet is made', async () => {
    const profile = newProfile();
    const library = await stocked(profile);
    await Promise.all([found(library, 'palace'), library.forgetArticles([articleKey(invented(7))])]);
    expect(await found(library, 'palace')).not.toContain(8);
    expect((await library.titleLines([8]))[0]).toBe('');
  });

  it('makes a garbled sheet again', async () => {
    const profile = newProfile();
    const library = await stocked(profile);
    await found(library, 'palace');
    await withStores(profile, ['titles'], (tx) => tx.objectStore('titles').put(Uint8Array.of(1, 2, 3), 0));
    expect(await found(library, 'palace')).toEqual(WITH_WORDS.toReversed());
  });
});
