import type { Comparison, DifferenceKind, Toll } from '../../core/story.ts';
import type { MarkKind, TextPlace } from '../../messaging/protocol.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { changedPlaces } from './changed-places.ts';
import { placeOf, precedingPassage } from './view-model-evidence.ts';

/**
 * Aligned passages at least this similar are marked as shared. At 0.8 a long sentence may have a few words of its own
 * (which `changed` marks inside it); lower would call a paraphrase shared.
 */
const SHARED_SIMILARITY = 0.8;

/** Kinds that are no stretch of the page to mark: metadata, the page's silence, what a reader would not call a change. */
const UNMARKED: ReadonlySet<DifferenceKind> = new Set(['headline', 'credit', 'style', 'moved', 'missing', 'only-here']);

/** A comparison of the page with a version, and how that is named. */
export interface ComparedVersion {
  readonly version: VersionName;
  readonly comparison: Comparison;
}

/** What a version has in the place of a mark; `text` null: nothing. */
export interface PlannedReading {
  readonly version: VersionName;
  readonly kind: DifferenceKind;
  /** What became of the people whom the figures count; null where that is not told. */
  readonly toll: Toll | null;
  readonly text: string | null;
}

export interface PlannedMark extends TextPlace {
  readonly mark: MarkKind;
  readonly readings: readonly PlannedReading[];
}

/**
 * Marks for the page from its comparisons with any number of versions, in reading order: `shared` passages that any other
 * version has nearly word for word, `changed` words, `only-here` passages that no other version has, and
 * `others-say-more` at the word after which another version carries something that the page does not.
 * A passage gets one of shared / only-here; `changed` lies within passages. Each mark but `shared` says what each version
 * has there. O(P + D) for P passages, D differences.
 */
export function planMarks(compared: readonly ComparedVersion[]): PlannedMark[] {
  const marks = new Map<string, PlannedMark>();
  const add = (mark: MarkKind, { block, start, end, text }: TextPlace, ...readings: PlannedReading[]) => {
    if (text.trim() === '') return;
    const id = `${mark}:${block}:${start}:${end}`;
    const before = marks.get(id)?.readings ?? [];
    const isNew = (reading: PlannedReading) => !before.some((old) => isSameReading(old, reading));
    marks.set(id, { block, start, end, text, mark, readings: [...before, ...readings.filter(isNew)] });
  };

  const lacking = new Map<string, { readonly place: TextPlace; readonly readings: PlannedReading[] }>();
  for (const { version, comparison } of compared) {
    const { a } = comparison.passages;
    for (const pair of comparison.alignment) {
      if (pair.similarity < SHARED_SIMILARITY) continue;
      for (const index of pair.a) {
        const passage = a[index];
        if (passage !== undefined) add('shared', passage);
      }
    }
    for (const { kind, toll = null, aSpans, bSpans, bText } of comparison.differences) {
      if (kind === 'missing') {
        const before = precedingPassage(comparison, bSpans[0]);
        const [beginning] = a;
        const reading = { version, kind, toll, text: bText };
        if (before !== null) add('others-say-more', wordOf(before, 'last'), reading);
        else if (beginning !== undefined) add('others-say-more', wordOf(beginning, 'first'), reading);
      } else if (kind === 'only-here') {
        for (const span of aSpans) {
          const place = placeOf(a, span);
          if (place === null) continue;
          const id = `${place.block}:${place.start}:${place.end}`;
          const entry = lacking.get(id) ?? { place, readings: [] };
          entry.readings.push({ version, kind, toll, text: null });
          lacking.set(id, entry);
        }
      } else if (!UNMARKED.has(kind)) {
        for (const span of aSpans) {
          const place = placeOf(a, span);
          if (place === null) continue;
          for (const words of changedPlaces(place, bText)) add('changed', words, { version, kind, toll, text: bText });
        }
      }
    }
  }
  for (const { place, readings } of lacking.values()) {
    if (readings.length === compared.length) add('only-here', place, ...readings);
  }
  return [...marks.values()].toSorted((x, y) => x.block - y.block || x.start - y.start || x.end - y.end);
}

function isSameReading(x: PlannedReading, y: PlannedReading): boolean {
  return x.version.key === y.version.key && x.kind === y.kind && x.text === y.text;
}

/** The first or the last word of a place, with its punctuation: a caret has no width, a highlight needs some. */
function wordOf({ block, start, end, text }: TextPlace, which: 'first' | 'last'): TextPlace {
  const word = (which === 'first' ? /^\S+/ : /\S+$/).exec(text)?.[0] ?? text;
  return which === 'first'
    ? { block, start, end: start + word.length, text: word }
    : { block, start: end - word.length, end, text: word };
}
