import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { type Impression, tellKind } from '../../../src/core/match/among-its-kind.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { incidentReport } from './incident-reports.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('reports of the shootings of one week in three cities', () => {
  it('are less often taken for one event, and each finds its own', async () => {
    const reports = upTo(36).flatMap((i) =>
      upTo(i % 2 === 0 ? 3 : 2).map((outlet) => ({ i, article: incidentReport(i, outlet) })),
    );
    const eventOf = new Map(reports.map(({ i, article }) => [articleKey(article), i]));
    const index = createMemoryIndex();
    await index.put(
      [...unrelatedArticles(100), ...reports.map(({ article }) => article)].map((article) => ({
        key: articleKey(article),
        fingerprint: fingerprintArticle(article),
      })),
    );
    let [right, wrong] = [0, 0];
    for (const { i, article } of reports) {
      for (const { key } of await findMatches(article, fingerprintArticle(article), index, async () => [])) {
        if (eventOf.get(key) === i) right += 1;
        else wrong += 1;
      }
    }
    expect(right).toBe(144);
    // Of 7,866 pairs of different shootings; 3,842 when the verdict knew no kinds.
    expect(wrong).toBeLessThan(400);
  });
});

describe('tellKind', () => {
  const impression = (
    probability: number,
    circle: number | null = 0.2,
    more: Partial<Impression> = {},
  ): Impression => ({
    probability,
    contrast: 0.1,
    openingHeld: 0.3,
    company: circle === null ? null : { bySimilarity: circle, byContrast: circle - 0.1 },
    ...more,
  });
  const misses = (count: number): readonly Impression[] => upTo(count).map(() => impression(0.3));
  /** What is said of the first few. */
  const told = (count: number, candidates: readonly Impression[]): readonly boolean[] =>
    tellKind(candidates).slice(0, count);

  it('says nothing where few candidates are neither likely nor unlikely', () => {
    const likely = [impression(0.9), impression(0.8)];
    expect(tellKind([])).toEqual([]);
    expect(told(2, [...likely, ...misses(3), impression(0.02), impression(0.04)])).toEqual([false, false]);
    expect(told(2, [...likely, ...misses(4)])).toEqual([true, true]);
  });

  it('asks for half as many as are likely, or for a dozen', () => {
    const likely = upTo(40).map(() => impression(0.9, 0.3, { openingHeld: 0.6 }));
    expect(told(40, [...likely.slice(0, 10), ...misses(4)])).not.toContain(true);
    expect(told(10, [...likely.slice(0, 10), ...misses(5)])).not.toContain(false);
    expect(told(40, [...likely, ...misses(11)])).not.toContain(true);
    expect(told(40, [...likely, ...misses(12)])).not.toContain(false);
  });

  it('keeps who keeps the query’s company or shares what no other has, and copies', () => {
    const openingHeld = 0.6;
    const candidates = [
      impression(0.9, 0.2, { openingHeld }),
      impression(0.9, 0.45, { openingHeld }),
      impression(0.9, 0.2, { openingHeld, company: { bySimilarity: 0.1, byContrast: 0.45 } }),
      impression(0.9, 0.2, { openingHeld, contrast: 0.25 }),
      impression(0.9, null, { openingHeld }),
    ];
    expect(told(5, [...candidates, ...misses(6)])).toEqual([true, false, false, false, false]);
  });

  it('asks for more company among more near misses', () => {
    const likely = [impression(0.9, 0.8), impression(0.9, 0.95)];
    expect(told(2, [...likely, ...misses(15)])).toEqual([false, false]);
    expect(told(2, [...likely, ...misses(25)])).toEqual([true, false]);
  });

  it('doubts a crowd whose reports neither hold each other’s openings nor keep one company', () => {
    const crowd = upTo(4).map(() => impression(0.9));
    expect(tellKind(crowd)).toEqual([true, true, true, true]);
    expect(tellKind(crowd.slice(1))).toEqual([false, false, false]);
    expect(tellKind(upTo(6).map(() => impression(0.9, 0.2, { openingHeld: 0.5 })))).not.toContain(true);
    expect(tellKind(upTo(6).map(() => impression(0.9, 0.5)))).not.toContain(true);
    expect(told(1, [impression(0.9, 0.7), ...crowd, ...crowd])).toEqual([false]);
  });
});
