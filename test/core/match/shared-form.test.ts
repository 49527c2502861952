import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { BULLETIN_NAMES, bulletin } from './bulletins.ts';
import { sampleArticle } from './sample-article.ts';
import { unrelatedArticles } from './unrelated-articles.ts';
import { UPDATED_STORIES, updatedStory } from './updated-stories.ts';

const DAYS = [0, 1, 2, 3, 4];
const shelf = unrelatedArticles(100);

/** "address of the one asked, address of the match, relation" of all matches among some articles. */
async function matchesAmong(articles: readonly Article[]): Promise<readonly string[]> {
  const index = createMemoryIndex();
  const entries = [...shelf, ...articles].map((article) => ({
    key: articleKey(article),
    fingerprint: fingerprintArticle(article),
  }));
  await index.put(entries);
  const answers = articles.map(async (article) => {
    const matches = await findMatches(article, fingerprintArticle(article), index, async () => []);
    return matches.map(({ key, relation }) => `${article.url} ${key.slice(0, key.lastIndexOf('#'))} ${relation}`);
  });
  return (await Promise.all(answers)).flat();
}

const filledAnew = (a: Article, b: Article): boolean =>
  copyOverlap(fingerprintArticle(a), fingerprintArticle(b)).form > 0;

describe('a form that an outlet fills in day after day', () => {
  it.each(BULLETIN_NAMES)('is no version of what it was the day before: %s', async (name) => {
    expect(await matchesAmong(DAYS.map((i) => bulletin(name, i)))).toEqual([]);
  });
});

describe("an agency's update", () => {
  it.each(UPDATED_STORIES)(
    'is a copy of its story though the figures are others, and so is a cut: %s',
    async (name) => {
      const { first, update, cuts } = updatedStory(name);
      const matches = await matchesAmong([first, update, ...cuts]);
      expect(matches).toHaveLength(12);
      expect(matches.filter((match) => !match.endsWith('same-copy'))).toEqual([]);
    },
  );
});

describe('sharedForm', () => {
  it('is told of both sides alike, and of no article and itself', () => {
    const all = [
      ...BULLETIN_NAMES.flatMap((name) => DAYS.map((i) => bulletin(name, i))),
      ...UPDATED_STORIES.map((name) => updatedStory(name).update),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        expect(filledAnew(a, b)).toBe(filledAnew(b, a));
        expect(filledAnew(a, a)).toBe(false);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('asks for four other names or figures in each', () => {
    const report = (changed: number): Article => {
      const sentences = Array.from(
        { length: 12 },
        (_, i) =>
          `The office in the town of Brill counted ${100 + 7 * i + (i < changed ? 900 : 0)} cows near farm number ${i + 500}, more than had been thought at the ${'abcdefghijkl'[i]}-meeting.`,
      );
      return sampleArticle({ text: sentences.join('\n\n') });
    };
    expect([0, 1, 3, 4, 8].map((changed) => filledAnew(report(0), report(changed)))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
