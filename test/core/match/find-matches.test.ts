import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { bareAddress } from '../../../src/core/match/bare-address.ts';
import { findMatches, type MatchOptions } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { Match } from '../../../src/core/story.ts';
import { sampleArticle } from './sample-article.ts';
import { BUDGET, FERRY_OWN_REPORT, FERRY_WIRE } from './stories.ts';

const wire = sampleArticle({
  url: 'https://wire.example/ferry',
  title: 'Ferry runs aground off Varnholm, three missing',
  text: FERRY_WIRE,
  publishedAt: '2024-05-04T18:00:00Z',
});

async function matchesOf(
  article: Article,
  library: readonly Article[],
  options?: MatchOptions,
): Promise<readonly Match[]> {
  const index = createMemoryIndex();
  const versions = library.map((entry) => ({ key: articleKey(entry), article: entry }));
  await index.put(versions.map(({ key, article: entry }) => ({ key, fingerprint: fingerprintArticle(entry) })));
  return findMatches(
    article,
    fingerprintArticle(article),
    index,
    async (keys) => versions.filter(({ key }) => keys.includes(key)),
    options,
  );
}

describe('findMatches', () => {
  it('names a cut of the wire story a copy, contained in it', async () => {
    const cut = sampleArticle({
      url: 'https://gazette.example/f',
      title: 'Ferry accident',
      text: FERRY_WIRE.split('\n\n').slice(0, 4).join('\n\n'),
      publishedAt: '2024-05-05T06:00:00Z',
    });
    const [match] = await matchesOf(cut, [wire, sampleArticle({ text: BUDGET })]);
    expect(match?.key).toBe(articleKey(wire));
    expect(match?.relation).toBe('same-copy');
    expect(match?.evidence.containment.aInB).toBeGreaterThan(0.9);
    expect(match?.evidence.containment.bInA).toBeLessThan(0.7);
    expect(match?.evidence.sharedPassages.length).toBeGreaterThan(0);
    expect(match?.direction.earlier).toBe('b');
  });

  it('names six sentences out of forty a copy, and a story with two words of each sentence replaced', async () => {
    const sentences = Array.from({ length: 40 }, (_, i) => {
      const words = Array.from({ length: 14 }, (_, word) => `w${(i * 14 + word) * 7919}`);
      return `Inspector ${words.slice(0, 7).join(' ')} near the ${words.slice(7).join(' ')} harbour.`;
    });
    const whole = sampleArticle({ url: 'https://wire.example/40', title: 'Harbour', text: sentences.join('\n\n') });
    const cut = sampleArticle({
      url: 'https://a.example/6',
      title: 'Dock',
      text: sentences.slice(20, 26).join('\n\n'),
    });
    const rewritten = sampleArticle({
      url: 'https://b.example/40',
      title: 'Port',
      text: sentences.map((sentence) => sentence.replace(/ (\w+) (\w+) near/, ' other $2 close')).join('\n\n'),
    });
    for (const copy of [cut, rewritten]) {
      const [match] = await matchesOf(copy, [whole, sampleArticle({ text: BUDGET })]);
      expect(match?.key).toBe(articleKey(whole));
      expect(match?.relation).toBe('same-copy');
      expect(match?.probability).toBeGreaterThan(0.9);
    }
  });

  it('names independent coverage of the event as such', async () => {
    const own = sampleArticle({
      url: 'https://herald.example/f',
      title: 'On the beach at Skellvik',
      text: FERRY_OWN_REPORT,
      publishedAt: '2024-05-05',
    });
    const [match] = await matchesOf(own, [wire, sampleArticle({ text: BUDGET })]);
    expect(match?.key).toBe(articleKey(wire));
    expect(match?.relation).toBe('same-event');
    expect(match?.evidence.sharedTerms).toEqual(expect.arrayContaining(['Varnholm']));
    expect(match?.evidence.daysApart).toBe(1);
  });

  it('does not match another event, nor a headline alone', async () => {
    const decoy = sampleArticle({ url: 'https://post.example/x', title: wire.title, text: BUDGET });
    const matches = await matchesOf(decoy, [wire], { least: 0.05 });
    expect(matches.filter(({ probability }) => probability >= 0.5)).toEqual([]);
  });

  it('tells what is likelier than not, and less likely matches only when asked', async () => {
    const decoy = sampleArticle({ url: 'https://post.example/x', title: wire.title, text: BUDGET });
    const unlikely = await matchesOf(decoy, [wire], { least: 0 });
    expect(unlikely).toHaveLength(1);
    expect(unlikely[0]?.probability).toBeLessThan(0.5);
    expect(await matchesOf(decoy, [wire])).toEqual([]);
  });

  it('makes no copy of two articles that quote the same speech', async () => {
    const speech =
      '“We will not rest until every sailor on every ship of this nation can trust the wheel in his hands, the alarm on his bridge and the company that sends him out to sea in any weather,” he said.';
    const a = sampleArticle({ url: 'https://a.example/1', text: `${speech}\n\n${BUDGET}` });
    const b = sampleArticle({ url: 'https://b.example/1', text: `${speech}\n\n${FERRY_OWN_REPORT}` });
    const matches = await matchesOf(a, [b], { least: 0.05 });
    expect(matches.filter(({ relation }) => relation === 'same-copy')).toEqual([]);
  });

  it('returns neither the article itself nor another revision of its address', async () => {
    const revision = sampleArticle({
      url: wire.url,
      title: wire.title,
      text: `${FERRY_WIRE}\n\nThis story has been updated.`,
    });
    expect(await matchesOf(wire, [wire, revision])).toEqual([]);
  });

  it('obeys the reader who said that it is not the same story', async () => {
    const own = sampleArticle({ url: 'https://herald.example/f', text: FERRY_OWN_REPORT });
    expect(await matchesOf(own, [wire], { rejected: new Set([bareAddress(wire.canonicalUrl)]) })).toEqual([]);
    const amp = { ...wire, canonicalUrl: `${wire.canonicalUrl.replace('://', '://amp.')}/amp?utm_source=x` };
    expect(await matchesOf(own, [amp], {})).toHaveLength(1);
    expect(await matchesOf(own, [amp], { rejected: new Set([bareAddress(wire.canonicalUrl)]) })).toEqual([]);
  });

  it('answers nothing from an empty library and for an empty article', async () => {
    expect(await matchesOf(wire, [])).toEqual([]);
    expect(await matchesOf(sampleArticle({ url: 'https://e.example/', text: '' }), [wire])).toEqual([]);
  });

  it('gives probabilities in order, a report before a copy that is less sure, no more than asked for', async () => {
    const paragraphs = FERRY_WIRE.split('\n\n');
    const copies = Array.from({ length: 8 }, (_, i) => {
      const own = Array.from({ length: i * 60 }, (_, word) => `own${i}x${word}`).join(' ');
      return sampleArticle({
        url: `https://o${i}.example/f`,
        text: `${paragraphs.slice(0, 8 - i).join('\n\n')}\n\n${own}`,
      });
    });
    const report = sampleArticle({ url: 'https://herald.example/f', title: wire.title, text: FERRY_OWN_REPORT });
    const matches = await matchesOf(wire, [...copies, report], { least: 0 });
    const probabilities = matches.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((x, y) => y - x));
    const ofReport = matches.findIndex(({ relation }) => relation === 'same-event');
    expect(matches.slice(ofReport).map(({ relation }) => relation)).toContain('same-copy');
    expect(await matchesOf(wire, copies, { limit: 5 })).toHaveLength(5);
  });

  it('shows of a wire story with more copies than fit each to as many as any other, and every two to one of them', async () => {
    const copies = Array.from({ length: 9 }, (_, i) =>
      sampleArticle({
        url: `https://o${i}.example/f`,
        title: wire.title,
        text: `${FERRY_WIRE}\n\nOutlet ${i} agrees.`,
      }),
    );
    const shown = await Promise.all(
      copies.map(async (copy) => new Set((await matchesOf(copy, copies, { limit: 4 })).map(({ key }) => key))),
    );
    for (const [i, a] of copies.entries()) {
      expect(shown.filter((keys) => keys.has(articleKey(a)))).toHaveLength(4);
      for (const [j, b] of copies.entries()) {
        if (i !== j) expect(shown[i]?.has(articleKey(b)) || shown[j]?.has(articleKey(a))).toBe(true);
      }
    }
  });

  it('shows the very text first, of however many copies', async () => {
    const paragraphs = FERRY_WIRE.split('\n\n');
    const copies = Array.from({ length: 30 }, (_, i) => {
      const own = Array.from({ length: 12 }, (_, word) => `own${i}x${word}`).join(' ');
      const text = [...paragraphs.toSpliced(i % 8, 1), own].join('\n\n');
      return sampleArticle({ url: `https://o${i}.example/f`, title: wire.title, text });
    });
    for (const [i, copy] of copies.entries()) {
      const again = { ...copy, url: 'https://again.example/f', canonicalUrl: 'https://again.example/f' };
      const [first] = await matchesOf(again, copies, { limit: 10 });
      expect(first?.key).toBe(articleKey(copies[i] ?? again));
    }
  });

  it('shows copies that were cut and added to among the whole ones, though they are less sure', async () => {
    const copies = Array.from({ length: 9 }, (_, i) => {
      const [kept, own] = i < 5 ? [8, 2] : [3, 300];
      const added = Array.from({ length: own }, (_, word) => `own${i}x${word}`).join(' ');
      const text = `${FERRY_WIRE.split('\n\n').slice(0, kept).join('\n\n')}\n\n${added}`;
      return sampleArticle({ url: `https://o${i}.example/f`, title: 'Ferry', text });
    });
    const answers = await Promise.all(copies.map((copy) => matchesOf(copy, copies, { limit: 4 })));
    expect(new Set(answers.flat().map(({ probability }) => probability)).size).toBeGreaterThan(1);
    const cut = new Set(copies.slice(5).map(articleKey));
    for (const matches of answers.slice(0, 5)) expect(matches.some(({ key }) => cut.has(key))).toBe(true);
  });
});
