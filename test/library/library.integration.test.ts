import { describe, expect, it, vi } from 'vitest';
import { bodyText } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import { bareAddress } from '../../src/core/match/bare-address.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const MORNING = { origin: 'reader', at: '2026-03-01T08:00:00Z' } as const;
const NOON = { origin: 'feed', at: '2026-03-01T12:00:00Z' } as const;

const ferry = inventArticle(
  'https://harbour.example/ferry',
  'The ferry to Tolsk sails again.\nTickets cost nine crowns.',
);
const ferryLater = inventArticle(
  'https://harbour.example/ferry',
  'The ferry to Tolsk sails again on Friday.\nTickets cost ten crowns.',
);
const ferryLast = inventArticle(
  'https://harbour.example/ferry',
  'The ferry to Tolsk sails again on Sunday.\nTickets cost ten crowns.',
);
const dam = inventArticle(
  'https://valley.example/dam',
  'Engineers closed the Orrin dam after a crack was found.',
  'Dam closed',
);

describe('the library', () => {
  it('gives back the article it was given', async () => {
    const library = openTestLibrary();
    const { key, isNew, revisionOf } = await library.putArticle(ferry, MORNING);
    expect({ isNew, revisionOf }).toEqual({ isNew: true, revisionOf: null });
    expect(await library.getArticle(key)).toEqual(ferry);
  });

  it('stores the same words once', async () => {
    const library = openTestLibrary();
    await library.putArticle(ferry, MORNING);
    const again = await library.putArticle(ferry, NOON);
    expect(again).toEqual({ key: articleKey(ferry), isNew: false, revisionOf: null });
    expect(await library.count()).toBe(1);
    const answer = await library.index.candidates(toyFingerprint(ferry), 5);
    expect(answer.articles).toBe(1);
    expect(new Set(answer.copyFrequencies)).toEqual(new Set([1]));
  });

  it('links later text at the same address to the earlier one, newest first', async () => {
    const library = openTestLibrary();
    const first = await library.putArticle(ferry, MORNING);
    const second = await library.putArticle(ferryLater, NOON);
    expect(second).toEqual({ key: articleKey(ferryLater), isNew: true, revisionOf: first.key });
    const versions = await library.articlesAt(ferry.canonicalUrl);
    expect(versions.map(({ article }) => bodyText(article))).toEqual([bodyText(ferryLater), bodyText(ferry)]);
    expect(versions.map(({ at }) => at)).toEqual([NOON.at, MORNING.at]);
  });

  it('links revisions that come in one batch, and counts a text repeated in it once', async () => {
    const library = openTestLibrary();
    const batch = [ferry, dam, ferryLater, ferry].map((article) => ({ article, stored: NOON }));
    const outcomes = await library.putArticles(batch);
    expect(outcomes.map(({ isNew }) => isNew)).toEqual([true, true, true, false]);
    expect(outcomes[2]?.revisionOf).toBe(articleKey(ferry));
    expect(await library.count()).toBe(3);
  });

  it('knows of the other texts of an address the one that the reader saw last, and else the newest', async () => {
    const library = openTestLibrary();
    const [first, feed] = [articleKey(ferry), { origin: 'feed', at: '2026-03-01T09:00:00Z' } as const];
    await library.putArticle(ferry, MORNING);
    expect(await library.earlierText(first)).toBeNull();
    const second = (await library.putArticle(ferryLater, feed)).key;
    const third = (await library.putArticle(ferryLast, NOON)).key;
    expect(await library.earlierText(third)).toEqual({ key: first, at: MORNING.at });
    expect(await library.earlierText(first)).toEqual({ key: third, at: NOON.at });
    const evening = { origin: 'reader', at: '2026-03-01T19:00:00Z' } as const;
    await library.putArticle(ferryLater, evening);
    expect(await library.earlierText(third)).toEqual({ key: second, at: evening.at });
    await library.forgetArticles([first, second]);
    expect(await library.earlierText(third)).toBeNull();
  });

  it('names another text of an address that has an earlier one again', async () => {
    const library = openTestLibrary();
    const first = await library.putArticle(ferry, MORNING);
    const second = await library.putArticle(ferryLater, NOON);
    expect(await library.putArticle(ferry, NOON)).toEqual({ key: first.key, isNew: false, revisionOf: second.key });
  });

  it('does not take an address that extends another for a revision of it', async () => {
    const library = openTestLibrary();
    await library.putArticle(ferry, MORNING);
    const inner = { ...ferry, canonicalUrl: `${ferry.canonicalUrl}#abc` };
    expect((await library.putArticle(inner, NOON)).revisionOf).toBeNull();
    expect(await library.articlesAt(ferry.canonicalUrl)).toHaveLength(1);
  });

  it('returns asked-for articles in order and leaves out unknown ones', async () => {
    const library = openTestLibrary();
    await library.putArticles([ferry, dam].map((article) => ({ article, stored: NOON })));
    const found = await library.getArticles([articleKey(dam), articleKey(ferryLater), articleKey(ferry)]);
    expect(found.map(({ key }) => key)).toEqual([articleKey(dam), articleKey(ferry)]);
    expect(await library.getArticle(articleKey(ferryLater))).toBeNull();
  });

  it('forgets an article with its text, its postings and its place among revisions', async () => {
    const library = openTestLibrary();
    const third = inventArticle(ferry.url, 'The ferry to Tolsk is full.');
    for (const article of [ferry, ferryLater, third]) await library.putArticle(article, MORNING);
    await library.forgetArticles([articleKey(ferryLater)]);
    await library.forgetArticles([articleKey(ferryLater)]);
    expect(await library.count()).toBe(2);
    expect(await library.getArticle(articleKey(ferryLater))).toBeNull();
    const answer = await library.index.candidates(toyFingerprint(ferryLater), 5);
    expect(answer.candidates.map(({ key }) => key)).not.toContain(articleKey(ferryLater));
    expect((await library.putArticle(third, NOON)).revisionOf).toBe(articleKey(ferry));
  });

  it('obeys a rejected match from both sides and for later text at the address', async () => {
    const library = openTestLibrary();
    await library.putArticles([ferry, dam].map((article) => ({ article, stored: NOON })));
    await library.rejectMatch(articleKey(ferry), articleKey(dam));
    await library.putArticle(ferryLater, NOON);
    expect(await library.rejectedFor(articleKey(ferryLater))).toEqual(new Set([bareAddress(dam.canonicalUrl)]));
    expect(await library.rejectedFor(articleKey(dam))).toEqual(new Set([bareAddress(ferry.canonicalUrl)]));
  });

  it('takes a rejection back at all pages of both, from either side, and no other', async () => {
    const library = openTestLibrary();
    const amp = { ...ferry, canonicalUrl: ferry.canonicalUrl.replace('://', '://amp.') };
    const third = inventArticle('https://valley.example/other', 'The mill of Orrin burned down.');
    await library.rejectMatch(articleKey(ferry), articleKey(dam), articleKey(third));
    await library.rejectMatch(articleKey(amp), articleKey(dam));
    await library.acceptMatch(articleKey(dam), articleKey(ferryLater));
    expect(await library.rejections()).toEqual([[ferry.canonicalUrl, third.canonicalUrl]]);
    expect(await library.rejectedFor(articleKey(amp))).toEqual(new Set([bareAddress(third.canonicalUrl)]));
    await library.acceptMatch(articleKey(ferry), articleKey(dam), articleKey(third));
    expect(await library.rejections()).toEqual([]);
  });

  it('obeys a rejected match at other addresses of the same page, and after it is opened anew', async () => {
    const profile = newProfile();
    const before = openTestLibrary(profile);
    await before.putArticles([ferry, dam].map((article) => ({ article, stored: NOON })));
    await before.rejectMatch(articleKey(ferry), articleKey(dam));
    before.close();
    const after = openTestLibrary(profile);
    const amp = { ...ferry, canonicalUrl: `${ferry.canonicalUrl.replace('://', '://amp.')}?utm_source=feed` };
    expect(await after.rejectedFor(articleKey(amp))).toEqual(new Set([bareAddress(dam.canonicalUrl)]));
    expect(await after.rejections()).toHaveLength(1);
  });

  it('reads what was rejected for one page, however much was for others', async () => {
    const library = openTestLibrary();
    const pairs = Array.from(
      { length: 100 },
      (_, n) => [`https://a.example/${n}`, `https://www.b.example/${n}`] as const,
    );
    await library.addRejections(pairs);
    const reading = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    const amp = articleKey(inventArticle('https://amp.b.example/7', 'The ferry to Tolsk is full.'));
    expect(await library.rejectedFor(amp)).toEqual(new Set(['a.example/7']));
    const read = reading.mock.results.flatMap(({ value }) => (value as IDBRequest<unknown[]>).result);
    reading.mockRestore();
    expect(read).toHaveLength(1);
    expect((await library.rejections()).toSorted()).toEqual(pairs.toSorted());
  });

  it('forgets what was rejected for an address with its article, and keeps what was for its AMP page', async () => {
    const library = openTestLibrary();
    const amp = { ...ferry, canonicalUrl: ferry.canonicalUrl.replace('://', '://amp.') };
    await library.putArticles([ferry, amp, dam].map((article) => ({ article, stored: NOON })));
    await library.rejectMatch(articleKey(ferry), articleKey(dam));
    await library.rejectMatch(articleKey(dam), articleKey(amp));
    await library.forgetArticles([articleKey(ferry)]);
    expect(await library.rejections()).toEqual([[dam.canonicalUrl, amp.canonicalUrl].toSorted()]);
  });

  it('drops a judgement with the last text of its address', async () => {
    const library = openTestLibrary();
    await library.putArticles([ferry, dam].map((article) => ({ article, stored: NOON })));
    await library.rejectMatch(articleKey(ferry), articleKey(dam));
    await library.forgetArticles([articleKey(ferry)]);
    await library.putArticle(ferry, NOON);
    expect(await library.rejectedFor(articleKey(dam))).toEqual(new Set());
  });

  it('knows everything again when it is opened anew', async () => {
    const profile = newProfile();
    const before = openTestLibrary(profile);
    await before.putArticle(ferry, MORNING);
    before.close();
    const after = openTestLibrary(profile);
    expect(await after.getArticle(articleKey(ferry))).toEqual(ferry);
    expect((await after.index.candidates(toyFingerprint(ferry), 5)).candidates).toHaveLength(1);
  });

  it('keeps every article when two connections write at once', async () => {
    const profile = newProfile();
    const libraries = [openTestLibrary(profile), openTestLibrary(profile)];
    const written = Array.from({ length: 40 }, (_, n) =>
      inventArticle(`https://outlet.example/${n % 30}`, `Text number ${n % 30}.`),
    );
    await Promise.all(written.map((article, n) => libraries[n % 2]?.putArticle(article, NOON)));
    for (const library of libraries) {
      expect(await library.count()).toBe(30);
      expect(await library.getArticles(written.slice(0, 30).map(articleKey))).toHaveLength(30);
    }
  });

  it('reports how many articles it holds', async () => {
    const library = openTestLibrary();
    await library.putArticle(ferry, MORNING);
    expect((await library.usage()).articles).toBe(1);
  });

  it('keeps when the reader last had an article open, also where an earlier visit comes after', async () => {
    const library = openTestLibrary();
    await library.putArticle(ferry, { origin: 'reader', at: '2026-03-05T08:00:00Z' });
    await library.putArticle(ferry, MORNING);
    expect((await library.articlesAt(ferry.canonicalUrl)).map(({ at }) => at)).toEqual(['2026-03-05T08:00:00Z']);
  });

  it('notes that the reader opened an article that the same batch brings before', async () => {
    const library = openTestLibrary();
    const batch = [NOON, NOON, MORNING].map((stored, at) => ({ article: at === 1 ? dam : ferry, stored }));
    expect((await library.putArticles(batch)).map(({ isNew }) => isNew)).toEqual([true, true, false]);
    expect((await library.articlesAt(ferry.canonicalUrl)).map(({ at }) => at)).toEqual([MORNING.at]);
  });
});
