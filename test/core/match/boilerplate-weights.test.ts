import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { boilerplateWeights } from '../../../src/core/match/boilerplate-weights.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { sampleArticle } from './sample-article.ts';
import { FERRY_WIRE } from './stories.ts';

const HOUSE_LINES =
  'Readers of the Varnholm Courier can write to the newsroom at any hour of the day or night. ' +
  'All articles are the property of the Courier and may be shared only with a link to the page they were taken from.';

/** One of many articles that have nothing in common but the outlet's house lines. */
function unrelated(i: number): Article {
  return sampleArticle({ url: `https://courier.example/${i}`, text: `${words(i, 300)}\n\n${HOUSE_LINES}` });
}

/** So many words that stand in article i only. */
function words(i: number, count: number): string {
  return Array.from({ length: count }, (_, word) => `w${i}x${word}`).join(' ');
}

/** The weights of the house lines' hashes, below the strangers' thresholds, and of the other hashes. */
function parted(fingerprint: Fingerprint, weights: Float64Array, strangers: readonly Article[]) {
  const house = new Set(fingerprintArticle(sampleArticle({ text: HOUSE_LINES })).copy);
  // Above it, the strangers' samples hold nothing.
  const threshold = Math.min(...strangers.map((stranger) => fingerprintArticle(stranger).copy.at(-1) ?? 0));
  const ofHouse = [...weights].filter((_, i) => {
    const hash = fingerprint.copy[i] ?? 0;
    return house.has(hash) && hash <= threshold;
  });
  return { ofHouse, ofStory: [...weights].filter((_, i) => !house.has(fingerprint.copy[i] ?? 0)) };
}

async function weightsOf(query: Article, library: readonly Article[]) {
  const index = createMemoryIndex();
  await index.put(library.map((entry) => ({ key: articleKey(entry), fingerprint: fingerprintArticle(entry) })));
  const fingerprint = fingerprintArticle(query);
  return { fingerprint, weights: boilerplateWeights(fingerprint, await index.candidates(fingerprint, 100)) };
}

describe('boilerplateWeights', () => {
  const strangers = Array.from({ length: 30 }, (_, i) => unrelated(i));
  const story = sampleArticle({ url: 'https://courier.example/ferry', text: `${FERRY_WIRE}\n\n${HOUSE_LINES}` });

  it("counts an outlet's house lines less the more unrelated articles carry them, and the story's own words in full", async () => {
    const { fingerprint, weights } = await weightsOf(story, [...strangers, story]);
    const { ofHouse, ofStory } = parted(fingerprint, weights, strangers);
    expect(ofHouse.length).toBeGreaterThan(5);
    expect(Math.max(...ofHouse)).toBeLessThan(0.2);
    expect(new Set(ofStory)).toEqual(new Set([1]));
  });

  it('takes the containment that house lines make away from two unrelated articles of one outlet', async () => {
    const { fingerprint, weights } = await weightsOf(unrelated(30), strangers);
    const other = fingerprintArticle(unrelated(31));
    expect(copyOverlap(fingerprint, other).containment.aInB).toBeGreaterThan(0.08);
    expect(copyOverlap(fingerprint, other, weights).containment.aInB).toBeLessThan(0.01);
  });

  it("discounts house lines that are two fifths of each of an outlet's briefs", async () => {
    const brief = (i: number): Article =>
      sampleArticle({ url: `https://courier.example/brief/${i}`, text: `${words(i, 60)}\n\n${HOUSE_LINES}` });
    const { fingerprint, weights } = await weightsOf(
      brief(40),
      Array.from({ length: 30 }, (_, i) => brief(i)),
    );
    const other = fingerprintArticle(brief(41));
    expect(copyOverlap(fingerprint, other).containment.aInB).toBeGreaterThan(0.35);
    expect(copyOverlap(fingerprint, other, weights).containment.aInB).toBeLessThan(0.1);
  });

  it('discounts house lines below a wire story that many others carry without them', async () => {
    const copies = Array.from({ length: 30 }, (_, i) =>
      sampleArticle({ url: `https://o${i}.example/ferry`, text: `${FERRY_WIRE}\n\nOutlet ${i} adds nothing.` }),
    );
    const { fingerprint, weights } = await weightsOf(story, [...strangers, ...copies, story]);
    const { ofHouse, ofStory } = parted(fingerprint, weights, strangers);
    expect(Math.max(...ofHouse)).toBeLessThan(0.2);
    expect(new Set(ofStory)).toEqual(new Set([1]));
  });

  it('leaves the shared part its weight where copies keep two thirds of a story and go on alone', async () => {
    const wire = FERRY_WIRE.split(' ');
    const kept = wire.slice(0, Math.ceil((wire.length * 2) / 3)).join(' ');
    const cuts = Array.from({ length: 30 }, (_, i) =>
      sampleArticle({ url: `https://o${i}.example/ferry`, text: `${kept}\n\n${words(i, wire.length)}` }),
    );
    const { weights } = await weightsOf(sampleArticle({ url: 'https://w.example/', text: FERRY_WIRE }), cuts);
    expect(new Set(weights)).toEqual(new Set([1]));
  });

  it("leaves a wire story's sentences their weight, however many copies of it there are", async () => {
    const copies = Array.from({ length: 40 }, (_, i) =>
      sampleArticle({ url: `https://o${i}.example/ferry`, text: `${FERRY_WIRE}\n\nOutlet ${i} adds nothing.` }),
    );
    const { weights } = await weightsOf(sampleArticle({ url: 'https://w.example/', text: FERRY_WIRE }), copies);
    expect(Math.min(...weights)).toBe(1);
  });
});
