import { describe, expect, it } from 'vitest';
import { connectTo } from '../../src/library/connection.ts';
import { openedNumbers, type ReadArticle, readAmong, readNumbered } from '../../src/library/list-read.ts';
import { openSources } from '../../src/library/open-sources.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';

describe('listing what was opened', () => {
  it('gives what the reader opened, last opened first, a batch at a time, several of one moment among them', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    const minutes = [3, 1, 1, 1, 2, 0];
    for (const [i, minute] of minutes.entries()) {
      const article = inventArticle(`https://harbour.example/${i}`, `The ferry number ${i} sails again.`);
      await library.putArticle(article, {
        origin: i === 5 ? 'feed' : 'reader',
        at: `2026-03-02T10:0${minute}:00.000Z`,
      });
    }
    const sources = openSources(connectTo(profile, 'test'));
    const opened: ReadArticle[] = [];
    const batch = async () => {
      const place = opened.at(-1) ?? null;
      return sources.readArticles(async (tx) => readNumbered(tx, await openedNumbers(tx, place, 2)));
    };
    for (let read = await batch(); read.length > 0; read = await batch()) opened.push(...read);
    expect(opened.map(({ key }) => key.charAt('https://harbour.example/'.length))).toEqual(['0', '4', '3', '2', '1']);
    const all = await sources.readArticles((tx) => openedNumbers(tx, null));
    expect(opened.map(({ number }) => number)).toEqual(all);
    const unopened = await library
      .findTitled(null, () => true)
      .then(({ numbers }) => numbers.find((n) => !all.includes(n)));
    expect(await sources.readArticles((tx) => readNumbered(tx, [unopened ?? 0]))).toEqual([]);
    const keys = opened.map(({ key }) => key).toReversed();
    expect((await sources.readArticles((tx) => readAmong(tx, keys))).map(({ key }) => key)).toEqual(keys);
  });
});
