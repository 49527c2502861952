import { TermTrait } from '../fingerprint/fingerprint.ts';
import type { TermVector } from './term-vectors.ts';

/** What two articles share of their terms. An opening is title and lede. */
export interface PairFeatures {
  /** Cosine of the term vectors, 0..1. */
  readonly cosine: number;
  /** The part of the cosine that a shared headline alone does not make: terms of both titles count only if both ledes have them. */
  readonly body: number;
  /** Cosine of the names alone, 0..1. */
  readonly names: number;
  /** Cosine of the terms of both openings, 0..1. */
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
  /** Share of each article's weight (squared components) that the other holds, the larger of both ways, 0..1: high for a bulletin and a long report. */
  readonly held: number;
  /** The same, the lesser of both ways. */
  readonly lesserHeld: number;
  /** Share of each opening's weight (squared components) that the other article holds anywhere, the larger of both ways, 0..1. */
  readonly openingHeld: number;
  /** The same, the lesser of both ways. */
  readonly lesserOpeningHeld: number;
  /** Summed rarity of what both openings have, in nats. */
  readonly sharedOpening: number;
  /** Summed rarity of the names in both openings, in nats. */
  readonly sharedOpeningNames: number;
  /** Terms among the heaviest dozen of both. */
  readonly heaviest: number;
  /** Share of the opening's figures (the opening with fewer) that stand in both, 0..1; -1 when one has none. Other figures, other event. */
  readonly openingFigures: number;
  /** Natural logarithm of how many times the longer is as long as the shorter. */
  readonly lengthRatio: number;
}

const RARE = 7;
/** Terms that say what an article is about: a dozen fills its opening sentence. */
const HEAVIEST = 12;
const OPENING = TermTrait.Title | TermTrait.Lede;

/** Sums over the terms of one article. */
interface PartSums {
  all: number;
  names: number;
  openings: number;
  contrast: number;
  title: number;
  openingNames: number;
  openingFigures: number;
}

/** A term vector with the lengths of its parts. */
export interface Profile extends TermVector {
  readonly sums: Readonly<PartSums>;
  /** 0..1 a term: 1 for terms that no other candidate has. */
  readonly contrasts: Float64Array;
  /** Components of this much are among the heaviest. */
  readonly heavy: number;
}

/** `contrasts[id]` says for a term, 0..1, how few of the candidates share it. O(t log t), t terms. */
export function profileOf(vector: TermVector, contrastOfId: Float64Array): Profile {
  const { fingerprint, ids, rarities, values } = vector;
  const contrasts = new Float64Array(ids.length);
  const sums: PartSums = {
    all: 0,
    names: 0,
    openings: 0,
    contrast: 0,
    title: 0,
    openingNames: 0,
    openingFigures: 0,
  };
  for (let i = 0; i < ids.length; i++) {
    const traits = fingerprint.traits[i] ?? 0;
    const rarity = rarities[i] ?? 0;
    const square = (values[i] ?? 0) ** 2;
    const contrast = contrastOfId[ids[i] ?? 0] ?? 1;
    contrasts[i] = contrast;
    sums.all += square;
    sums.contrast += square * contrast ** 2;
    if (traits & TermTrait.Name) sums.names += square;
    if (traits & TermTrait.Title) sums.title += rarity;
    if ((traits & OPENING) === 0) continue;
    sums.openings += square;
    if (traits & TermTrait.Name) sums.openingNames += rarity;
    if (isFigure(traits)) sums.openingFigures += rarity;
  }
  const heavy = values.slice().sort().at(-HEAVIEST) ?? 0;
  return { ...vector, sums, contrasts, heavy };
}

/** Sums over the terms that two articles share; A and B say whose part they are in. */
interface SharedSums {
  readonly products: Omit<PartSums, 'title' | 'openingNames' | 'openingFigures'> & { body: number };
  readonly a: OneWay;
  readonly b: OneWay;
  figures: number;
  quotes: number;
  phrases: number;
  rare: number;
  sharedOpening: number;
  sharedOpeningNames: number;
  sharedOpeningFigures: number;
  heaviest: number;
}

/** Of one article's parts, what the other article holds anywhere. */
interface OneWay {
  weight: number;
  title: number;
  openingNames: number;
  openingWeight: number;
}

/**
 * What a candidate shares with the query. `places[id]` is where the query has a term, -1 where it does not. O(t), t terms
 * of the candidate.
 */
