import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { copyOverlap } from './copy-overlap.ts';
import { hostOf } from './host-of.ts';
import { COPY_FREQUENCY_CAP } from './rarity.ts';
import { sharedPlaces } from './shared-places.ts';
import type { Candidate, CandidateSet } from './story-index.ts';

/** What outlets print in article after article, as far as a query has it. */
export interface HouseLines {
  /** Copy hashes of the query. */
  readonly copy: ReadonlySet<number>;
  /** Terms of the query, by the host that prints them. */
  readonly terms: ReadonlyMap<string, ReadonlySet<number>>;
}

/** So many articles of one outlet that tell of different things make house lines of what they share: two may be a story and its follow-up. */
const LEAST_ARTICLES = 3;
/** Candidates that share fewer runs of words with the query are not looked at. */
const LEAST_SHARED = 4;
/**
 * Two articles of which either has this share of the other's title in its own text tell of one thing: an update is told under
 * another title, but in the words of that title.
 */
const TITLE_HELD = 0.34;
/**
 * Nor do two that have so much of all their terms in common, by weight: copies of one wire story where sister papers' names stand for
 * titles (without this bound SpotSigs loses five points of F1). At .6, briefs of forty words below long lines are taken for one.
 */
const TERMS_HELD = 0.75;
/** Subjects told apart at one outlet: more tell no more. */
const MOST_SUBJECTS = 12;
/** The share of the articles with house lines that a term of these stands in. */
const TERM_SHARE = 0.75;

/**
 * The house lines in a query (newsletter boxes, disclaimers, an author's life, lists of other stories): runs of words that stand in
 * three or more of one outlet's candidates whose titles tell of different things. A wire story stands once or twice at
 * each outlet, and its updates there tell of the same. Null where there are none. O(c (h + s t)), c candidates of h hashes
 * and t terms, s subjects.
 */
export function houseLinesOf(query: Fingerprint, { candidates, copyFrequencies }: CandidateSet): HouseLines | null {
  // What is everywhere finds no candidate, and is not counted in what they share.
  const unfound = copyFrequencies.reduce((sum, frequency) => sum + (frequency > COPY_FREQUENCY_CAP ? 1 : 0), 0);
  const byHost = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.sharedCopy + unfound < LEAST_SHARED) continue;
    const host = hostOf(candidate.key);
    const ofHost = byHost.get(host);
    if (ofHost === undefined) byHost.set(host, [candidate]);
    else ofHost.push(candidate);
  }
  const copy = new Set<number>();
  const terms = new Map<string, ReadonlySet<number>>();
  for (const [host, ofHost] of byHost) {
    if (host === '' || ofHost.length < LEAST_ARTICLES) continue;
    const sharing = ofHost
      .map((candidate) => ({ candidate, shared: sharedPlaces(query.copy, candidate.fingerprint.copy) }))
      .filter(({ shared }) => shared.length >= LEAST_SHARED);
    if (recurringAmong(sharing, query.copy).size < LEAST_SHARED) continue;
    // A form that the outlet fills in day after day is told by what is filled in.
    const carriers = sharing.filter(({ candidate }) => copyOverlap(query, candidate.fingerprint).form === 0);
    const recurring = recurringAmong(carriers, query.copy);
    if (recurring.size < LEAST_SHARED) continue;
    for (const place of recurring) copy.add(query.copy[place] ?? 0);
    const withLines = carriers.filter(
      ({ shared }) => shared.filter((place) => recurring.has(place)).length >= LEAST_SHARED,
    );
    terms.set(host, recurringTerms(query, withLines));
  }
  return copy.size === 0 ? null : { copy, terms };
}

/** A candidate with the places in the query's copy hashes that it shares. */
interface Carrier {
  readonly candidate: Candidate;
  readonly shared: readonly number[];
}

/** For each carrier the number of its subject, -1 where there are too many. */
function subjectsOf(carriers: readonly Carrier[]): { readonly subjects: readonly number[]; readonly count: number } {
  const first: Fingerprint[] = [];
  const subjects = carriers.map(({ candidate: { fingerprint } }) => {
    const known = first.findIndex((other) => tellsOf(fingerprint, other) || tellsOf(other, fingerprint));
    if (known >= 0) return known;
    return first.length < MOST_SUBJECTS ? first.push(fingerprint) - 1 : -1;
  });
  return { subjects, count: first.length };
}

function isOfTitle(trait: number): boolean {
  return (trait & TermTrait.Title) !== 0;
}

/** Whether enough of one article's title, or nearly all that it tells, stands in another; without a title, its first sentences. */
function tellsOf({ terms, weights, traits }: Fingerprint, other: Fingerprint): boolean {
  const opening = traits.some(isOfTitle) ? TermTrait.Title : TermTrait.Lede;
  let all = 0;
  let held = 0;
  let allOpening = 0;
  let heldOpening = 0;
  let j = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    const weight = weights[i] ?? 0;
    const opens = ((traits[i] ?? 0) & opening) !== 0;
    all += weight;
    if (opens) allOpening += weight;
    while (j < other.terms.length && (other.terms[j] ?? 0) < term) j += 1;
    if (other.terms[j] !== term) continue;
    held += weight;
    if (opens) heldOpening += weight;
  }
  return heldOpening >= TITLE_HELD * allOpening || held >= TERMS_HELD * all;
}

/** The places in the query's copy hashes that articles of enough subjects have. */
function recurringAmong(carriers: readonly Carrier[], copy: Uint32Array): ReadonlySet<number> {
  const recurring = new Set<number>();
  if (carriers.length < LEAST_ARTICLES) return recurring;
  const { subjects, count } = subjectsOf(carriers);
  if (count < LEAST_ARTICLES) return recurring;
  const bits = new Uint32Array(copy.length);
  for (const [i, { shared }] of carriers.entries()) {
    const subject = subjects[i] ?? -1;
    if (subject < 0) continue;
    for (const place of shared) bits[place] = (bits[place] ?? 0) | (1 << subject);
  }
  for (const [place, set] of bits.entries()) if (bitCount(set) >= LEAST_ARTICLES) recurring.add(place);
  return recurring;
}

function bitCount(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The query's terms, outside its title, that nearly all of these articles have. */
function recurringTerms({ terms, traits }: Fingerprint, carriers: readonly Carrier[]): ReadonlySet<number> {
  const holders = new Map<number, number>();
  for (const { candidate } of carriers) {
    for (const term of candidate.fingerprint.terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const least = Math.max(LEAST_ARTICLES, TERM_SHARE * carriers.length);
  return new Set(terms.filter((term, i) => !isOfTitle(traits[i] ?? 0) && (holders.get(term) ?? 0) >= least));
}
