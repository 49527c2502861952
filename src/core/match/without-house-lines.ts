import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { hostOf } from './host-of.ts';
import { type HouseLines, houseLinesOf } from './house-lines.ts';
import { keepNames } from './names-of.ts';
import type { Candidate, CandidateSet } from './story-index.ts';

/** A query and what was found for it, with what is printed below every article of an outlet taken out of all of them. */
export interface Stripped {
  readonly query: Fingerprint;
  readonly found: CandidateSet;
  readonly candidates: readonly Candidate[];
}

/**
 * Takes the house lines of outlets (see `houseLinesOf`) out of a query and out of the candidates, some of `found`: their runs of words
 * out of all, their terms out of the query and of that outlet's own. What has none is given back as it is.
 */
export function withoutHouseLines(query: Fingerprint, found: CandidateSet, candidates: readonly Candidate[]): Stripped {
  const lines = houseLinesOf(query, found);
  if (lines === null) return { query, found, candidates };
  const cleaned = new Map(found.candidates.map((candidate) => [candidate.key, cleanedCandidate(candidate, lines)]));
  const ownTerms = new Set([...lines.terms.values()].flatMap((terms) => [...terms]));
  const keptCopy = (hash: number): boolean => !lines.copy.has(hash);
  const keptTerm = (term: number): boolean => !ownTerms.has(term);
  return {
    query: cleanedPrint(query, lines.copy, ownTerms),
    found: {
      ...found,
      copyFrequencies: found.copyFrequencies.filter((_, i) => keptCopy(query.copy[i] ?? 0)),
      termFrequencies: found.termFrequencies.filter((_, i) => keptTerm(query.terms[i] ?? 0)),
      candidates: [...cleaned.values()],
    },
    candidates: candidates.map((candidate) => cleaned.get(candidate.key) ?? candidate),
  };
}

/** Nearly all candidates are of other outlets, and stay as they are. */
function cleanedCandidate(candidate: Candidate, { copy, terms }: HouseLines): Candidate {
  const { fingerprint } = candidate;
  const ofHost = terms.get(hostOf(candidate.key));
  if (ofHost !== undefined) return { ...candidate, fingerprint: cleanedPrint(fingerprint, copy, ofHost) };
  if (!fingerprint.copy.some((hash) => copy.has(hash))) return candidate;
  return { ...candidate, fingerprint: { ...fingerprint, copy: fingerprint.copy.filter((hash) => !copy.has(hash)) } };
}

function cleanedPrint(print: Fingerprint, copy: ReadonlySet<number>, terms: ReadonlySet<number>): Fingerprint {
  const kept = (_: number, i: number): boolean => !terms.has(print.terms[i] ?? 0);
  const cleaned = {
    ...print,
    copy: print.copy.filter((hash) => !copy.has(hash)),
    terms: print.terms.filter(kept),
    weights: print.weights.filter(kept),
    traits: print.traits.filter(kept),
  };
  keepNames(cleaned, print, terms);
  return cleaned;
}
