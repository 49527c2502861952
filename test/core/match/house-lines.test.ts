import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { type Fingerprint, TermTrait } from '../../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { houseLinesOf } from '../../../src/core/match/house-lines.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { StoryIndex } from '../../../src/core/match/story-index.ts';
import type { ArticleKey, Match } from '../../../src/core/story.ts';
import { briefCount, HOUSES, houseBrief } from './house-briefs.ts';
import { sampleArticle } from './sample-article.ts';
import { BUDGET, FERRY_OWN_REPORT, FERRY_WIRE } from './stories.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

const FLOOD = `Heavy rain closed the tunnel under the river at Osterby for the third time this month, and buses were sent over the hill. Engineers pumped for nine hours before the first lorry could pass.\n\nThe council wants a second pump by spring.`;
const PRIZE =
  'Hanna Bruckner, who bakes in a former fire station, has won the national prize for the best rye loaf. The judges praised its sour crumb and the patience of a dough that rests for thirty hours.\n\nThere were 212 entries.';

async function indexOf(articles: readonly Article[]): Promise<StoryIndex> {
  const index = createMemoryIndex();
  await index.put(articles.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) })));
  return index;
}

function matchesOf(article: Article, index: StoryIndex): Promise<readonly Match[]> {
  return findMatches(article, fingerprintArticle(article), index, async () => []);
}

const briefsOf = (house: string): readonly Article[] =>
  Array.from({ length: briefCount(house) }, (_, i) => houseBrief(house, i));

describe("an outlet's house lines, longer than its briefs", () => {
  it.each(HOUSES)('make no brief a version of another: %s', async (house) => {
    const briefs = briefsOf(house);
    const index = await indexOf([...unrelatedArticles(60), ...briefs]);
    for (const brief of briefs) expect(await matchesOf(brief, index)).toEqual([]);
  });

  it('do not hide that two outlets print one brief', async () => {
    const [house = '', otherHouse = ''] = HOUSES;
    const briefs = briefsOf(house);
    const others = Array.from({ length: 4 }, (_, i) => houseBrief(otherHouse, i));
    const index = await indexOf([...briefs, ...others]);
    for (const brief of others) {
      const matches = await matchesOf(brief, index);
      const copied = briefs.find(({ title }) => title === brief.title);
      expect(matches.map(({ key, relation }) => [key, relation])).toEqual([
        [copied && articleKey(copied), 'same-copy'],
      ]);
    }
  });
});

