import { describe, expect, it } from 'vitest';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { openingFiguresHeld } from '../../../src/core/match/opening-figures.ts';
import { type LikelyReport, tellOtherFacts } from '../../../src/core/match/other-facts.ts';
import { countLinks } from './count-links.ts';
import { matchReport, type Teller } from './match-reports.ts';
import { sampleArticle } from './sample-article.ts';

const MATCHES = Array.from({ length: 12 }, (_, i) => i);

describe('reports of the matches of one league', () => {
  it('are seldom taken for one event at several outlets, and each match is found at the other that tells of it', async () => {
    const reports = MATCHES.flatMap((i) => [
      { i, article: matchReport(i, (i % 3) as Teller) },
      ...(i < 4 ? [{ i, article: matchReport(i, ((i + 1) % 3) as Teller) }] : []),
    ]);
    const { right, wrong } = await countLinks(reports);
    expect(right).toBe(8);
    // Of 232 pairs of different matches.
    expect(wrong).toBeLessThan(12);
  });
});

describe('tellOtherFacts', () => {
  const report = (openingHeld: number, figuresHeld: number | null = 0): LikelyReport => ({ openingHeld, figuresHeld });

  it('doubts four and more reports that hold neither openings nor their figures', () => {
    expect(tellOtherFacts([report(0.2), report(0.3), report(0.1), report(0.2)])).toEqual([true, true, true, true]);
    expect(tellOtherFacts([report(0.2), report(0.3), report(0.1)])).toEqual([false, false, false]);
    expect(tellOtherFacts([])).toEqual([]);
  });

  it('keeps the one among them that holds the opening, or its figures', () => {
    const kind = [report(0.2), report(0.2), report(0.2), report(0.2), report(0.2)];
    expect(tellOtherFacts([...kind, report(0.8, 1)]).at(-1)).toBe(false);
    expect(tellOtherFacts([...kind, report(0.3, 0.6)]).at(-1)).toBe(false);
    expect(tellOtherFacts([...kind, report(0.3, null)]).at(-1)).toBe(true);
  });

  it('says nothing of an event with a core, nor where figures are told by few', () => {
    expect(tellOtherFacts(Array.from({ length: 6 }, () => report(0.4)))).not.toContain(true);
    expect(tellOtherFacts(Array.from({ length: 6 }, () => report(0.2, 0.4)))).not.toContain(true);
    expect(tellOtherFacts(Array.from({ length: 6 }, (_, i) => report(0.2, i < 2 ? 0 : null)))).not.toContain(true);
  });
});

describe('openingFiguresHeld', () => {
  const told = (text: string) => fingerprintArticle(sampleArticle({ text }));

  it('is the larger share of two openings, and unknown below two figures', () => {
    const held = openingFiguresHeld(told('Crowds of 4107 and 5213 came, 91 by boat.'));
    expect(held(told('On 4107 farms 5213 cows were counted.'))).toBe(1);
    expect(held(told('On 4107 farms 77 cows were counted.'))).toBe(0.5);
    expect(held(told('On 66 farms 77 cows were counted.'))).toBe(0);
    expect(held(told('On 4107 farms cows were counted.'))).toBeNull();
    expect(openingFiguresHeld(told('On 4107 farms'))(told('On 4107 farms 77 cows'))).toBeNull();
  });
});
