import { diffArrays } from 'diff';

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
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const changes = diffArrays(words(here), words(there), { comparator: (a, b) => plain(a) === plain(b) });
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
