/** Ranks all texts for one of them: ids with scores, best first. */
export type Ranker = (query: number, most: number) => readonly { readonly at: number; readonly score: number }[];

const K1 = 1.2;
const B = 0.75;

interface Corpus {
  readonly counts: readonly ReadonlyMap<string, number>[];
  readonly lengths: readonly number[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** Full-text TF-IDF cosine (ltc.ltc) over all texts. */
export function tfIdfCosine(texts: readonly string[]): Ranker {
  const corpus = corpusOf(texts);
  const idf = (term: string): number => Math.log(texts.length / (corpus.postings.get(term)?.length ?? 1));
  const weight = (at: number, term: string): number => (1 + Math.log(corpus.counts[at]?.get(term) ?? 1)) * idf(term);
  const norms = corpus.counts.map(
    (counts, at) => Math.hypot(...[...counts.keys()].map((term) => weight(at, term))) || 1,
  );
  return rankerOf(
    corpus,
    (query, at, term) => (weight(query, term) * weight(at, term)) / ((norms[query] ?? 1) * (norms[at] ?? 1)),
  );
}

/** BM25 with the whole query text as the query, as a share of what the query scores on itself. */
export function bm25(texts: readonly string[]): Ranker {
  const corpus = corpusOf(texts);
  const mean = corpus.lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  const part = (at: number, term: string): number => {
    const frequency = corpus.postings.get(term)?.length ?? 0;
    const count = corpus.counts[at]?.get(term) ?? 0;
    const idf = Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
    return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (corpus.lengths[at] ?? 0)) / mean));
  };
  const own = new Map<number, number>();
  const selfScore = (query: number): number => {
    const known =
      own.get(query) ?? [...(corpus.counts[query]?.keys() ?? [])].reduce((sum, term) => sum + part(query, term), 0);
    own.set(query, known);
    return known || 1;
  };
  return rankerOf(corpus, (query, at, term) => part(at, term) / selfScore(query));
}

function corpusOf(texts: readonly string[]): Corpus {
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  const counts = texts.map((text, at) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    lengths.push(words.length);
    const count = new Map<string, number>();
    for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
    for (const word of count.keys()) {
      const list = postings.get(word);
      if (list) list.push(at);
      else postings.set(word, [at]);
    }
    return count;
  });
  return { counts, lengths, postings };
}

/** Words in more of the texts than this say nothing and cost most of the time. */
const MOST_SHARE = 0.2;

function rankerOf(corpus: Corpus, score: (query: number, at: number, term: string) => number): Ranker {
  return (query, most) => {
    const sums = new Float64Array(corpus.counts.length);
    for (const term of corpus.counts[query]?.keys() ?? []) {
      const list = corpus.postings.get(term) ?? [];
      if (list.length > corpus.counts.length * MOST_SHARE) continue;
      for (const at of list) sums[at] = (sums[at] ?? 0) + score(query, at, term);
    }
    return [...sums]
      .map((sum, at) => ({ at, score: sum }))
      .filter((entry) => entry.score > 0 && entry.at !== query)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  };
}
