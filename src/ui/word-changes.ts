import { type ChangeObject, diffArrays } from 'diff';

/** A run of words of one sentence: in the other sentence too, or only in this one. */
export interface WordRun {
  readonly text: string;
  readonly changed: boolean;
}

/**
 * Marks in each of two sentences the words that the other does not have in that order. Whole words only, never parts of
 * one; white space between two changed words counts as changed, so that a run reads as one.
 *
 * Myers' O(ND) difference on words (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986): N words of both
 * sentences together, D of them changed. Made for sentences; whole articles are aligned first (core/compare).
 * @param locale BCP 47 of the texts, for word boundaries (Japanese, Thai); undefined: the machine's
 */
export function wordChanges(
  here: string,
  there: string,
  locale?: string,
): { here: readonly WordRun[]; there: readonly WordRun[] } {
  const changes = changesOf(here, there, locale);
  const runsHere: WordRun[] = [];
  const runsThere: WordRun[] = [];
  let offsetHere = 0;
  let offsetThere = 0;
  for (const { value, added, removed } of changes) {
    const length = value.join('').length;
    if (added) {
      runsThere.push({ text: there.slice(offsetThere, offsetThere + length), changed: true });
      offsetThere += length;
    } else if (removed) {
      runsHere.push({ text: here.slice(offsetHere, offsetHere + length), changed: true });
      offsetHere += length;
    } else {
      // The comparator lets quotation marks differ in shape, so each side is cut from its own text by its own length.
      runsHere.push({ text: here.slice(offsetHere, offsetHere + length), changed: false });
      runsThere.push({ text: there.slice(offsetThere, offsetThere + length), changed: false });
      offsetHere += length;
      offsetThere += length;
    }
  }
  return { here: joined(runsHere), there: joined(runsThere) };
}

/** A run of words of two sentences read as one: in both, gone from the first, or come with the second. */
export interface InlineRun {
  readonly text: string;
  readonly change: 'same' | 'gone' | 'come';
}

/** A stretch of both sentences: the same words in each (in the marks of each), or what one has where the other has something else. */
interface Stretch {
  readonly here: string;
  readonly there: string;
  readonly same: boolean;
}

/**
 * Both sentences in one line, as an editor's corrections: what is in both (in the words of `there`), what is gone, what has
 * come. Same algorithm and same limits as `wordChanges`; then, a reader takes in whole phrases, what is the same between two
 * changes and is shorter than either of them belongs to them ("of the" between two rewritten halves of a sentence).
 */
export function inlineChanges(here: string, there: string, locale?: string): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  for (const stretch of readable(stretchesOf(here, there, locale))) {
    if (stretch.same) {
      runs.push({ text: stretch.there, change: 'same' });
      continue;
    }
    if (stretch.here !== '') runs.push({ text: stretch.here, change: 'gone' });
    if (stretch.there !== '') runs.push({ text: stretch.there, change: 'come' });
  }
  return runs;
}

/** Changes and what is between them, alternately. */
function stretchesOf(here: string, there: string, locale: string | undefined): Stretch[] {
  const stretches: Stretch[] = [];
  let [atHere, atThere] = [0, 0];
  for (const { value, added, removed } of changesOf(here, there, locale)) {
    const length = value.join('').length;
    const next: Stretch = {
      here: added ? '' : here.slice(atHere, atHere + length),
      there: removed ? '' : there.slice(atThere, atThere + length),
      same: !added && !removed,
    };
    atHere += next.here.length;
    atThere += next.there.length;
    append(stretches, next);
  }
  return stretches;
}

/** Lets go of what is the same for less than the changes around it, from the left. O(stretches). */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const [before, after] = [out.at(-1), stretches[i + 1]];
    const isSlight =
      stretch.same &&
      before !== undefined &&
      after !== undefined &&
      stretch.there.trim().length <= Math.min(sizeOf(before), sizeOf(after));
    append(out, isSlight ? { ...stretch, same: false } : stretch);
  }
  return out;
}

/** Adds a stretch, to the last one when both are changes. */
function append(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  if (last === undefined || last.same || next.same) stretches.push(next);
  else stretches[stretches.length - 1] = { here: last.here + next.here, there: last.there + next.there, same: false };
}

/** Of a change that both sides have: what one side alone has is set off by what is around it. */
function sizeOf({ here, there }: Stretch): number {
  return Math.min(here.trim().length, there.trim().length);
}

/**
 * Words changed in two sentences beyond which they are shown as two others: nobody reads so many marks, and the time grows with their square
 * (two "sentences" of 5,000 words, as a page without a full stop has them, took a minute).
 */
const MOST_CHANGES = 1_000;
/** UTF-16 units that are cut into words at once: a segmenter's time grows with the square of a run without spaces. */
const LONGEST_RUN = 1_000;

function changesOf(here: string, there: string, locale: string | undefined): readonly ChangeObject<string[]>[] {
  const [wordsHere, wordsThere] = [wordsOf(here, locale), wordsOf(there, locale)];
  const options = { comparator: (a: string, b: string) => plain(a) === plain(b), maxEditLength: MOST_CHANGES };
  return (
    diffArrays(wordsHere, wordsThere, options) ?? [
      { value: wordsHere, removed: true, added: false, count: wordsHere.length },
      { value: wordsThere, removed: false, added: true, count: wordsThere.length },
    ]
  );
}

function wordsOf(text: string, locale: string | undefined): string[] {
  const segmenter = segmenterOf(locale);
  const words: string[] = [];
  for (let from = 0; from < text.length; ) {
    // Not within a word that spaces part, where one is near.
    const space = text.indexOf(' ', from + LONGEST_RUN);
    const to = space < 0 || space > from + 2 * LONGEST_RUN ? from + LONGEST_RUN : space;
    for (const { segment } of segmenter.segment(text.slice(from, to))) words.push(segment);
    from = to;
  }
  return words;
}

const segmenters = new Map<string | undefined, Intl.Segmenter>();

/** Making one takes as long as cutting a page of text with it. */
function segmenterOf(locale: string | undefined): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** One character for another, so that lengths stay: typographic quotation marks and dashes are no change of wording. */
function plain(word: string): string {
  return word
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s/g, ' ');
}

/** Joins changed runs over the white space between them, and neighbours of one sort. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const out: WordRun[] = [];
  runs.forEach((run, i) => {
    const blankBetween = run.text.trim() === '' && runs[i - 1]?.changed === true && runs[i + 1]?.changed === true;
    const next: WordRun = blankBetween ? { text: run.text, changed: true } : run;
    const last = out.at(-1);
    if (last !== undefined && last.changed === next.changed)
      out[out.length - 1] = { ...last, text: last.text + next.text };
    else out.push(next);
  });
  return out;
}
