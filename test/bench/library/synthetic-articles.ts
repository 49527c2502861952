import type { Article } from '../../../src/core/article.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';

/** A generated article with its fingerprint, both pure functions of its number. */
export interface SyntheticArticle {
  readonly article: Article;
  readonly fingerprint: Fingerprint;
}

const FREQUENT =
  'the of to and a in that said for on it is was he with as at by from has have be are its an his but will not they who were which this their had been after more would about or one new also two last year when up than out could into first over she people other some government what all president there police state no time years can if years week told percent country before between because three minister under now her against since while officials against during made most where being only officials according many news day him group may them public city world court say such company party through between national military monday tuesday wednesday thursday friday report home'.split(
    ' ',
  );
const VOCABULARY = 60_000;
const PHRASES = 20_000;
const TEXT_LENGTH = 4_096;
/** Articles of one story; a third of them copy half of the first one's sentences. */
const STORY_SIZE = 8;
const NAMES_PER_STORY = 12;
/** As core's copy fingerprint: a quarter of all three-word shingles; as its event fingerprint: the 96 heaviest terms. */
const COPY_SHARE = 0.25;
const TERMS = 96;

/**
 * Article number `n`: 4 KB of words drawn by Zipf's law (rank r with probability 1/r), a seventh of them in stock phrases,
 * with the names of its story. Two stories share common words and phrases, articles of one story names and passages.
 * The fingerprint has the sizes and frequencies of Retold's own, made from word numbers because that is 10 times faster.
 */
export function syntheticArticle(n: number): SyntheticArticle {
  const story = Math.floor(n / STORY_SIZE);
  const random = randomFrom(n + 1);
  const copies = n % STORY_SIZE > 0 && n % 3 === 0;
  const source = copies ? sentencesOf(story, randomFrom(story * STORY_SIZE + 1)) : [];
  const own = sentencesOf(story, random);
  const sentences = own.map((sentence, at) => (copies && at % 2 === 0 ? (source[at] ?? sentence) : sentence));
  const blocks = [];
  for (let at = 0; at < sentences.length; at += 3) {
    const text = sentences
      .slice(at, at + 3)
      .map((sentence) => `${sentence.map(wordOf).join(' ')}.`)
      .join(' ');
    blocks.push({ text, role: 'paragraph' as const });
  }
  const outlet = `outlet-${n % 211}`;
  const url = `https://www.${outlet}.example/news/2026/03/${wordOf(10_000 + (n % 40_000))}-${wordOf(20_000 + (n % 30_011))}-${n}`;
  const day = 20_000 + Math.floor(n / 400);
  const article: Article = {
    url,
    canonicalUrl: url,
    title: own[0]?.slice(0, 9).map(wordOf).join(' ') ?? '',
    standfirst: null,
    bylines: [wordOf(30_000 + (n % 997)), wordOf(31_000 + (n % 97))],
    outlet: { name: outlet, domain: `${outlet}.example` },
    credits: [],
    publishedAt: new Date(day * 86_400_000 + (n % 86_400) * 1_000).toISOString(),
    modifiedAt: null,
    language: 'en',
    section: 'World',
    completeness: 'whole',
    liveBlog: false,
    blocks,
  };
  return { article, fingerprint: fingerprintOf(sentences, day) };
}

function sentencesOf(story: number, random: () => number): number[][] {
  const sentences: number[][] = [];
  for (let length = 0; length < TEXT_LENGTH; ) {
    const words: number[] = [];
    const target = 14 + Math.floor(random() * 18);
    while (words.length < target) {
      const choice = random();
      if (choice < 0.05) words.push(nameOf(story, Math.floor(random() * random() * NAMES_PER_STORY)));
      else if (choice < 0.1) words.push(...phrase(zipf(random, PHRASES)));
      else words.push(zipf(random, VOCABULARY));
    }
    sentences.push(words);
    length += words.reduce((sum, word) => sum + wordOf(word).length + 1, 1);
  }
  return sentences;
}

/** Names recur: half of a story's are drawn from 20,000 that are in the news, half are its own. */
function nameOf(story: number, which: number): number {
  if (which % 2 === 1) return VOCABULARY + 20_000 + story * NAMES_PER_STORY + which;
  return VOCABULARY + zipf(randomFrom(story * 31 + which), 20_000);
}

function phrase(rank: number): number[] {
  const random = randomFrom(rank * 7 + 3);
  return Array.from({ length: 3 + (rank % 3) }, () => zipf(random, 4_000));
}

function fingerprintOf(sentences: readonly (readonly number[])[], day: number): Fingerprint {
  const copy = new Set<number>();
  const counts = new Map<number, number>();
  let words = 0;
  for (const sentence of sentences) {
    for (let at = 0; at < sentence.length; at++) {
      const [a = 0, b = 0, c] = [sentence[at], sentence[at + 1], sentence[at + 2]];
      counts.set(a, (counts.get(a) ?? 0) + 1);
      words++;
      if (c === undefined) continue;
      const hash = mix(mix(mix(a) ^ b) ^ c);
      if (hash < COPY_SHARE * 2 ** 32) copy.add(hash);
    }
  }
  const heaviest = [...counts]
    .map(([word, count]) => ({ hash: mix(word ^ 0x55555555), weight: (1 + Math.log(count)) * Math.log(word + 2) }))
    .sort((x, y) => y.weight - x.weight)
    .slice(0, TERMS);
  const most = heaviest[0]?.weight ?? 1;
  const terms = [...new Map(heaviest.map((term) => [term.hash, term])).values()].sort((x, y) => x.hash - y.hash);
  return {
    copy: Uint32Array.from(copy).sort(),
    terms: Uint32Array.from(terms, ({ hash }) => hash),
    weights: Uint8Array.from(terms, ({ weight }) => Math.max(1, Math.round((255 * weight) / most))),
    traits: new Uint8Array(terms.length),
    day,
    words,
  };
}

const SYLLABLES =
  'ba co di fe gu ha jo ki le mu na po qui re so ta ul va wi xe yo za bre cla dri fro gle pra ste tri'.split(' ');

function wordOf(word: number): string {
  const frequent = FREQUENT[word];
  if (frequent !== undefined) return frequent;
  let text = '';
  for (let rest = word; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length];
  return word >= VOCABULARY ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** A rank below `ranks`, r with probability near 1/(r + 1). */
function zipf(random: () => number, ranks: number): number {
  return Math.floor(Math.exp(random() * Math.log(ranks + 1))) - 1;
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
