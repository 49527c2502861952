import { describe, expect, it } from 'vitest';
import { type Impression, tellKind } from '../../../src/core/match/among-its-kind.ts';
import { countLinks } from './count-links.ts';
import { incidentReport } from './incident-reports.ts';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('reports of the shootings of one week in three cities', () => {
  it('are less often taken for one event, and each finds its own', async () => {
    const reports = upTo(36).flatMap((i) =>
      upTo(i % 2 === 0 ? 3 : 2).map((outlet) => ({ i, article: incidentReport(i, outlet) })),
    );
    const { right, wrong } = await countLinks(reports);
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
    expect(told(2, [...likely, ...misses(19), impression(0.02), impression(0.6)])).toEqual([false, false]);
    expect(told(2, [...likely, ...misses(20)])).toEqual([true, true]);
  });

  it('keeps who keeps the query’s company or shares what no other has, and copies', () => {
    const candidates = [
      impression(0.9, 0.6),
      impression(0.9, 0.7),
      impression(0.9, 0.2, { company: { bySimilarity: 0.1, byContrast: 0.7 } }),
      impression(0.9, 0.2, { contrast: 0.25 }),
      impression(0.9, null),
    ];
    expect(told(5, [...candidates, ...misses(20)])).toEqual([true, false, false, false, false]);
  });

  it('asks for more company among more near misses', () => {
    const likely = [impression(0.9, 0.7), impression(0.9, 0.95)];
    expect(told(2, [...likely, ...misses(20)])).toEqual([false, false]);
    expect(told(2, [...likely, ...misses(25)])).toEqual([true, false]);
  });

  it('doubts a crowd whose reports neither hold each other’s openings nor keep one company', () => {
    const crowd = upTo(30).map(() => impression(0.9));
    expect(tellKind(crowd)).not.toContain(false);
    expect(tellKind(crowd.slice(1))).not.toContain(true);
    expect(tellKind(upTo(40).map(() => impression(0.9, 0.2, { openingHeld: 0.5 })))).not.toContain(true);
    expect(tellKind(upTo(40).map(() => impression(0.9, 0.5)))).not.toContain(true);
    expect(told(1, [impression(0.9, 0.7), ...crowd])).toEqual([false]);
  });
});
