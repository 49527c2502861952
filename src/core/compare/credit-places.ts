import type { Credit } from '../article.ts';
import { AGENCY_NAMES } from '../text/lexicon/agency-names.ts';

/** The part of a paragraph that is story text: UTF-16 offsets. Empty when all of it gives a credit. */
export interface StoryStretch {
  readonly from: number;
  readonly to: number;
}

/** Paragraphs at either end of an article where datelines and credit lines stand. */
const EDGE_BLOCKS = 3;
/** A dateline may stand further down, behind what extraction left above the story. */
const DATELINE_BLOCKS = 8;
/** A credit line is short; longer paragraphs are story text that may mention an agency. */
const LINE_CHARS = 160;

/** "PARIS (AFP) -", "KYIV, July 4 (Reuters) -": any place with a source in brackets before a dash. */
const BRACKETED = /^[^!?()]{0,60}?\(([^()]{2,40})\)\s*(?:--|[-–—:])\s*(?=\S)/u;
/** "WASHINGTON — ", "SOCHI, Russia — ", "WASHINGTON—President": capitals before a dash. */
const CAPITALS =
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^!?()–—]{2,40}?)?(?:\s(?:--|[–—-])\s+(?=\S)|\s?(?:--|—)\s?(?=["“‘]?\p{Lu}\p{Ll}))/u;
const CREDIT_LINE =
  /^[\s–—-]*(?:©|\(c\)\s|copyright\b|(?:additional |further )?reporting by\b|with (?:files|reporting|agencies)\b|source\s?:|quelle\s?:|fuente\s?:|fonte\s?:|mit material\b|avec\s(?:afp|reuters|ap)\b)|\bcontributed (?:to this|reporting)\b|\ball rights reserved\b/iu;

/**
 * Cuts off a paragraph the words that credit a source or place the report: dateline, credit line, and the evidence of
 * `credits`. They are compared as credits, not as text. `edge`: blocks from the nearer end of the article.
 */
export function storyStretch(text: string, edge: number, credits: readonly Credit[]): StoryStretch {
  if (edge < EDGE_BLOCKS && (agencyOfLine(text) !== null || (text.length <= LINE_CHARS && CREDIT_LINE.test(text))))
    return { from: 0, to: 0 };
  let from = edge < DATELINE_BLOCKS ? ((BRACKETED.exec(text) ?? CAPITALS.exec(text))?.[0].length ?? 0) : 0;
  let to = text.length;
  for (const { evidence } of credits) {
    if (evidence === '') continue;
    if (text.startsWith(evidence)) from = Math.max(from, evidence.length);
    else if (text.endsWith(evidence)) to = Math.min(to, text.length - evidence.length);
  }
  return from < to ? { from, to } : { from: 0, to: 0 };
}

/** The agency that a line names when it says nothing else ("Associated Press" above a story is AP), by its short name. */
export function agencyOfLine(text: string): string | null {
  return text.length > LINE_CHARS ? null : agencyNamed(text);
}

/** The agency with this name, by its short name; null when it is none that is known. */
export function agencyNamed(name: string): string | null {
  const folded = name
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
  return AGENCY_NAMES.get(folded) ?? null;
}

/** The source that a dateline names in brackets, when it is written as agencies are: "AP", "Reuters". Null otherwise. */
export function datelineSource(text: string): string | null {
  const source = BRACKETED.exec(text)?.[1]?.trim() ?? '';
  return /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?$/u.test(source) ? source : null;
}

/** The first blocks, where datelines are looked for. */
export function datelineBlocks<T>(blocks: readonly T[]): readonly T[] {
  return blocks.slice(0, DATELINE_BLOCKS);
}
