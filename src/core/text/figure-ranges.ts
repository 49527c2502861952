import type { Figure } from './figures.ts';
import type { Token } from './tokens.ts';

/** Joins the two ends of ranges: "10-15", "10 to 15 million", "between 10 and 15". O(n) for n figures in order. */
export function joinedRanges(figures: readonly Figure[], tokens: readonly Token[], text: string): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    if (last === undefined || !isRange(last, figure, tokens, text)) {
      joined.push(figure);
      continue;
    }
    joined[joined.length - 1] = asRange(last, figure);
  }
  return joined;
}

function isRange(first: Figure, second: Figure, tokens: readonly Token[], text: string): boolean {
  if (first.low !== first.high || first.dimension === 'vague' || second.dimension === 'vague') return false;
  if (first.dimension !== '' && first.dimension !== second.dimension) return false;
  if (first.to === second.from) {
    const gap = text.slice(tokens[first.to - 1]?.end ?? 0, tokens[second.from]?.start ?? 0);
    return /^\s?[-–—]\s?$/.test(gap);
  }
  if (second.from !== first.to + 1) return false;
  const between = tokens[first.to]?.key ?? '';
  if (/^(?:to|bis|a)$/.test(between)) return first.subject === null || tokens[first.from - 1]?.key === 'from';
  const opener = tokens[first.from - 1]?.key ?? '';
  return /^(?:and|und|et|y|e|ed)$/.test(between) && /^(?:between|zwischen|entre|tra|fra)$/.test(opener);
}

function asRange(first: Figure, second: Figure): Figure {
  // "10 to 15 million", "10-15 km": what follows the second belongs to both.
  const scale =
    first.dimension === '' && second.low >= 1000 && first.low < 1000 && second.dimension !== 'time'
      ? scaleOf(first, second)
      : 1;
  return { ...second, from: first.from, low: first.low * scale, high: second.low, bound: first.bound };
}

function scaleOf(first: Figure, second: Figure): number {
  for (const magnitude of [1e12, 1e9, 1e6, 1e3])
    if (second.low >= magnitude && second.low / magnitude > first.low / 10) return magnitude;
  return 1;
}