export function pairFeatures(query: Profile, candidate: Profile, places: Int32Array): PairFeatures {
  const shared = sharedSums(query, candidate, places);
  const { products, a, b } = shared;
  const [all, other] = [query.sums, candidate.sums];
  const allHeldA = ratio(a.weight, all.all);
  const allHeldB = ratio(b.weight, other.all);
  const heldA = ratio(a.openingWeight, all.openings);
  const heldB = ratio(b.openingWeight, other.openings);
  const namesA = ratio(a.openingNames, all.openingNames);
  const namesB = ratio(b.openingNames, other.openingNames);
  const fewerFigures = Math.min(all.openingFigures, other.openingFigures);
  const [wordsA, wordsB] = [query.fingerprint.words, candidate.fingerprint.words];
  return {
    cosine: quotient(products.all, all.all, other.all),
    body: quotient(products.body, all.all, other.all),
    names: quotient(products.names, all.names, other.names),
    openings: quotient(products.openings, all.openings, other.openings),
    titles: all.title > 0 && other.title > 0 ? (a.title / all.title + b.title / other.title) / 2 : -1,
    openingNames: all.openingNames > 0 && other.openingNames > 0 ? Math.min(namesA, namesB) : -1,
    figures: shared.figures,
    quotes: shared.quotes,
    phrases: shared.phrases,
    rare: shared.rare,
    contrast: quotient(products.contrast, all.contrast, other.contrast),
    held: Math.max(allHeldA, allHeldB),
    lesserHeld: Math.min(allHeldA, allHeldB),
    openingHeld: Math.max(heldA, heldB),
    lesserOpeningHeld: Math.min(heldA, heldB),
    sharedOpening: shared.sharedOpening,
    sharedOpeningNames: shared.sharedOpeningNames,
    heaviest: shared.heaviest,
    openingFigures: fewerFigures > 0 ? shared.sharedOpeningFigures / fewerFigures : -1,
    lengthRatio: Math.abs(Math.log(Math.max(1, wordsA) / Math.max(1, wordsB))),
  };
}

function sharedSums(query: Profile, candidate: Profile, places: Int32Array): SharedSums {
  const sums: SharedSums = {
    products: { all: 0, body: 0, names: 0, openings: 0, contrast: 0 },
    a: { weight: 0, title: 0, openingNames: 0, openingWeight: 0 },
    b: { weight: 0, title: 0, openingNames: 0, openingWeight: 0 },
    figures: 0,
    quotes: 0,
    phrases: 0,
    rare: 0,
    sharedOpening: 0,
    sharedOpeningNames: 0,
    sharedOpeningFigures: 0,
    heaviest: 0,
  };
  const { products } = sums;
  for (let j = 0; j < candidate.ids.length; j++) {
    const i = places[candidate.ids[j] ?? 0] ?? -1;
    if (i < 0) continue;
    const traitsA = query.fingerprint.traits[i] ?? 0;
    const traitsB = candidate.fingerprint.traits[j] ?? 0;
    const rarity = query.rarities[i] ?? 0;
    const valueA = query.values[i] ?? 0;
    const valueB = candidate.values[j] ?? 0;
    const product = valueA * valueB;
    const bothNames = (traitsA & traitsB & TermTrait.Name) !== 0;
    products.all += product;
    products.contrast += product * (query.contrasts[i] ?? 0) * (candidate.contrasts[j] ?? 0);
    if ((traitsA & traitsB & OPENING) !== TermTrait.Title) products.body += product;
    if (bothNames) products.names += product;
    addOneWay(sums.a, traitsA, rarity, valueA);
    addOneWay(sums.b, traitsB, rarity, valueB);
    if (valueA >= query.heavy && valueB >= candidate.heavy) sums.heaviest += 1;
    const bothOpenings = (traitsA & OPENING) !== 0 && (traitsB & OPENING) !== 0;
    if (bothOpenings) products.openings += product;
    if (traitsA & TermTrait.Quote) {
      sums.quotes += 1;
      continue;
    }
    if (traitsA & TermTrait.Figure) sums.figures += rarity;
    if (traitsA & TermTrait.Phrase) sums.phrases += rarity;
    if (rarity >= RARE) sums.rare += 1;
    if (!bothOpenings) continue;
    sums.sharedOpening += rarity;
    if (bothNames) sums.sharedOpeningNames += rarity;
    if (traitsA & TermTrait.Figure) sums.sharedOpeningFigures += rarity;
  }
  return sums;
}

function addOneWay(sums: OneWay, traits: number, rarity: number, value: number): void {
  sums.weight += value * value;
  if (traits & TermTrait.Title) sums.title += rarity;
  if ((traits & OPENING) === 0) return;
  sums.openingWeight += value * value;
  if (traits & TermTrait.Name) sums.openingNames += rarity;
}

function isFigure(traits: number): boolean {
  return (traits & TermTrait.Figure) !== 0 && (traits & TermTrait.Quote) === 0;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function quotient(dot: number, squareA: number, squareB: number): number {
  return squareA > 0 && squareB > 0 ? dot / Math.sqrt(squareA * squareB) : 0;
}
