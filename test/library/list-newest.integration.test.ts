import { describe, expect, it } from 'vitest';
import { connectTo } from '../../src/library/connection.ts';
import { listNewest } from '../../src/library/list-newest.ts';
import { openSources } from '../../src/library/open-sources.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';

describe('listNewest', () => {
  it('lists a batch at a time, newest first, and says who has read what', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    const at = '2026-03-02T10:00:00Z';
    for (let i = 0; i < 5; i++) {
      const article = inventArticle(`https://harbour.example/${i}`, `The ferry number ${i} sails again.`);
      await library.putArticle(article, { origin: i % 2 === 0 ? 'reader' : 'feed', at });
    }
    const sources = openSources(connectTo(profile, 'test'));
    const batch = (before: number | null) => sources.readArticles((tx) => listNewest(tx, before, 3));
    const first = await batch(null);
    const rest = await batch(first.at(-1)?.number ?? null);
    const paths = [...first, ...rest].map(({ key }) => key.slice('https://harbour.example/'.length, -17));
    expect(paths.map((path) => path.charAt(0))).toEqual(['4', '3', '2', '1', '0']);
    expect([...first, ...rest].map(({ origin, isRead }) => [origin, isRead])).toEqual(
      [0, 1, 2, 3, 4].map((i) => (i % 2 === 0 ? ['reader', true] : ['feed', false])),
    );
    expect(await batch(rest.at(-1)?.number ?? null)).toEqual([]);
  });
});
