import { describe, expect, it } from 'vitest';
import { unpackTexts } from '../../src/library/article-texts.ts';
import { connectTo } from '../../src/library/connection.ts';
import { listNewest } from '../../src/library/list-newest.ts';
import { openSources } from '../../src/library/open-sources.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';

const AT = '2026-03-02T10:00:00Z';

function invented(i: number) {
  return inventArticle(`https://harbour.example/${i}`, `The ferry number ${i} sails again.`);
}

describe('listNewest', () => {
  it('lists some at a time, newest first, and says who has read what', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    for (let i = 0; i < 5; i++) {
      await library.putArticle(invented(i), { origin: i % 2 === 0 ? 'reader' : 'feed', at: AT });
    }
    const sources = openSources(connectTo(profile, 'test'));
    const batch = (before: number | null) => sources.readArticles((tx) => listNewest(tx, before, 3));
    const first = await batch(null);
    const rest = await batch(first.next);
    const all = [...first.articles, ...rest.articles];
    const paths = all.map(({ key }) => key.slice('https://harbour.example/'.length, -17));
    expect(paths.map((path) => path.charAt(0))).toEqual(['4', '3', '2', '1', '0']);
    expect(all.map(({ origin, isRead }) => [origin, isRead])).toEqual(
      [0, 1, 2, 3, 4].map((i) => (i % 2 === 0 ? ['reader', true] : ['feed', false])),
    );
    expect(rest.next).toBeNull();
  });

  it('gives the texts of those of the wanted sort, of articles stored alone and together', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticles([0, 1, 2].map((i) => ({ article: invented(i), stored: { origin: 'feed', at: AT } })));
    await library.putArticle(invented(3), { origin: 'reader', at: AT });
    const sources = openSources(connectTo(profile, 'test'));
    const textsOf = async (isWanted: (sort: { readonly isRead: boolean }) => boolean) => {
      const { articles } = await sources.readArticles((tx) => listNewest(tx, null, 9, isWanted));
      return (await unpackTexts(articles.map(({ text }) => text))).map((article) => article?.url.at(-1));
    };
    expect(await textsOf(() => true)).toEqual(['3', '2', '1', '0']);
    expect(await textsOf(({ isRead }) => !isRead)).toEqual(['2', '1', '0']);
  });

  it('goes on over numbers of articles that were forgotten', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    const keys = [];
    for (let i = 0; i < 9; i++) keys.push((await library.putArticle(invented(i), { origin: 'reader', at: AT })).key);
    for (const key of keys.slice(2, 7)) await library.forgetArticles([key]);
    const sources = openSources(connectTo(profile, 'test'));
    const found: string[] = [];
    let answers = 0;
    let before: number | null = null;
    do {
      const { articles, next } = await sources.readArticles((tx) => listNewest(tx, before, 2));
      found.push(...articles.map(({ key }) => key));
      before = next;
      answers += 1;
    } while (before !== null);
    expect(found).toEqual(keys.filter((_, at) => at < 2 || at > 6).toReversed());
    expect(answers).toBe(2);
  });
});
