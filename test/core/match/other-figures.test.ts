import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { otherFigures } from '../../../src/core/match/other-figures.ts';
import { factList, LIST_NAMES } from './fact-lists.ts';
import { sampleArticle } from './sample-article.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

const DAYS = [0, 1, 2, 3, 4, 5];
const shelf = unrelatedArticles(100);

/** "address -> address of a match" of all matches among some articles. */
async function linksAmong(articles: readonly Article[]): Promise<readonly string[]> {
  const index = createMemoryIndex();
  await index.put(
    [...shelf, ...articles].map((article) => ({
      key: articleKey(article),
      fingerprint: fingerprintArticle(article),
    })),
  );
  const answers = articles.map(async (article) => {
    const matches = await findMatches(article, fingerprintArticle(article), index, async () => []);
    return matches.map(({ key }) => `${article.url} -> ${key.slice(0, key.lastIndexOf('#'))}`);
  });
  return (await Promise.all(answers)).flat().sort();
}

describe('lists of facts that draw on one small set of names', () => {
  it.each(LIST_NAMES)('are of one event where the figures are the same, at whatever outlet: %s', async (name) => {
    const lists = DAYS.flatMap((i) => [factList(name, i, 0), factList(name, i, 1)]);
    const sameDay = DAYS.flatMap((i) => {
      const [one, two] = [factList(name, i, 0).url, factList(name, i, 1).url];
      return [`${one} -> ${two}`, `${two} -> ${one}`];
    });
    expect(await linksAmong(lists)).toEqual(sameDay.sort());
  });
});

describe('otherFigures', () => {
  const told = (text: string) => fingerprintArticle(sampleArticle({ text }));
  const figures = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `Crowd at ground ${'abcdefgh'[i]}: ${4107 + 13 * (from + i)}.`).join(
      '\n\n',
    );

  it('asks for four uncommon figures in each, of which at most a third stand in the other', () => {
    const six = otherFigures(told(figures(0, 6)));
    expect(six(told(figures(6, 4)))).toBe(true);
    expect(six(told(figures(6, 3)))).toBe(false);
    expect(six(told(figures(4, 6)))).toBe(true);
    expect(six(told(figures(3, 6)))).toBe(false);
  });

  it('says nothing of a report in which figures are few among its words', () => {
    const report = (from: number) => {
      const words = Array.from(
        { length: 80 },
        (_, i) => `word${'abcdefghij'[i % 10]}${'klmnopqr'[Math.floor(i / 10)]}`,
      );
      return told(`${words.join(' ')}. ${figures(from, 5)}`);
    };
    expect(otherFigures(report(0))(report(20))).toBe(false);
    expect(otherFigures(told(figures(0, 5)))(report(20))).toBe(false);
  });
});
