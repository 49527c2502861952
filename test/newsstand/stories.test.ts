import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/core/article.ts';
import { type ExpectedDifference, expectedRelation, loadExpected } from './expected.ts';
import type { StoryVersion } from './parse-version.ts';
import { siteOf } from './sites.ts';
import { findVersion, loadStories, toArticle } from './stories.ts';

const stories = loadStories();
const pairs = stories.flatMap(({ id }) =>
  loadExpected(id).differences.map((pair) => [id, pair.a, pair.b, pair] as const),
);
const KINDS_WITH_ONE_SIDE: ReadonlySet<string> = new Set([
  'missing',
  'only-here',
  'hedge',
  'negation',
  'title',
  'credit',
]);
const WORDS_SHARED_BY_COPIES = 0.3;

/** Everything of a version that a reader can read on its page. */
function readable(version: StoryVersion): string {
  const { title, standfirst, bylines, blocks } = toArticle(version);
  return [title, standfirst ?? '', bylines.join(', '), ...blocks.map(({ text }) => text)].join('\n');
}

function expectReading(version: StoryVersion, reading: string | null, kind: string, other: string | null): void {
  if (reading !== null) {
    expect(readable(version)).toContain(reading);
  } else if (kind === 'credit') {
    expect(toArticle(version).credits).toEqual([]);
  } else {
    expect(KINDS_WITH_ONE_SIDE).toContain(kind);
    expect(readable(version)).not.toContain(other);
  }
}

/** For what must not be reported: it may also stand behind the paywall. */
function expectWholeText(version: StoryVersion, reading: string | null): void {
  const whole = [readable(version), ...version.blocks.map(({ text }) => text)].join('\n');
  if (reading !== null) expect(whole).toContain(reading);
}

describe('the newsstand’s stories', () => {
  it('have unique addresses', () => {
    const urls = stories.flatMap(({ versions }) => versions.map((version) => toArticle(version).url));
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('give an agency credit exactly where the page names the agency', () => {
    for (const version of stories.flatMap((story) => story.versions)) {
      const { credits } = toArticle(version);
      expect(credits.length > 0, `${version.storyId} ${version.outletId}`).toBe(version.agency !== null);
    }
  });

  it('cut the paywalled outlet’s articles and no others', () => {
    for (const version of stories.flatMap((story) => story.versions)) {
      const { completeness, blocks } = toArticle(version);
      expect(completeness).toBe(siteOf(version.outletId).visibleBlocks === null ? 'whole' : 'truncated');
      if (completeness === 'truncated') expect(version.blocks.length).toBeGreaterThan(blocks.length);
    }
  });

  it.each(stories.map(({ id }) => id))('%s has ground truth that names only outlets and stories that exist', (id) => {
    const story = stories.find((one) => one.id === id);
    const outlets = story?.versions.map(({ outletId }) => outletId) ?? [];
    const { copies, nearMisses, differences } = loadExpected(id);
    expect(outlets).toEqual(expect.arrayContaining([...copies.flat(), ...differences.flatMap(({ a, b }) => [a, b])]));
    expect(new Set(copies.flat()).size).toBe(copies.flat().length);
    for (const near of nearMisses) {
      expect(loadExpected(near.story).nearMisses.map(({ story: back }) => back)).toContain(id);
    }
  });

  it.each(stories.map(({ id }) => id))('%s has copies that share their words and own reporting that does not', (id) => {
    const story = stories.find((one) => one.id === id);
    if (!story) throw new Error('not reached');
    for (const a of story.versions) {
      for (const b of story.versions) {
        if (a.outletId >= b.outletId) continue;
        const relation = expectedRelation(story, loadExpected(id), a.outletId, b.outletId);
        const shared = sharedRuns(bodyText(toArticle(a)), bodyText(toArticle(b)));
        const pair = `${a.outletId} ${b.outletId} ${shared.toFixed(2)}`;
        if (relation === 'same-copy') expect(shared, pair).toBeGreaterThan(WORDS_SHARED_BY_COPIES);
        if (relation === 'same-event') expect(shared, pair).toBeLessThan(WORDS_SHARED_BY_COPIES / 2);
      }
    }
  });

  it.each(pairs)('%s, %s and %s: every reading stands in its text, or is missing from it', (id, a, b, pair) => {
    const [first, second] = [findVersion(stories, id, a), findVersion(stories, id, b)];
    for (const difference of [...pair.expect, ...pair.absent]) {
      const { kind, a: aText, b: bText, quote }: ExpectedDifference = difference;
      expect(aText ?? bText).not.toBeNull();
      if (pair.expect.includes(difference) && kind !== 'moved') expect(aText).not.toBe(bText);
      if (pair.expect.includes(difference)) {
        expectReading(first, aText, kind, bText);
        expectReading(second, bText, kind, aText);
      } else {
        expectWholeText(first, aText);
        expectWholeText(second, bText);
      }
      if (quote) for (const version of [first, second]) expect(readable(version)).toContain(quote);
    }
  });
});

/** Share of the shorter text's runs of four words that stand in the other too. */
function sharedRuns(a: string, b: string): number {
  const [small, large] = [runs(a), runs(b)].sort((x, y) => x.size - y.size);
  if (!small || !large) return 0;
  return [...small].filter((run) => large.has(run)).length / small.size;
}

function runs(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}
