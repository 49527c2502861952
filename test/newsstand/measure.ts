import type { Article } from '../../src/core/article.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import { articleKey, compareArticles, findMatches, fingerprintArticle } from '../../src/core/pipeline.ts';
import type { ArticleKey } from '../../src/core/story.ts';
import { expectedRelation, loadExpected } from './expected.ts';
import { findExpected } from './find-expected.ts';
import type { StoryVersion } from './parse-version.ts';
import { findVersion, loadStories, toArticle } from './stories.ts';

/** `npx tsx test/newsstand/measure.ts`: the pipeline against the newsstand's ground truth, every failure on a line. */
const SHOWN_PROBABILITY = 0.5;

interface Shelved {
  readonly version: StoryVersion;
  readonly article: Article;
}

const stories = loadStories();
await measureMatches();
measureDifferences();

async function measureMatches(): Promise<void> {
  const shelf = new Map<ArticleKey, Shelved>();
  const index = createMemoryIndex();
  for (const version of stories.flatMap((story) => story.versions)) {
    const article = toArticle(version);
    shelf.set(articleKey(article), { version, article });
    await index.put([{ key: articleKey(article), fingerprint: fingerprintArticle(article) }]);
  }
  const load = async (keys: readonly ArticleKey[]) =>
    keys.flatMap((key) => {
      const found = shelf.get(key);
      return found ? [{ key, article: found.article }] : [];
    });
  const counts = { right: 0, missed: 0, wrongRelation: 0, otherStory: 0 };
  for (const { version, article } of shelf.values()) {
    const matches = await findMatches(article, fingerprintArticle(article), index, load);
    const shown = new Map(
      matches.flatMap((match) => {
        const other = shelf.get(match.key)?.version;
        return other && match.probability >= SHOWN_PROBABILITY ? [[other, match] as const] : [];
      }),
    );
    const story = stories.find(({ id }) => id === version.storyId);
    if (!story) continue;
    for (const other of story.versions) {
      const expected = expectedRelation(story, loadExpected(story.id), version.outletId, other.outletId);
      if (other === version || expected === null) continue;
      const relation = shown.get(other)?.relation;
      const outcome = relation === undefined ? 'missed' : relation === expected ? 'right' : 'wrongRelation';
      counts[outcome] += 1;
      if (outcome !== 'right') console.log(outcome, story.id, version.outletId, other.outletId, expected);
    }
    for (const [other, { probability, relation }] of shown) {
      if (other.storyId === version.storyId) continue;
      counts.otherStory += 1;
      console.log(
        'otherStory',
        version.storyId,
        version.outletId,
        other.storyId,
        other.outletId,
        relation,
        probability.toFixed(2),
      );
    }
  }
  console.log('matches', counts);
}

function measureDifferences(): void {
  const kinds = new Map<string, { found: number; expected: number; false: number }>();
  const tally = (kind: string) => {
    const counts = kinds.get(kind) ?? { found: 0, expected: 0, false: 0 };
    kinds.set(kind, counts);
    return counts;
  };
  for (const { id } of stories) {
    for (const { a, b, expect, absent } of loadExpected(id).differences) {
      const comparison = compareArticles(
        toArticle(findVersion(stories, id, a)),
        toArticle(findVersion(stories, id, b)),
      );
      for (const difference of expect) {
        const counts = tally(difference.kind);
        counts.expected += 1;
        if (findExpected(comparison, difference)) counts.found += 1;
        else console.log('not found', id, a, b, difference.kind, difference.a, '|', difference.b);
      }
      for (const difference of absent) {
        const found = comparison.differences.find(
          ({ kind, aText, bText }) =>
            kind === difference.kind &&
            (aText ?? bText) !== null &&
            overlaps(aText, difference.a) &&
            overlaps(bText, difference.b),
        );
        if (!found) continue;
        tally(difference.kind).false += 1;
        console.log('should not be', id, a, b, difference.kind, found.aText, '|', found.bText, '|', difference.why);
      }
    }
  }
  console.table(Object.fromEntries(kinds));
}

/** Whether a report may be about that reading; a side left empty may be about anything. */
function overlaps(reported: string | null, reading: string | null): boolean {
  return reported === null || reading === null || reported.includes(reading) || reading.includes(reported);
}