describe('houseLinesOf', () => {
  const lines = (query: Article, found: readonly Article[]) =>
    indexOf(found)
      .then((index) => index.candidates(fingerprintArticle(query), 100))
      .then((answer) => houseLinesOf(fingerprintArticle(query), answer));

  it('finds them in two articles alone, unless one opens with what stands in the other', async () => {
    const box =
      'Sign up for the Harbour Letter, our free newsletter. Each weekday at six the editors choose five stories that matter on the quays, tell what the weather will do and where roads are closed. You can leave at any time with one click, and we never sell your address.';
    const ofOutlet = (title: string, text: string): Article =>
      sampleArticle({ url: `https://harbour.example/${title.length}`, title, text });
    const query = ofOutlet('Osterby tunnel shut by rain again', `${FLOOD}\n\n${box}`);
    const other = ofOutlet('Baker of fine rye wins first place', `${PRIZE}\n\n${box}`);
    expect((await lines(query, [query, other]))?.copy.size).toBeGreaterThan(10);
    const cut = ofOutlet('In brief', `${FLOOD}\n\n${box}`);
    expect(await lines(query, [query, cut])).toBeNull();
    const update = ofOutlet('Tunnel reopens after rain', `${PRIZE}\n\n${box}`);
    expect(await lines(query, [query, update])).toBeNull();
  });

  it('finds them below one title that stands over everything', async () => {
    const greeting =
      'Good morning and welcome to the briefing from our newsroom. Here is what you need to know to start your day.';
    const letters = [FLOOD, PRIZE, BUDGET, FERRY_OWN_REPORT].map((text, i) =>
      sampleArticle({
        url: `https://lantern.example/${i}`,
        title: 'Morning briefing',
        text: `${greeting}\n\n${text}`,
      }),
    );
    const [query] = letters;
    if (query === undefined) throw new Error('no letters');
    expect((await lines(query, letters))?.copy.size).toBeGreaterThan(10);
  });

  it('finds none where no address tells the outlet', async () => {
    const [house = ''] = HOUSES;
    const briefs = briefsOf(house);
    const [query] = briefs;
    if (query === undefined) throw new Error('no briefs');
    expect(await lines(query, briefs)).not.toBeNull();
    const homeless = briefs.map((brief, i) => ({ ...brief, canonicalUrl: `urn:article:${i}` }));
    expect(await lines(query, homeless)).toBeNull();
  });

  it('takes no story for house lines that one outlet tells again and again under new headlines', async () => {
    const titles = [
      'Ferry with 214 aboard sinks off Saint Orla',
      'Divers search the wreck off Saint Orla',
      'Captain of the Saint Orla ferry questioned',
      'Saint Orla mourns the dead of its ferry',
    ];
    const updates = titles.map((title, i) =>
      sampleArticle({
        url: `https://wire.example/${i}`,
        title,
        text: `${title}, it was said on day ${i}.\n\n${FERRY_WIRE}`,
      }),
    );
    const copy = sampleArticle({ url: 'https://elsewhere.example/ferry', title: 'Ferry sinks', text: FERRY_WIRE });
    expect(await lines(copy, updates)).toBeNull();
  });

  it('is what the slow way finds', () => {
    const article = fc.record({
      host: fc.constantFrom('a.example', 'b.example'),
      copy: fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 3 }),
      title: fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 9 }), fc.uniqueArray(fc.nat({ max: 12 })), (articles, asked) => {
        const query = printOf(asked, []);
        const candidates = articles.map(({ host, copy, title }, i) => ({
          key: `https://www.${host}/${i}#0` as ArticleKey,
          fingerprint: printOf(copy, title),
          sharedCopy: copy.filter((hash) => asked.includes(hash)).length,
          eventScore: 0,
        }));
        const found = {
          articles: 9,
          copyFrequencies: new Uint32Array(),
          termFrequencies: new Uint32Array(),
          candidates,
        };
        expect([...(houseLinesOf(query, found)?.copy ?? [])].sort((a, b) => a - b)).toEqual(slowly(asked, articles));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

function printOf(copy: readonly number[], title: readonly number[]): Fingerprint {
  const ascending = (numbers: readonly number[]): Uint32Array => Uint32Array.from(numbers).sort();
  return {
    copy: ascending(copy),
    terms: ascending(title),
    weights: new Uint8Array(title.length).fill(100),
    traits: new Uint8Array(title.length).fill(TermTrait.Title),
    day: null,
    words: 100,
  };
}

interface Sketch {
  readonly host: string;
  readonly copy: readonly number[];
  readonly title: readonly number[];
}

/** The slow, obvious way: articles of three subjects of one host have the run of words. */
function slowly(asked: readonly number[], articles: readonly Sketch[]): readonly number[] {
  const house = new Set<number>();
  for (const host of ['a.example', 'b.example']) {
    const sharing = articles.filter(
      (a) => a.host === host && a.copy.filter((hash) => asked.includes(hash)).length >= 4,
    );
    const subjects: Sketch[][] = [];
    for (const article of sharing) {
      const known = subjects.find(([first]) => first !== undefined && (tells(article, first) || tells(first, article)));
      if (known) known.push(article);
      else subjects.push([article]);
    }
    const recurring = asked.filter(
      (hash) => subjects.filter((told) => told.some(({ copy }) => copy.includes(hash))).length >= 3,
    );
    if (recurring.length >= 4) for (const hash of recurring) house.add(hash);
  }
  return [...house].sort((a, b) => a - b);
}

function tells(one: Sketch, other: Sketch): boolean {
  return one.title.filter((term) => other.title.includes(term)).length / one.title.length >= 0.34;
}
