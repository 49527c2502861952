import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { IndexEntry, StoryIndex } from '../../../src/core/match/story-index.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { loadStories, toArticle } from '../../newsstand/stories.ts';
import { sampleArticle } from './sample-article.ts';
import { loadTongues, type Tongue } from './tongues.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

const tongues = loadTongues();
const reportsIn = ({ reports, rewritten, copy }: Tongue): readonly Article[] => [
  ...reports,
  rewritten,
  ...(copy ? [copy] : []),
];
const entryOf = (article: Article): IndexEntry => ({
  key: articleKey(article),
  fingerprint: fingerprintArticle(article),
});
const english = [...unrelatedArticles(500), ...loadStories().flatMap(({ versions }) => versions.map(toArticle))].map(
  entryOf,
);

async function libraryOf(entries: readonly IndexEntry[]): Promise<StoryIndex> {
  const index = createMemoryIndex();
  await index.put(entries);
  return index;
}

/** What a library links to each of a language's reports, as "title: title". */
async function linksOf(tongue: Tongue, library: StoryIndex): Promise<readonly string[]> {
  const titles = new Map(tongues.flatMap(reportsIn).map((article) => [articleKey(article), article.title]));
  const links: string[] = [];
  for (const article of reportsIn(tongue)) {
    const matches = await findMatches(article, fingerprintArticle(article), library, async () => []);
    for (const { key } of matches) links.push(`${article.title}: ${titles.get(key) ?? key}`);
  }
  return links.sort();
}

/** What it should link: the first report, the one in other words and the copy tell one event, of the rest each another. */
function rightLinks({ reports: [first], rewritten, copy }: Tongue): readonly string[] {
  const event = [first, rewritten, copy].flatMap((one) => (one ? [one.title] : []));
  return event.flatMap((one) => event.flatMap((other) => (one === other ? [] : [`${one}: ${other}`]))).sort();
}

describe.each(tongues.map((tongue) => [tongue.language, tongue] as const))('reports in %s', (_, tongue) => {
  it('are linked where they tell one event, and only there, in a library of nothing else', async () => {
    const library = await libraryOf(reportsIn(tongue).map(entryOf));
    expect(await linksOf(tongue, library)).toEqual(rightLinks(tongue));
  });

  it('are so among hundreds of English ones', async () => {
    const library = await libraryOf([...english, ...reportsIn(tongue).map(entryOf)]);
    expect(await linksOf(tongue, library)).toEqual(rightLinks(tongue));
  });
});

describe('reports in all languages', () => {
  let library: StoryIndex;

  beforeAll(async () => {
    library = await libraryOf([...english, ...tongues.flatMap(reportsIn).map(entryOf)]);
  });

  it.each(tongues.map((tongue) => [tongue.language, tongue] as const))(
    'are linked where they tell one event in one library: %s',
    async (_, tongue) => {
      expect(await linksOf(tongue, library)).toEqual(rightLinks(tongue));
    },
  );

  it.each(
    tongues.flatMap(({ language, reports: [first], copy }) =>
      first && copy ? [[language, first, copy] as const] : [],
    ),
  )('are named copies where an outlet edited another’s: %s', async (_, first, copy) => {
    const [match] = await findMatches(copy, fingerprintArticle(copy), library, async () => []);
    expect(match?.key).toBe(articleKey(first));
    expect(match?.relation).toBe('same-copy');
  });

  it.each(tongues.map((tongue) => [tongue.language, tongue] as const))(
    'are found by six sentences of one long article: %s',
    async (language, { reports, rewritten }) => {
      const sentences = [...reports, rewritten].flatMap(({ blocks }) =>
        blocks.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
      );
      const articleOf = (outlet: string, from: readonly string[]): Article =>
        sampleArticle({ url: `https://${outlet}.example/long`, language, text: from.join('\n\n') });
      const long = articleOf('long', sentences);
      const index = await libraryOf([...english, entryOf(long)]);
      for (let from = 0; from + 6 <= sentences.length; from += 6) {
        const cut = articleOf('cut', sentences.slice(from, from + 6));
        const [match] = await findMatches(cut, fingerprintArticle(cut), index, async () => []);
        expect(match?.relation, cut.blocks[0]?.text).toBe('same-copy');
      }
    },
  );
});
