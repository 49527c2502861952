import { beforeAll, describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { ArticleKey, Relation, Version } from '../../../src/core/story.ts';
import { expectedRelation, loadExpected } from '../../newsstand/expected.ts';
import { loadStories, toArticle } from '../../newsstand/stories.ts';

const SHOWN = 0.5;
const LAST_YEAR = 'tamrin-flood-2025';
const stories = loadStories();

interface Answer {
  readonly story: string;
  readonly outlet: string;
  readonly found: readonly Found[];
}

interface Found {
  readonly story: string;
  readonly outlet: string;
  readonly relation: Relation;
  readonly probability: number;
}

/** What every version in the newsstand is answered, from a library of all of them. */
async function answersOfAll(): Promise<readonly Answer[]> {
  const shelf = stories.flatMap(({ versions }) =>
    versions.map((version) => ({ story: version.storyId, outlet: version.outletId, article: toArticle(version) })),
  );
  const byKey = new Map<ArticleKey, (typeof shelf)[number]>(shelf.map((entry) => [articleKey(entry.article), entry]));
  const index = createMemoryIndex();
  await index.put([...byKey].map(([key, { article }]) => ({ key, fingerprint: fingerprintArticle(article) })));
  const load = async (keys: readonly ArticleKey[]): Promise<readonly Version[]> =>
    keys.flatMap((key) => {
      const entry = byKey.get(key);
      return entry ? [{ key, article: entry.article }] : [];
    });
  const answers: Answer[] = [];
  for (const { story, outlet, article } of shelf) {
    const matches = await findMatches(article, fingerprintArticle(article), index, load);
    const found = matches.flatMap(({ key, relation, probability }) => {
      const entry = byKey.get(key);
      return entry ? [{ story: entry.story, outlet: entry.outlet, relation, probability }] : [];
    });
    answers.push({ story, outlet, found });
  }
  return answers;
}

let answers: readonly Answer[] = [];

describe('matching in the newsstand', () => {
  beforeAll(async () => {
    answers = await answersOfAll();
  });

  it('does not take the flood of the year before for the same, though river, places and people are', () => {
    const wrong = answers.flatMap(({ story, outlet, found }) =>
      found
        .filter((match) => (story === LAST_YEAR) !== (match.story === LAST_YEAR) && match.probability >= SHOWN)
        .map((match) => `${story}/${outlet} -> ${match.story}/${match.outlet} ${match.probability.toFixed(2)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names no version a copy of another story, though an outlet reports two votes in the same words', () => {
    const wrong = answers.flatMap(({ story, outlet, found }) =>
      found
        .filter((match) => match.story !== story && match.relation === 'same-copy')
        .map((match) => `${story}/${outlet} -> ${match.story}/${match.outlet}`),
    );
    expect(wrong).toEqual([]);
  });

  it('finds every version in its language', () => {
    const missed = answers.flatMap(({ story, outlet, found }) => {
      const told = stories.find(({ id }) => id === story);
      return (told?.versions ?? [])
        .filter(
          (other) =>
            other.outletId !== outlet &&
            told !== undefined &&
            expectedRelation(told, loadExpected(story), outlet, other.outletId) !== null &&
            !found.some(
              (match) => match.story === story && match.outlet === other.outletId && match.probability >= SHOWN,
            ),
        )
        .map((other) => `${story}/${outlet} -> ${other.outletId}`);
    });
    expect(missed).toEqual([]);
  });
});
