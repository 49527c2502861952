import type { Comparison, Difference, Passage, Span } from '../../core/story.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import type { Evidence, Place } from '../../ui/difference-line.ts';

/** The two sentences that a difference was read from. Where one side has no span, the sentence aligned with the other's. */
export function evidenceOf(
  page: ArticleSummary,
  other: ArticleSummary,
  comparison: Comparison,
  difference: Difference,
): Pick<Evidence, 'here' | 'there'> {
  if (difference.kind === 'headline') return { here: page.title, there: other.title };
  const { a, b } = comparison.passages;
  const here = sentencesOf(a, difference.aSpans);
  const there = sentencesOf(b, difference.bSpans);
  if (difference.kind === 'missing') return { here: null, there: there ?? difference.bText };
  if (difference.kind === 'only-here') return { here: here ?? difference.aText, there: null };
  return {
    here: here ?? counterpart(comparison, 'a', difference.bSpans[0]) ?? difference.aText,
    there: there ?? counterpart(comparison, 'b', difference.aSpans[0]) ?? difference.bText,
  };
}

/** Where a difference stands in the page. A missing passage stands after the passage that precedes it in the other version. */
export function placesOf(comparison: Comparison, difference: Difference): readonly Place[] {
  const { a } = comparison.passages;
  if (difference.kind === 'missing') {
    const before = precedingPassage(comparison, difference.bSpans[0]);
    return before === null ? [] : [before];
  }
  const spans = difference.aSpans.map((span) => placeOf(a, span)).filter((place) => place !== null);
  if (spans.length > 0) return spans;
  const aligned = alignedPassages(comparison, 'a', difference.bSpans[0]);
  return aligned.slice(0, 1);
}

/** The last passage of the page that is aligned with something before `span` in the other version; null: none is. */
export function precedingPassage(comparison: Comparison, span: Span | undefined): Place | null {
  if (span === undefined) return null;
  let nearest = -1;
  let found: Passage | null = null;
  for (const pair of comparison.alignment) {
    if (pair.moved) continue;
    for (const b of pair.b) {
      const last = pair.a.at(-1);
      if (b < span.passage && b > nearest && last !== undefined) {
        nearest = b;
        found = comparison.passages.a[last] ?? null;
      }
    }
  }
  return found;
}

/** `span` as a stretch of the article; null when it points outside the passages. */
export function placeOf(passages: readonly Passage[], span: Span): Place | null {
  const passage = passages[span.passage];
  if (passage === undefined || span.end <= span.start) return null;
  return {
    block: passage.block,
    start: passage.start + span.start,
    end: passage.start + span.end,
    text: passage.text.slice(span.start, span.end),
  };
}

/** The passages of the first few spans that follow each other, as one quotation; null: no span. */
function sentencesOf(passages: readonly Passage[], spans: readonly Span[]): string | null {
  const first = spans[0];
  if (first === undefined) return null;
  const run: string[] = [];
  let next = first.passage;
  for (const { passage } of spans) {
    if (passage === next - 1) continue;
    if (passage !== next) break;
    run.push(passages[passage]?.text ?? '');
    next = passage + 1;
  }
  return run.join(' ').trim() || null;
}

function alignedPassages(comparison: Comparison, side: 'a' | 'b', span: Span | undefined): readonly Passage[] {
  if (span === undefined) return [];
  const from = side === 'a' ? 'b' : 'a';
  const pair = comparison.alignment.find((each) => each[from].includes(span.passage));
  return (pair?.[side] ?? [])
    .map((index) => comparison.passages[side][index])
    .filter((passage) => passage !== undefined);
}

/** The text on `side` that is aligned with `span` on the other side. */
function counterpart(comparison: Comparison, side: 'a' | 'b', span: Span | undefined): string | null {
  return (
    alignedPassages(comparison, side, span)
      .map((passage) => passage.text)
      .join(' ') || null
  );
}
