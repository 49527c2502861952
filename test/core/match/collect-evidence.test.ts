import { describe, expect, it } from 'vitest';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { evidenceCollector } from '../../../src/core/match/collect-evidence.ts';
import type { MatchEvidence } from '../../../src/core/story.ts';
import { sampleArticle } from './sample-article.ts';

function evidenceOf(text: string, otherText: string): MatchEvidence {
  const [article, other] = [sampleArticle({ text }), sampleArticle({ text: otherText })];
  const collect = evidenceCollector(article, fingerprintArticle(article), () => 1);
  return collect(fingerprintArticle(other), { aInB: 1, bInA: 1 });
}

describe('evidenceCollector', () => {
  it('quotes the sentences that stand in the other text, signs of two units and unseen ones before them', () => {
    const shared = 'The ferry Kessel lay on the sands for two days before the tugs came in from Orlund.';
    const text = `\u{1F6A2}\u{1F6A2} Har\u00ADbour men were glad on that grey morning. ${shared} Nobody was hurt.`;
    const { sharedPassages } = evidenceOf(text, `A long wait. ${shared} So ended it.`);
    expect(sharedPassages).toEqual([shared]);
  });

  it('takes a paragraph of many sentences for as long as it is, not for its square', () => {
    const text = 'Word. '.repeat(60_000);
    expect(evidenceOf(text, text).sharedPassages).toEqual([]);
  });
});
