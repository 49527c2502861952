import { FUNCTION_WORDS } from '../text/lexicon/function-words.ts';
import type { Token } from '../text/tokens.ts';

/** Letters of a word that count: "warned" and "warning" are one. 4 gives the best F1 on MSR paraphrase pairs; 3 and 6 lose .002. */
const STEM = 4;
/** Weight of a function word beside a content word's 1. Between .5 and .7 nothing changes on MSR; at 1 or .2 it loses .005. */
const FUNCTION_WEIGHT = 0.6;
/** What each word by which one passage says more than the other costs. Raises the area under the curve on MSR from .779 to .790. */
const EXTRA_WORD_COST = 0.01;
/** What figures that do not agree cost at most: paraphrases keep them. */
const FIGURE_COST = 0.1;

/**
 * How likely two passages state the same, 0..1, 1 for the same words: Dice over word stems, less what one says beyond the
 * other and figures that disagree. O(n + m). On the development half of MSR its F1 is .829, plain Dice .812 to .824.
 */
export function passageSimilarity(a: readonly Token[], b: readonly Token[]): number {
  const counts = new Map<string, number>();
  let total = 0;
  let aFigures = 0;
  let bFigures = 0;
  for (const token of a) {
    const stem = token.key.slice(0, STEM);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    total += weightOf(token);
    if (token.shape === 'number') aFigures++;
  }
  let shared = 0;
  let common = 0;
  for (const token of b) {
    total += weightOf(token);
    if (token.shape === 'number') bFigures++;
    const stem = token.key.slice(0, STEM);
    const left = counts.get(stem) ?? 0;
    if (left === 0) continue;
    counts.set(stem, left - 1);
    shared += weightOf(token);
    common++;
  }
  if (total === 0) return 0;
  if (common === a.length && common === b.length) return sameKeys(a, b) ? 1 : (2 * shared) / total;
  const extra = Math.abs(a.length - b.length);
  const figures = aFigures + bFigures === 0 ? 1 : figureAgreement(a, b);
  const similarity = ((2 * shared) / total) * (1 - FIGURE_COST * (1 - figures)) - EXTRA_WORD_COST * extra;
  return Math.min(1, Math.max(0, similarity));
}

function weightOf(token: Token): number {
  return FUNCTION_WORDS.has(token.key) ? FUNCTION_WEIGHT : 1;
}

function sameKeys(a: readonly Token[], b: readonly Token[]): boolean {
  return a.every((token, i) => token.key === b[i]?.key);
}

/** Dice over the figures in digits. */
function figureAgreement(a: readonly Token[], b: readonly Token[]): number {
  const left = a.filter(({ shape }) => shape === 'number').map(({ key }) => key);
  const right = b.filter(({ shape }) => shape === 'number').map(({ key }) => key);
  const size = left.length + right.length;
  let shared = 0;
  for (const key of right) {
    const at = left.indexOf(key);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / size;
}
