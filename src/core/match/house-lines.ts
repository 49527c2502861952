import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { copyOverlap } from './copy-overlap.ts';
import { hostOf } from './host-of.ts';
import { COPY_FREQUENCY_CAP } from './rarity.ts';
import { sharedPlaces } from './shared-places.ts';
import type { Candidate, CandidateSet } from './story-index.ts';
import { type Difference, tellOneThing } from './tell-one-thing.ts';

/** What outlets print in article after article, as far as a query has it. */
export interface HouseLines {
  /** Copy hashes of the query. */
  readonly copy: ReadonlySet<number>;
  /** Terms of the query, by the host that prints them. */
  readonly terms: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Which articles of one outlet that share text make house lines of it. */
interface Rule {
  /** So many of them, telling of different things. */
  readonly articles: number;
  readonly difference: Difference;
}

/**
 * Two of one outlet may be a story and its follow-up. An update is told under another title, but in the words of that title; without a
 * bound on all terms, copies of one wire story where sister papers' names stand for titles are taken for different things (SpotSigs
 * loses five points of F1); at .6, briefs of forty words below long lines are taken for one.
 */
const OF_ONE_OUTLET: Rule = { articles: 3, difference: { title: 0.34, lede: Number.POSITIVE_INFINITY, all: 0.75 } };
/** Where an outlet has two articles only, neither the title nor the first sentences of one may stand in the other. */
const OF_TWO: Rule = { articles: 2, difference: { title: 0.1, lede: 0.5, all: Number.POSITIVE_INFINITY } };
/** Candidates that share fewer runs of words with the query are not looked at. */
const LEAST_SHARED = 4;
/** Subjects told apart: more tell no more. */
const MOST_SUBJECTS = 12;
/** The share of the articles with house lines that a term of these stands in. */
const TERM_SHARE = 0.75;

/** A candidate with the places in the query's copy hashes that it shares. */
interface Carrier {
  readonly candidate: Candidate;
  readonly shared: readonly number[];
}

/**
 * The house lines in a query (newsletter boxes, disclaimers, an author's life, lists of other stories): runs of words that stand in
 * several of one outlet's candidates that tell of different things. A wire story stands once or twice at
 * each outlet, and its updates there tell of the same. Null where there are none. O(c (h + s t)), c candidates of h hashes
 * and t terms, s subjects.
 */
export function houseLinesOf(query: Fingerprint, { candidates, copyFrequencies }: CandidateSet): HouseLines | null {
  // What is everywhere finds no candidate, and is not counted in what they share.
  const unfound = copyFrequencies.reduce((sum, frequency) => sum + (frequency > COPY_FREQUENCY_CAP ? 1 : 0), 0);
  const byHost = new Map<string, Carrier[]>();
  for (const candidate of candidates) {
    if (candidate.sharedCopy + unfound < LEAST_SHARED) continue;
    const carrier = { candidate, shared: sharedPlaces(query.copy, candidate.fingerprint.copy) };
    if (carrier.shared.length < LEAST_SHARED) continue;
    const host = hostOf(candidate.key);
    const ofHost = byHost.get(host);
    if (ofHost === undefined) byHost.set(host, [carrier]);
    else ofHost.push(carrier);
  }
  const copy = new Set<number>();
  const terms = new Map<string, ReadonlySet<number>>();
  const found = (sharing: readonly Carrier[], rule: Rule): readonly Carrier[] => {
    if (recurringAmong(sharing, query.copy, rule).size < LEAST_SHARED) return [];
    // A form that is filled in day after day is told by what is filled in.
    const carriers = sharing.filter(({ candidate }) => copyOverlap(query, candidate.fingerprint).form === 0);
    const recurring = recurringAmong(carriers, query.copy, rule);
    if (recurring.size < LEAST_SHARED) return [];
    for (const place of recurring) copy.add(query.copy[place] ?? 0);
    return carriers.filter(({ shared }) => shared.filter((place) => recurring.has(place)).length >= LEAST_SHARED);
  };
  for (const [host, ofHost] of byHost) {
    if (host === '') continue;
    const rule = ofHost.length === OF_TWO.articles ? OF_TWO : OF_ONE_OUTLET;
    const carriers = found(ofHost, rule);
    if (carriers.length > 0) terms.set(host, recurringTerms(query, carriers, rule));
  }
  return copy.size === 0 ? null : { copy, terms };
}

/** For each carrier the number of its subject, -1 where there are too many. */
function subjectsOf(
  carriers: readonly Carrier[],
  difference: Difference,
): { readonly subjects: readonly number[]; readonly count: number } {
  const first: Fingerprint[] = [];
  const subjects = carriers.map(({ candidate: { fingerprint } }) => {
    const known = first.findIndex((other) => tellOneThing(fingerprint, other, difference));
    if (known >= 0) return known;
    return first.length < MOST_SUBJECTS ? first.push(fingerprint) - 1 : -1;
  });
  return { subjects, count: first.length };
}

/** The places in the query's copy hashes that articles of enough subjects have. */
function recurringAmong(
  carriers: readonly Carrier[],
  copy: Uint32Array,
  { articles, difference }: Rule,
): ReadonlySet<number> {
  const recurring = new Set<number>();
  if (carriers.length < articles) return recurring;
  const { subjects, count } = subjectsOf(carriers, difference);
  if (count < articles) return recurring;
  const bits = new Uint32Array(copy.length);
  for (const [i, { shared }] of carriers.entries()) {
    const subject = subjects[i] ?? -1;
    if (subject < 0) continue;
    for (const place of shared) bits[place] = (bits[place] ?? 0) | (1 << subject);
  }
  for (const [place, set] of bits.entries()) if (bitCount(set) >= articles) recurring.add(place);
  return recurring;
}

function bitCount(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The query's terms, outside its title, that nearly all of these articles have. */
function recurringTerms(
  { terms, traits }: Fingerprint,
  carriers: readonly Carrier[],
  { articles }: Rule,
): ReadonlySet<number> {
  const holders = new Map<number, number>();
  for (const { candidate } of carriers) {
    for (const term of candidate.fingerprint.terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const least = Math.max(articles, TERM_SHARE * carriers.length);
  return new Set(
    terms.filter((term, i) => ((traits[i] ?? 0) & TermTrait.Title) === 0 && (holders.get(term) ?? 0) >= least),
  );
}
