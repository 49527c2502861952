import { describe, expect, it } from 'vitest';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { type Difference, tellOneThing } from '../../../src/core/match/tell-one-thing.ts';
import { sampleArticle } from './sample-article.ts';
import { BUDGET, FERRY_OWN_REPORT, FERRY_WIRE } from './stories.ts';

const print = (title: string, text: string) => fingerprintArticle(sampleArticle({ title, text }));
const never: Difference = { title: 2, lede: 2, all: 2 };
const wire = print('Ferry aground off Varnholm', FERRY_WIRE);
const report = print('Search for the missing of the Maren Lys', FERRY_OWN_REPORT);
const budget = print('Brellin passes budget', BUDGET);

describe('tellOneThing', () => {
  it('is told by the words of either title in the other', () => {
    const byTitle = { ...never, title: 0.4 };
    expect(tellOneThing(wire, report, byTitle)).toBe(true);
    expect(tellOneThing(report, wire, byTitle)).toBe(true);
    expect(tellOneThing(wire, budget, byTitle)).toBe(false);
  });

  it('is told by the opening of either in the other', () => {
    const byLede = { ...never, lede: 0.9 };
    const opening = print('In brief', FERRY_WIRE.split('\n\n').slice(0, 3).join('\n\n'));
    expect(tellOneThing(opening, wire, byLede)).toBe(true);
    expect(tellOneThing(budget, wire, byLede)).toBe(false);
  });

  it('takes the opening for the title where there is none', () => {
    const bare = print('', FERRY_WIRE.split('\n\n').slice(0, 3).join('\n\n'));
    const whole = print('', FERRY_WIRE);
    expect(tellOneThing(bare, whole, { ...never, title: 0.9 })).toBe(true);
    expect(tellOneThing(bare, whole, { ...never, lede: 0.9 })).toBe(false);
  });

  it('is told by all terms alone where both stand under one title', () => {
    const [one, other] = [FERRY_WIRE, BUDGET].map((text) => print('Morning briefing', text));
    if (one === undefined || other === undefined) throw new Error('no articles');
    expect(tellOneThing(one, other, { ...never, title: 0.1 })).toBe(false);
    expect(tellOneThing(one, print('Morning briefing', `${FERRY_WIRE}\n\n${BUDGET}`), never)).toBe(true);
  });

  it('stands under one title only where the words are in both titles, not where a text has them', () => {
    const ferry = print('Varnholm', `${FERRY_WIRE}\n\nBrellin reads of it.`);
    const council = print('Brellin', `${BUDGET}\n\nVarnholm votes tomorrow.`);
    expect(tellOneThing(ferry, council, { ...never, title: 0.9 })).toBe(true);
  });
});
