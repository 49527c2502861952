import { describe, expect, it } from 'vitest';
import { connectTo } from '../../src/library/connection.ts';
import { listRead, type ReadArticle } from '../../src/library/list-read.ts';
import { openSources } from '../../src/library/open-sources.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';

describe('listRead', () => {
  it('lists what the reader opened, last opened first, a batch at a time, several of one moment among them', async () => {
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
    const numbers: string[] = [];
    const batch = (place: ReadArticle | null) => sources.readArticles((tx) => listRead(tx, place, 2));
    for (let read = await batch(null); read.length > 0; read = await batch(read.at(-1) ?? null)) {
      numbers.push(...read.map(({ key }) => key.charAt('https://harbour.example/'.length)));
    }
    expect(numbers).toEqual(['0', '4', '3', '2', '1']);
  });
});
