import type { AlignedPair, Span } from '../../story.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Finding } from '../finding.ts';
import type { PassageReading } from '../passages.ts';

const MOVED_MATERIAL = 0.15;

/** Passages that stand at another place in the other version; neighbours that moved together are one difference. */
export function findMoved(context: CompareContext): Finding[] {
  const groups: AlignedPair[][] = [];
  for (const pair of context.alignment) {
    if (!pair.moved) continue;
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && follows(last.a, pair.a) && follows(last.b, pair.b)) groups.at(-1)?.push(pair);
    else groups.push([pair]);
  }
  return groups
    .filter((group) => wordsIn(group, context) >= LEAST_WORDS)
    .map((group) => ({
      kind: 'moved',
      key: null,
      aText: textOf(
        group.flatMap((pair) => pair.a),
        context.passages.a,
      ),
      bText: textOf(
        group.flatMap((pair) => pair.b),
        context.passages.b,
      ),
      aSpans: spansOf(
        group.flatMap((pair) => pair.a),
        context.passages.a,
      ),
      bSpans: spansOf(
        group.flatMap((pair) => pair.b),
        context.passages.b,
      ),
      material: MOVED_MATERIAL,
    }));
}

/** Shorter passages are labels and cries ("Advertisement") that a page repeats: their place says nothing. */
const LEAST_WORDS = 4;

/** In the text that has fewer, so that it does not count which of the two is the page. */
function wordsIn(group: readonly AlignedPair[], { passages }: CompareContext): number {
  const inText = (text: 'a' | 'b'): number =>
    group.flatMap((pair) => pair[text]).reduce((sum, index) => sum + (passages[text][index]?.tokens.length ?? 0), 0);
  return Math.min(inText('a'), inText('b'));
}

function follows(before: readonly number[], after: readonly number[]): boolean {
  return (before.at(-1) ?? 0) + 1 === after[0];
}

function textOf(indexes: readonly number[], readings: readonly PassageReading[]): string {
  return indexes.map((index) => readings[index]?.passage.text ?? '').join(' ');
}

function spansOf(indexes: readonly number[], readings: readonly PassageReading[]): Span[] {
  return indexes.map((index) => ({ passage: index, start: 0, end: readings[index]?.passage.text.length ?? 0 }));
}
