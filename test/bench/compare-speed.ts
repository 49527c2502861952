import { diffWords } from 'diff';
import { type Article, bodyText } from '../../src/core/article.ts';
import { articleKey } from '../../src/core/article-key.ts';
import { collate } from '../../src/core/compare/collate.ts';
import { compareArticles } from '../../src/core/compare/compare-articles.ts';
import { Random } from './edits/random.ts';
import { EDITS } from './edits/score-edits.ts';
import { median, quantile } from './statistics.ts';

/** Milliseconds of one kind of work, ours beside `diffWords` of the `diff` package on the same texts. */
export interface SpeedRow {
  readonly work: string;
  readonly pairs: number;
  readonly median: number;
  readonly p95: number;
  /** Null where the peer has no such thing, or would take minutes. */
  readonly peerMedian: number | null;
}

const WORDS = 800;
const EDITS_IN_A_COPY = 8;
const VERSIONS = 10;
const LONG_WORDS = 50_000;
/** Pairs on which the peer is timed: it takes a fifth of a second on independent texts. */
const PEER_PAIRS = 12;

/** Times comparing on articles made to length: edited copies, independent texts, ten versions, very long texts. */
export function measureSpeed(articles: readonly Article[]): SpeedRow[] {
  const long = articles.map((article, i) => ofLength(articles, i, WORDS, article));
  const random = new Random(11);
  const copies = long.map((article): [Article, Article] => [article, editedCopy(article, random)]);
  const others = long.map((article, i): [Article, Article] => [article, long[(i + 1) % long.length] ?? article]);
  const [first = articles[0], second = first] = long;
  // The first calls compile the code: not what a reader's tenth comparison takes.
  for (const [a, b] of [...copies, ...others]) compareArticles(a, b);
  const rows = [
    row(`edited copy, ${WORDS} words`, copies, true),
    row(`independent texts, ${WORDS} words`, others, true),
  ];
  if (first !== undefined && second !== undefined) {
    const versions = Array.from({ length: VERSIONS }, (_, i) => {
      const article = {
        ...editedCopy(first, random),
        canonicalUrl: `https://outlet-${i}.example/`,
        outlet: { name: `${i}`, domain: `outlet-${i}.example` },
      };
      return { key: articleKey(article), article };
    });
    const [base, ...rest] = versions;
    const times = Array.from({ length: 9 }, () => timed(() => base !== undefined && collate(base, rest)));
    rows.push({
      work: `${VERSIONS} versions collated`,
      pairs: times.length,
      median: median(times),
      p95: quantile(times, 0.95),
      peerMedian: null,
    });
    const huge = ofLength(articles, 0, LONG_WORDS, first);
    const rival = ofLength(articles, Math.floor(articles.length / 2), LONG_WORDS, second);
    rows.push(row(`edited copy, ${LONG_WORDS} words`, [[huge, editedCopy(huge, random)]], false));
    rows.push(row(`independent texts, ${LONG_WORDS} words`, [[huge, rival]], false));
  }
  return rows;
}

function row(work: string, pairs: readonly (readonly [Article, Article])[], withPeer: boolean): SpeedRow {
  const times = pairs.map(([a, b]) => timed(() => compareArticles(a, b)));
  const peers = withPeer
    ? pairs.slice(0, PEER_PAIRS).map(([a, b]) => timed(() => diffWords(bodyText(a), bodyText(b))))
    : [];
  return {
    work,
    pairs: pairs.length,
    median: median(times),
    p95: quantile(times, 0.95),
    peerMedian: withPeer ? median(peers) : null,
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** An article of about so many words, from paragraphs of the articles from the given one on. */
function ofLength(articles: readonly Article[], from: number, words: number, frame: Article): Article {
  const blocks = [];
  let count = 0;
  for (let i = 0; count < words && i < articles.length * Math.ceil(words / WORDS); i++) {
    for (const block of articles[(from + i) % articles.length]?.blocks ?? []) {
      if (count >= words) break;
      blocks.push(block);
      count += block.text.split(' ').length;
    }
  }
  return { ...frame, blocks };
}

function editedCopy(article: Article, random: Random): Article {
  let copy = article;
  const edits = EDITS.filter(({ kind }) => kind !== 'none' && kind !== 'credit');
  for (let i = 0; i < EDITS_IN_A_COPY; i++) copy = random.pick(edits)?.apply(copy, random, new Set())?.article ?? copy;
  return copy;
}
