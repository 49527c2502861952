import type { Article } from '../article.ts';
import { articleKey } from '../article-key.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { ArticleKey, Direction, Match, Relation, Version } from '../story.ts';
import { boilerplateWeights } from './boilerplate-weights.ts';
import { evidenceCollector } from './collect-evidence.ts';
import { type CopyOverlap, copyOverlap } from './copy-overlap.ts';
import { eventCosine, raritiesOf } from './event-overlap.ts';
import { guessDirection } from './guess-direction.ts';
import type { Candidate, StoryIndex } from './story-index.ts';
import { verdict } from './verdict.ts';

export interface MatchOptions {
  /** Most matches returned; 50 unless told. */
  readonly limit?: number;
  /** Articles of which the reader said "not the same story": never returned. */
  readonly rejected?: ReadonlySet<ArticleKey>;
}

/** Loads stored articles by key. Unknown keys may be left out; the order is free. */
export type LoadArticles = (keys: readonly ArticleKey[]) => Promise<readonly Version[]>;

/** Matches less likely than this are not worth a reader's look. */
const LEAST_PROBABILITY = 0.05;
const DEFAULT_LIMIT = 50;
/**
 * Candidates asked of each of the two fingerprints. On the development collections 60 hold 97% of AllSides' and 99% of
 * ECB+'s versions; more cost a longer read of the library.
 */
const CANDIDATES = 60;
/** Copies whose stored article is read for the direction of copying: more than a reader looks through. */
const MOST_DIRECTIONS = 12;

interface Judged {
  readonly key: ArticleKey;
  readonly fingerprint: Fingerprint;
  readonly overlap: CopyOverlap;
  readonly relation: Relation;
  readonly probability: number;
}

/**
 * The articles of the library that tell the same story as `article`, most probable first. Decides from fingerprints;
 * loads stored articles only to guess the direction of copying. Never returns the article itself nor another revision
 * of its address. O(candidates x hashes).
 */
export async function findMatches(
  article: Article,
  fingerprint: Fingerprint,
  index: StoryIndex,
  loadArticles: LoadArticles,
  { limit = DEFAULT_LIMIT, rejected = new Set() }: MatchOptions = {},
): Promise<readonly Match[]> {
  const found = await index.candidates(fingerprint, CANDIDATES);
  const ownKey = articleKey(article);
  const rarities = raritiesOf(fingerprint, found);
  const weights = boilerplateWeights(fingerprint, found);
  const judged = found.candidates
    .filter(({ key }) => key !== ownKey && canonicalUrlOf(key) !== article.canonicalUrl && !rejected.has(key))
    .map((candidate) =>
      judge(fingerprint, candidate, weights, eventCosine(fingerprint, candidate.fingerprint, rarities)),
    )
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .sort((x, y) => y.probability - x.probability || (x.key < y.key ? -1 : 1))
    .slice(0, limit);
  const evidence = evidenceCollector(article, fingerprint, rarities);
  const directions = await directionsOf(article, judged, loadArticles);
  return judged.map(({ key, relation, probability, overlap, fingerprint: other }) => ({
    key,
    relation,
    probability,
    evidence: evidence(other, overlap.containment),
    direction: directions.get(key) ?? { earlier: 'unknown', confidence: 0.5 },
  }));
}

function judge(query: Fingerprint, { key, fingerprint }: Candidate, weights: Float64Array, cosine: number): Judged {
  const overlap = copyOverlap(query, fingerprint, weights);
  const { relation, probability } = verdict({
    cosine,
    containment: Math.max(overlap.containment.aInB, overlap.containment.bInA),
    sharedCopy: overlap.shared,
    daysApart: query.day === null || fingerprint.day === null ? null : Math.abs(query.day - fingerprint.day),
  });
  return { key, fingerprint, overlap, relation, probability };
}

/** A key is the canonical URL, "#" and the content hash. */
function canonicalUrlOf(key: ArticleKey): string {
  return key.slice(0, key.lastIndexOf('#'));
}

async function directionsOf(
  article: Article,
  judged: readonly Judged[],
  loadArticles: LoadArticles,
): Promise<ReadonlyMap<ArticleKey, Direction>> {
  const copies = judged.filter(({ relation }) => relation === 'same-copy').slice(0, MOST_DIRECTIONS);
  if (copies.length === 0) return new Map();
  const loaded = new Map((await loadArticles(copies.map(({ key }) => key))).map((version) => [version.key, version]));
  return new Map(
    copies.flatMap(({ key, overlap }) => {
      const version = loaded.get(key);
      return version ? [[key, guessDirection(article, version.article, overlap.containment)] as const] : [];
    }),
  );
}
