import type { Article } from '../article.ts';
import { articleKey } from '../article-key.ts';
import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { ArticleKey, Direction, Match, Relation, Version } from '../story.ts';
import { hash32 } from '../text/hash32.ts';
import { bareAddress } from './bare-address.ts';
import { evidenceCollector } from './collect-evidence.ts';
import type { CopyOverlap } from './copy-overlap.ts';
import { guessDirection } from './guess-direction.ts';
import { raritiesOf } from './rarities.ts';
import type { CandidateSet, StoryIndex } from './story-index.ts';
import { verdicts } from './verdict.ts';
import { describeCandidates } from './verdict-features.ts';

export interface MatchOptions {
  /** Most matches returned; 50 unless told. */
  readonly limit?: number;
  /** Matches less probable than this are left out, 0..1; likelier than not unless told. */
  readonly least?: number;
  /**
   * Bare addresses (see `bareAddress`) of which the reader said "not the same story": no text there is returned, nor on their AMP and
   * mobile pages. A promise is waited for beside the candidates.
   */
  readonly rejected?: ReadonlySet<string> | Promise<ReadonlySet<string>>;
}

/** Loads stored articles by key. Unknown keys may be left out; the order is free. */
export type LoadArticles = (keys: readonly ArticleKey[]) => Promise<readonly Version[]>;

/**
 * Matches less likely than this are not told to a reader: each is counted in the popup's first line and compared, so one that is
 * more likely another story makes both untrue. On the newsstand's 16 stories, all in one library, this withholds 29 of 47
 * wrong pairs and none of 166 right ones; 0.7 would withhold 36 and five.
 */
const LEAST_PROBABILITY = 0.5;
const DEFAULT_LIMIT = 50;
/**
 * Candidates asked of each of the two fingerprints. A story may have so many copies: 60 find 94% of SpotSigs' pairs, 128
 * all that share text; by the event fingerprint 50 hold 98% of AllSides' versions. More cost a longer read of the library.
 */
export const CANDIDATES = 100;
/** Of more copies than are shown, this share of the places is for those that are most alike. */
const SHARE_OF_MOST_ALIKE = 0.1;
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
  { limit = DEFAULT_LIMIT, least = LEAST_PROBABILITY, rejected = new Set() }: MatchOptions = {},
): Promise<readonly Match[]> {
  const [found, refused] = await Promise.all([index.candidates(fingerprint, CANDIDATES), rejected]);
  const ownKey = articleKey(article);
  const mayAnswer = (key: ArticleKey): boolean =>
    key !== ownKey &&
    canonicalUrlOf(key) !== article.canonicalUrl &&
    (refused.size === 0 || !refused.has(bareAddress(canonicalUrlOf(key))));
  const likely = judge(fingerprint, found, mayAnswer).filter(({ probability }) => probability >= least);
  const judged = likely
    .toSorted(aroundRing(ownKey, likely, limit))
    .slice(0, limit)
    .sort(surestFirst(ownKey));
  const rarities = raritiesOf(fingerprint, found);
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

function judge(query: Fingerprint, found: CandidateSet, mayAnswer: (key: ArticleKey) => boolean): readonly Judged[] {
  const candidates = found.candidates.filter(({ key }) => mayAnswer(key));
  const described = describeCandidates(query, found, candidates);
  const judgements = verdicts(described);
  return described.flatMap(({ candidate: { key, fingerprint }, overlap }, at) => {
    const judgement = judgements[at];
    return judgement === undefined ? [] : [{ key, fingerprint, overlap, ...judgement }];
  });
}

/** Where there are more matches than are shown, no copy gives way to another report. */
function copiesFirst(x: Judged, y: Judged): number {
  return Number(y.relation === 'same-copy') - Number(x.relation === 'same-copy');
}

/** By probability. Among those that are certain, copies come first, the most alike before others, then as they lie around the ring. */
function surestFirst(ownKey: ArticleKey): (x: Judged, y: Judged) => number {
  const byRing = alongRing(ownKey);
  return (x, y) => y.probability - x.probability || copiesFirst(x, y) || mostAlike(x, y) || byRing(x, y);
}

function mostAlike(x: Judged, y: Judged): number {
  return y.overlap.resemblance - x.overlap.resemblance;
}

/**
 * What is kept of more matches than are shown: copies first, as they lie around the ring, so that of a wire story with more copies
 * than are shown each stands in as many lists as any other, and every two of up to twice as many in at least one of theirs.
 * Kept by probability, copies that are cut or reworded stood in no list: SpotSigs' copies F1 .926, now .928. A tenth of the
 * places is for the most alike, wherever they lie: of a family of a hundred, the very text that was asked for stood in half of the lists.
 */
function aroundRing(ownKey: ArticleKey, judged: readonly Judged[], limit: number): (x: Judged, y: Judged) => number {
  const byRing = alongRing(ownKey);
  const places = Math.floor(SHARE_OF_MOST_ALIKE * limit);
  const nearest = new Set(judged.filter(isLikelyCopy).sort(mostAlike).slice(0, places));
  return (x, y) =>
    copiesFirst(x, y) ||
    Number(nearest.has(y)) - Number(nearest.has(x)) ||
    (isLikelyCopy(x) && isLikelyCopy(y) ? byRing(x, y) : y.probability - x.probability);
}

function isLikelyCopy({ relation, probability }: Judged): boolean {
  return relation === 'same-copy' && probability >= LEAST_PROBABILITY;
}

/** By place on a ring of hashes, from one article's own on. */
function alongRing(ownKey: ArticleKey): (x: Judged, y: Judged) => number {
  const own = hash32(ownKey);
  const onRing = ({ key }: Judged): number => (hash32(key) - own) >>> 0;
  return (x, y) => onRing(x) - onRing(y) || (x.key < y.key ? -1 : 1);
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
