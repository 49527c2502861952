import { type Article, isBody } from '../article.ts';
import type { Term } from '../fingerprint/collect-terms.ts';
import { copyShingles, type Shingle } from '../fingerprint/copy-shingles.ts';
import { eventTerms } from '../fingerprint/event-terms.ts';
import { type Fingerprint, TermTrait } from '../fingerprint/fingerprint.ts';
import { type Tokens, tokenise } from '../fingerprint/tokenise.ts';
import type { Containment, MatchEvidence } from '../story.ts';
import { splitSentences } from '../text/sentences.ts';
import { daysApart } from './days-apart.ts';
import type { Rarities } from './rarities.ts';
import { forSharedTerms } from './term-vectors.ts';

const MOST_TERMS = 12;
const MOST_FIGURES = 8;
const MOST_PASSAGES = 5;
/** Share of a sentence's sampled shingles that must stand in the other text for it to count as the same sentence. */
const PASSAGE_CONTAINMENT = 0.6;
/** A sentence with fewer sampled shingles proves nothing. */
const LEAST_PASSAGE_SHINGLES = 2;

/** Gathers, for one article asked about, what it shares with each of its matches. Reads only the article's own text. */
export type EvidenceCollector = (other: Fingerprint, containment: Containment) => MatchEvidence;

interface Sentence {
  readonly text: string;
  readonly hashes: readonly number[];
}

/**
 * Evidence from fingerprints alone: terms and passages are quoted from `article`, so no other text need be loaded.
 * O(n) once for n words, then O(hashes) a match.
 */
export function evidenceCollector(article: Article, fingerprint: Fingerprint, rarities: Rarities): EvidenceCollector {
  const tokens = tokenise(article);
  const terms = new Map(eventTerms(tokens).map(({ term }) => [term.hash, term]));
  let sentences: readonly Sentence[] | undefined;
  return (other, containment) => {
    const weighed: { readonly term: Term; readonly weight: number }[] = [];
    forSharedTerms(fingerprint, other, (i, j) => {
      const hash = fingerprint.terms[i] ?? 0;
      const term = terms.get(hash);
      const weight = (fingerprint.weights[i] ?? 0) * (other.weights[j] ?? 0) * rarities(hash) ** 2;
      if (term !== undefined) weighed.push({ term, weight });
    });
    const shared = weighed.sort((x, y) => y.weight - x.weight || x.term.hash - y.term.hash).map(({ term }) => term);
    sentences ??= sampledSentences(article, tokens, fingerprint);
    return {
      containment,
      sharedTerms: shared
        .filter((term) => (term.traits & (TermTrait.Figure | TermTrait.Quote)) === 0)
        .slice(0, MOST_TERMS)
        .map(printed),
      sharedFigures: shared
        .filter((term) => term.traits & TermTrait.Figure)
        .slice(0, MOST_FIGURES)
        .map(printed),
      sharedPassages: sharedPassages(sentences, other),
      daysApart: daysApart(fingerprint, other),
    };
  };
}

function printed({ row, start, end }: Term): string {
  return row.text.slice(start, end);
}

function sampledSentences(article: Article, tokens: Tokens, fingerprint: Fingerprint): readonly Sentence[] {
  const sampled = new Set(fingerprint.copy);
  const byBlock = new Map<number, Shingle[]>();
  for (const shingle of copyShingles(tokens)) {
    if (!sampled.has(shingle.hash)) continue;
    const row = byBlock.get(shingle.block) ?? [];
    row.push(shingle);
    byBlock.set(shingle.block, row);
  }
  return article.blocks.flatMap((block, index) => {
    const shingles = byBlock.get(index) ?? [];
    if (!isBody(block) || shingles.length === 0) return [];
    let next = 0;
    return splitSentences(block.text).map(({ start, end }) => {
      const hashes: number[] = [];
      for (let shingle = shingles[next]; shingle !== undefined && shingle.start < end; shingle = shingles[++next]) {
        if (shingle.start >= start && shingle.end <= end) hashes.push(shingle.hash);
      }
      return { text: block.text.slice(start, end), hashes };
    });
  });
}

function sharedPassages(sentences: readonly Sentence[], other: Fingerprint): readonly string[] {
  const theirs = new Set(other.copy);
  const threshold = other.copy.at(-1) ?? 0;
  return sentences
    .filter(({ hashes }) => {
      const comparable = hashes.filter((hash) => hash <= threshold);
      if (comparable.length < LEAST_PASSAGE_SHINGLES) return false;
      return comparable.filter((hash) => theirs.has(hash)).length >= PASSAGE_CONTAINMENT * comparable.length;
    })
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_PASSAGES);
}
