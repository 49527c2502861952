import type { Article } from '../../src/core/article.ts';

/** Words per synthetic article: about 4 KB of text. */
const WORDS = 650;
const WORDS_PER_SENTENCE = 22;
const SENTENCES_PER_BLOCK = 2;
/** Distinct words, drawn by Zipf's law with a few names of each article's own, as in news. */
const VOCABULARY = 60_000;
const OWN_NAMES = 12;

/** `count` deterministic articles that look to an index as news does: Zipf words, some rare names, figures, dates. */
export function* syntheticArticles(count: number, seed = 1): Generator<Article> {
  const random = mulberry32(seed);
  for (let i = 0; i < count; i++) yield syntheticArticle(i, random);
}

function syntheticArticle(index: number, random: () => number): Article {
  const names = Array.from({ length: OWN_NAMES }, () => capitalised(wordOf(Math.floor(random() * VOCABULARY * 4))));
  const word = () => {
    const dice = random();
    if (dice < 0.06) return names[Math.floor(random() * OWN_NAMES)] ?? '';
    if (dice < 0.08) return String(Math.floor(random() * 900) + 2);
    return wordOf(zipfRank(random));
  };
  const sentence = () => `${capitalised(Array.from({ length: WORDS_PER_SENTENCE }, word).join(' '))}.`;
  const sentences = Math.ceil(WORDS / WORDS_PER_SENTENCE);
  const blocks = Array.from({ length: Math.ceil(sentences / SENTENCES_PER_BLOCK) }, () => ({
    text: Array.from({ length: SENTENCES_PER_BLOCK }, sentence).join(' '),
    role: 'paragraph' as const,
  }));
  const day = new Date(Date.UTC(2026, 0, 1) + (index % 60) * 86_400_000).toISOString();
  const url = `http://outlet-${index % 40}.example/story-${index}`;
  return {
    url,
    canonicalUrl: url,
    title: `${names[0]} ${names[1]} ${wordOf(zipfRank(random))} ${wordOf(zipfRank(random))}`,
    standfirst: null,
    bylines: [],
    outlet: { name: `Outlet ${index % 40}`, domain: `outlet-${index % 40}.example` },
    credits: [],
    publishedAt: day,
    modifiedAt: null,
    language: 'en',
    section: null,
    completeness: 'whole',
    liveBlog: false,
    blocks,
  };
}

/** A rank 0..VOCABULARY-1 with probability near 1/(rank+1): inverse of the harmonic sum, approximated by a logarithm. */
function zipfRank(random: () => number): number {
  return Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * Math.log(VOCABULARY + 1)) - 1));
}

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka le mi no pa re'.split(' ');

function wordOf(rank: number): string {
  let rest = rank + SYLLABLES.length;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A small seeded generator of uniform numbers in [0, 1). Source: Tommy Ettinger, Mulberry32 (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
