import { beforeAll, describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { explainVerdict, type ModelExplanation } from '../../../src/core/match/explain-verdict.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { verdicts } from '../../../src/core/match/verdict.ts';
import { type Described, describeCandidates } from '../../../src/core/match/verdict-features.ts';
import { findVersion, loadStories, toArticle } from '../../newsstand/stories.ts';

/** A report of the ferry among the whole newsstand. */
describe('explaining a verdict', () => {
  let described: readonly Described[];

  beforeAll(async () => {
    const stories = loadStories();
    const articles = stories.flatMap(({ versions }) => versions.map(toArticle));
    const all = articles.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) }));
    const index = createMemoryIndex();
    await index.put(all);
    const article = toArticle(findVersion(stories, 'saint-orla-ferry', 'courier'));
    const query = { key: articleKey(article), fingerprint: fingerprintArticle(article) };
    const found = await index.candidates(query.fingerprint, 100);
    described = describeCandidates(
      query.fingerprint,
      found,
      found.candidates.filter(({ key }) => key !== query.key),
    );
  });

  function total({ usual, shares }: ModelExplanation): number {
    return shares.reduce((sum, { logOdds }) => sum + logOdds, usual);
  }

  it('lays out what each model says of each candidate, beside the verdict as it is answered', () => {
    expect(described.length).toBeGreaterThan(3);
    const answered = verdicts(described);
    let copies = 0;
    for (const at of described.keys()) {
      const { verdict, first, second, copy } = explainVerdict(described, at);
      expect(verdict).toEqual(answered[at]);
      for (const model of [first, second, ...(copy === null ? [] : [copy])])
        expect(total(model)).toBeCloseTo(model.logOdds, 6);
      expect(second.shares.find(({ name }) => name === 'first')?.value).toBeCloseTo(first.logOdds, 9);
      if (verdict.relation === 'same-copy') {
        copies++;
        expect(copy?.logOdds).toBeGreaterThan(0);
      }
      const said = first.shares.map(({ logOdds }) => Math.abs(logOdds));
      expect(said).toEqual(said.toSorted((x, y) => y - x));
    }
    expect(copies).toBeGreaterThan(0);
  });

  it('says which candidate there is not', () => {
    expect(() => explainVerdict(described, described.length)).toThrow(RangeError);
  });
});
