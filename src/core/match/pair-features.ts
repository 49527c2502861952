import { TermTrait } from '../fingerprint/fingerprint.ts';
import { forSharedTerms, type TermVector } from './term-vectors.ts';

/** What two articles share of their terms, whatever else is in the library. */
export interface PairFeatures {
  /** Cosine of the term vectors, 0..1. */
  readonly cosine: number;
  /** The part of the cosine that a shared headline alone does not make: terms of both titles count only if both ledes have them. */
  readonly body: number;
  /** Cosine of the names alone, 0..1. */
  readonly names: number;
  /** Cosine of the terms of both ledes and titles, 0..1. */
  readonly openings: number;
  /** Share of the rarity of each title that the other article holds, the mean of both ways, 0..1; -1 without two titles. */
  readonly titles: number;
  /** Share of the rarity of each opening's names that the other article holds anywhere, the lesser of both ways, 0..1; -1 without. */
  readonly openingNames: number;
  /** Summed rarity of shared figures of two digits or more, in nats. */
  readonly figures: number;
  /** Shared runs of quoted words. */
  readonly quotes: number;
  /** Summed rarity of shared names of two words, in nats. */
  readonly phrases: number;
  /** Shared terms that are rare: 7 nats and more (one article in a thousand). */
  readonly rare: number;
  /** Cosine with each component weighed again by how few of the other candidates have it, 0..1. */
  readonly contrast: number;
}

const RARE = 7;

const OPENING = TermTrait.Title | TermTrait.Lede;

interface PartSums {
  readonly all: number;
  readonly names: number;
  readonly openings: number;
  readonly contrast: number;
  readonly title: number;
  readonly openingNames: number;
}

/** A term vector with the lengths of its parts. */
export interface Profile extends TermVector {
  readonly sums: PartSums;
  /** 0..1 a term: 1 for terms that no other candidate has. */
  readonly contrasts: Float64Array;
}

/** O(terms). `contrastOf` says for a term, 0..1, how few of the candidates share it. */
export function profileOf(vector: TermVector, contrastOf: (hash: number) => number): Profile {
  const { fingerprint, rarities, values } = vector;
  const contrasts = Float64Array.from(fingerprint.terms, contrastOf);
  const sums = { all: 0, names: 0, openings: 0, contrast: 0, title: 0, openingNames: 0 };
  for (let i = 0; i < values.length; i++) {
    const traits = fingerprint.traits[i] ?? 0;
    const square = (values[i] ?? 0) ** 2;
    sums.all += square;
    if (traits & TermTrait.Name) sums.names += square;
    if (traits & OPENING) sums.openings += square;
    sums.contrast += square * (contrasts[i] ?? 0) ** 2;
    if (traits & TermTrait.Title) sums.title += rarities[i] ?? 0;
    if (isOpeningName(traits)) sums.openingNames += rarities[i] ?? 0;
  }
  return { ...vector, sums, contrasts };
}

/** O(n + m), n and m terms. */
export function pairFeatures(a: Profile, b: Profile): PairFeatures {
  let dot = 0;
  let body = 0;
  let names = 0;
  let openings = 0;
  let contrast = 0;
  let figures = 0;
  let quotes = 0;
  let phrases = 0;
  let rare = 0;
  let titleA = 0;
  let titleB = 0;
  let openingA = 0;
  let openingB = 0;
  forSharedTerms(a.fingerprint, b.fingerprint, (i, j) => {
    const traitsA = a.fingerprint.traits[i] ?? 0;
    const traitsB = b.fingerprint.traits[j] ?? 0;
    const rarity = a.rarities[i] ?? 0;
    const product = (a.values[i] ?? 0) * (b.values[j] ?? 0);
    dot += product;
    if ((traitsA & traitsB & OPENING) !== TermTrait.Title) body += product;
    if (traitsA & traitsB & TermTrait.Name) names += product;
    if (traitsA & OPENING && traitsB & OPENING) openings += product;
    contrast += product * (a.contrasts[i] ?? 0) * (b.contrasts[j] ?? 0);
    if (traitsA & TermTrait.Title) titleA += rarity;
    if (traitsB & TermTrait.Title) titleB += rarity;
    if (isOpeningName(traitsA)) openingA += rarity;
    if (isOpeningName(traitsB)) openingB += rarity;
    if (traitsA & TermTrait.Quote) quotes += 1;
    else {
      if (traitsA & TermTrait.Figure) figures += rarity;
      if (traitsA & TermTrait.Phrase) phrases += rarity;
      if (rarity >= RARE) rare += 1;
    }
  });
  const { sums: sumsA } = a;
  const { sums: sumsB } = b;
  return {
    cosine: quotient(dot, sumsA.all, sumsB.all),
    body: quotient(body, sumsA.all, sumsB.all),
    names: quotient(names, sumsA.names, sumsB.names),
    openings: quotient(openings, sumsA.openings, sumsB.openings),
    titles: sumsA.title > 0 && sumsB.title > 0 ? (titleA / sumsA.title + titleB / sumsB.title) / 2 : -1,
    openingNames:
      sumsA.openingNames > 0 && sumsB.openingNames > 0
        ? Math.min(openingA / sumsA.openingNames, openingB / sumsB.openingNames)
        : -1,
    figures,
    quotes,
    phrases,
    rare,
    contrast: quotient(contrast, sumsA.contrast, sumsB.contrast),
  };
}

function quotient(dot: number, squareA: number, squareB: number): number {
  return squareA > 0 && squareB > 0 ? dot / Math.sqrt(squareA * squareB) : 0;
}

function isOpeningName(traits: number): boolean {
  return (traits & TermTrait.Name) !== 0 && (traits & OPENING) !== 0;
}
