import { describe, expect, it } from 'vitest';
import { guessDirection } from '../../../src/core/match/guess-direction.ts';
import { sampleArticle } from './sample-article.ts';

const ALIKE = { aInB: 0.9, bInA: 0.9 };
/** `b` stands in `a`, which has far more: `b` is the cut. */
const B_CUT = { aInB: 0.3, bInA: 0.95 };
const A_CUT = { aInB: 0.95, bInA: 0.3 };

function at(publishedAt: string | null) {
  return sampleArticle({ text: 'The ferry ran aground.', publishedAt });
}

describe('guessDirection', () => {
  it('takes the text published hours before for the earlier', () => {
    const direction = guessDirection(at('2024-05-04T06:00:00Z'), at('2024-05-04T18:00:00Z'), ALIKE);
    expect(direction.earlier).toBe('a');
    expect(guessDirection(at('2024-05-04T18:00:00Z'), at('2024-05-04T06:00:00Z'), ALIKE)).toEqual({
      ...direction,
      earlier: 'b',
    });
  });

  it('reads times in their zones', () => {
    expect(guessDirection(at('2024-05-04T20:00:00+09:00'), at('2024-05-04T18:00:00Z'), ALIKE).earlier).toBe('a');
  });

  it('takes the longer text for the earlier when times say nothing', () => {
    expect(guessDirection(at(null), at(null), B_CUT).earlier).toBe('a');
    expect(guessDirection(at('2024-05-04'), at('2024-05-04'), A_CUT).earlier).toBe('b');
  });

  it('is surer when time and cut agree than when one of them speaks alone, and least sure when they differ', () => {
    const [early, late] = [at('2024-05-04T06:00:00Z'), at('2024-05-04T18:00:00Z')];
    const agreed = guessDirection(early, late, B_CUT);
    const timeAlone = guessDirection(early, late, ALIKE);
    const differing = guessDirection(early, late, A_CUT);
    expect(agreed.confidence).toBeGreaterThan(timeAlone.confidence);
    expect(timeAlone.confidence).toBeGreaterThan(differing.confidence);
    expect(differing.earlier).toBe('a');
    expect(agreed.confidence).toBeLessThan(0.95);
  });

  it('claims nothing where nothing speaks: no times, same minute, a time that is none', () => {
    const unknown = { earlier: 'unknown', confidence: 0.5 };
    expect(guessDirection(at(null), at('2024-05-04T06:00:00Z'), ALIKE)).toEqual(unknown);
    expect(guessDirection(at('2024-05-04T06:00:00Z'), at('2024-05-04T06:05:00Z'), ALIKE)).toEqual(unknown);
    expect(guessDirection(at('yesterday'), at('2024-05-04T06:00:00Z'), ALIKE)).toEqual(unknown);
  });

  it('takes a day without a time for all of that day', () => {
    expect(guessDirection(at('2024-05-04'), at('2024-05-04T06:00:00Z'), ALIKE).earlier).toBe('unknown');
    expect(guessDirection(at('2024-05-04T20:00:00Z'), at('2024-05-04'), ALIKE).earlier).toBe('unknown');
    expect(guessDirection(at('2024-05-04'), at('2024-05-05T06:00:00Z'), ALIKE).earlier).toBe('a');
    expect(guessDirection(at('2024-05-04'), at('2024-05-05'), ALIKE).earlier).toBe('a');
  });

  it('leaves open what a time without a zone may be in another, wherever it is read', () => {
    const local = at('2024-05-04T06:00:00');
    expect(guessDirection(local, at('2024-05-04T12:00:00Z'), ALIKE).earlier).toBe('unknown');
    expect(guessDirection(at('2024-05-03T20:00:00Z'), local, ALIKE).earlier).toBe('unknown');
    expect(guessDirection(local, at('2024-05-05T00:00:00Z'), ALIKE).earlier).toBe('a');
    expect(guessDirection(at('2024-05-03T12:00:00Z'), local, ALIKE).earlier).toBe('a');
    expect(guessDirection(local, at('2024-05-04T12:00:00'), ALIKE).earlier).toBe('a');
  });

  it('takes a month or a year for no time', () => {
    expect(guessDirection(at('2024-05'), at('2024-05-20T10:00:00Z'), ALIKE).earlier).toBe('unknown');
    expect(guessDirection(at('2024'), at('2024-05-20'), ALIKE).earlier).toBe('unknown');
  });

  it('is less sure of the earlier where it was revised after the later was published', () => {
    const later = at('2024-05-04T18:00:00Z');
    const plain = guessDirection(at('2024-05-04T06:00:00Z'), later, ALIKE);
    const revisedAt = (modifiedAt: string) => ({ ...at('2024-05-04T06:00:00Z'), modifiedAt });
    const since = guessDirection(revisedAt('2024-05-04T21:00:00Z'), later, ALIKE);
    expect(since.earlier).toBe('a');
    expect(since.confidence).toBeLessThan(plain.confidence);
    expect(guessDirection(later, revisedAt('2024-05-04T21:00:00Z'), ALIKE)).toEqual({ ...since, earlier: 'b' });
    expect(guessDirection(revisedAt('2024-05-04T21:00:00Z'), later, A_CUT).earlier).toBe('unknown');
    expect(guessDirection(revisedAt('2024-05-04T09:00:00Z'), later, ALIKE)).toEqual(plain);
    expect(guessDirection(revisedAt('some time'), later, ALIKE)).toEqual(plain);
    const laterRevised = { ...later, modifiedAt: '2024-05-05T09:00:00Z' };
    expect(guessDirection(at('2024-05-04T06:00:00Z'), laterRevised, ALIKE)).toEqual(plain);
  });

  it('takes the agency that one of them credits for the earlier, whatever the times', () => {
    const agency = { name: 'MNA Newswire', domain: 'mna.example' };
    const credits = [{ agency: 'MNA', zone: 'tail', evidence: '© 2024 MNA' }] as const;
    const wire = { ...at('2024-05-04T18:00:00Z'), outlet: agency };
    const paper = { ...at('2024-05-04T12:00:00Z'), credits };
    expect(guessDirection(wire, { ...paper, publishedAt: null }, ALIKE)).toMatchObject({ earlier: 'a' });
    expect(guessDirection({ ...paper, publishedAt: null }, wire, ALIKE)).toMatchObject({ earlier: 'b' });
    const inDoubt = guessDirection(wire, paper, ALIKE);
    expect(inDoubt.confidence).toBeLessThan(guessDirection(wire, at(null), B_CUT).confidence);
    const ownCredit = { ...wire, credits };
    expect(guessDirection(ownCredit, { ...ownCredit, url: 'https://mna.example/2' }, ALIKE).earlier).toBe('unknown');
  });

  it.each([
    ['Harbour Press', { name: 'HP', domain: 'harbourpress.example' }, true],
    ['Rádio-Vale', { name: 'Agência Rádio Vale', domain: 'radiovale.example' }, true],
    ['Nova Agência', { name: 'Nova Agência', domain: 'nova.example' }, true],
    ['Harbour Press', { name: 'The Press', domain: 'press.example' }, false],
    ['Press', { name: 'Harbourpress', domain: 'harbour.example' }, false],
    ['–', { name: '', domain: '' }, false],
  ])('knows the agency %s at the outlet %o: %s', (agency, outlet, known) => {
    const wire = { ...at(null), outlet };
    const paper = { ...at(null), credits: [{ agency, zone: 'tail', evidence: agency }] as const };
    expect(guessDirection(wire, paper, ALIKE).earlier).toBe(known ? 'a' : 'unknown');
  });

  it('takes no text that a paywall cuts off for a cut', () => {
    const behindPaywall = { ...at(null), completeness: 'truncated' } as const;
    expect(guessDirection(at(null), behindPaywall, B_CUT).earlier).toBe('unknown');
    expect(guessDirection(behindPaywall, at(null), A_CUT).earlier).toBe('unknown');
    expect(guessDirection(behindPaywall, at(null), B_CUT).earlier).toBe('a');
  });
});
