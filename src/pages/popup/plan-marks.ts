import type { Comparison, Difference } from '../../core/story.ts';
import type { MarkKind, PageMark, TextPlace } from '../../messaging/protocol.ts';
import { placeOf, precedingPassage } from './view-model-evidence.ts';

/**
 * Aligned passages at least this similar are marked as shared. At 0.8 a long sentence may have a few words of its own
 * (which `changed` marks inside it); lower would call a paraphrase shared.
 */
const SHARED_SIMILARITY = 0.8;

/** Kinds that are no stretch of the page to mark: metadata, the page's silence, what a reader would not call a change. */
const UNMARKED: ReadonlySet<Difference['kind']> = new Set([
  'headline',
  'credit',
  'style',
  'moved',
  'missing',
  'only-here',
]);

/**
 * Marks for the page from its comparisons with any number of versions, in reading order: `shared` passages that any other
 * version has nearly word for word, `changed` stretches, `only-here` passages that no other version has, and
 * `others-say-more` at the word after which another version carries something that the page does not.
 * A passage gets one of shared / only-here; `changed` lies within passages. O(P + D) for P passages, D differences.
 */
export function planMarks(comparisons: readonly Comparison[]): PageMark[] {
  const marks = new Map<string, PageMark>();
  const add = (mark: MarkKind, { block, start, end, text }: TextPlace) => {
    if (text.trim() !== '') marks.set(`${mark}:${block}:${start}:${end}`, { block, start, end, text, mark });
  };

  const lacking = new Map<string, { readonly times: number; readonly place: TextPlace }>();
  for (const comparison of comparisons) {
    const { a } = comparison.passages;
    for (const pair of comparison.alignment) {
      if (pair.similarity < SHARED_SIMILARITY) continue;
      for (const index of pair.a) {
        const passage = a[index];
        if (passage !== undefined) add('shared', passage);
      }
    }
    for (const difference of comparison.differences) {
      if (difference.kind === 'missing') {
        const before = precedingPassage(comparison, difference.bSpans[0]);
        const [beginning] = a;
        if (before !== null) add('others-say-more', wordOf(before, 'last'));
        else if (beginning !== undefined) add('others-say-more', wordOf(beginning, 'first'));
      } else if (difference.kind === 'only-here') {
        for (const span of difference.aSpans) {
          const place = placeOf(a, span);
          if (place === null) continue;
          const id = `${place.block}:${place.start}:${place.end}`;
          lacking.set(id, { times: (lacking.get(id)?.times ?? 0) + 1, place });
        }
      } else if (!UNMARKED.has(difference.kind)) {
        for (const span of difference.aSpans) {
          const place = placeOf(a, span);
          if (place !== null) add('changed', place);
        }
      }
    }
  }
  for (const { times, place } of lacking.values()) if (times === comparisons.length) add('only-here', place);
  return [...marks.values()].toSorted((x, y) => x.block - y.block || x.start - y.start || x.end - y.end);
}

/** The first or the last word of a place, with its punctuation: a caret has no width, a highlight needs some. */
function wordOf({ block, start, end, text }: TextPlace, which: 'first' | 'last'): TextPlace {
  const word = (which === 'first' ? /^\S+/ : /\S+$/).exec(text)?.[0] ?? text;
  return which === 'first'
    ? { block, start, end: start + word.length, text: word }
    : { block, start: end - word.length, end, text: word };
}
