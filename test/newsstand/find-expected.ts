import type { Comparison, Difference, DifferenceKind, Span } from '../../src/core/story.ts';
import type { ExpectedDifference } from './expected.ts';

/** Kinds that set one reading against another: a report of one side alone does not say what differs. */
const TWO_SIDED: ReadonlySet<DifferenceKind> = new Set(['number', 'date', 'name', 'quote', 'speaker', 'headline']);

/**
 * The reported difference that says what the ground truth expects: a kind it accepts, and on each side that has a reading,
 * the reading and the reported words overlap or the reported place holds the reading. Null when there is none. For kinds
 * that can stand on one side alone (a title added) a side on which nothing is reported does not count against it, as
 * readings quote some context.
 */
export function findExpected(comparison: Comparison, expected: ExpectedDifference): Difference | null {
  return (
    comparison.differences.find((difference) => {
      if (difference.kind !== expected.kind && difference.kind !== expected.orKind) return false;
      const a = sideAgrees(difference.aText, placesText(difference.aSpans, comparison.passages.a), expected.a);
      const b = sideAgrees(difference.bText, placesText(difference.bSpans, comparison.passages.b), expected.b);
      const oneSideWillDo = !TWO_SIDED.has(difference.kind) || expected.a === null || expected.b === null;
      return oneSideWillDo ? a !== false && b !== false && (a || b) === true : a === true && b === true;
    }) ?? null
  );
}

/** True or false; null when one of the two says nothing about this side. */
function sideAgrees(reported: string | null, places: string, reading: string | null): boolean | null {
  if (reading === null || reported === null) return null;
  const [words, expected] = [plain(reported), plain(reading)];
  return words.includes(expected) || expected.includes(words) || plain(places).includes(expected);
}

function placesText(spans: readonly Span[], passages: Comparison['passages']['a']): string {
  return spans.map(({ passage }) => passages[passage]?.text ?? '').join('\n');
}

function plain(text: string): string {
  return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").toLowerCase();
}
