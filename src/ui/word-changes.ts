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

/**
 * Both sentences in one line, as an editor's corrections: what is in both (in the words of `there`), what is gone, what has
 * come. Same algorithm and same limits as `wordChanges`; a lone blank between two changes of one sort belongs to them.
 */
export function inlineChanges(here: string, there: string, locale?: string): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  let offset = 0;
  for (const { value, added, removed } of changesOf(here, there, locale)) {
    const length = value.join('').length;
    const text = removed ? value.join('') : there.slice(offset, offset + length);
    if (!removed) offset += length;
    runs.push({ text, change: added ? 'come' : removed ? 'gone' : 'same' });
  }
  return readable(runs);
}

/** Brings "one gone, one come, blank, one gone, one come" into "two gone, two come": a reader takes in whole phrases. */
function readable(runs: readonly InlineRun[]): InlineRun[] {
  const out: InlineRun[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') out.push({ text: gone, change: 'gone' });
    if (come !== '') out.push({ text: come, change: 'come' });
    gone = '';
    come = '';
  };
  for (const [i, { text, change }] of runs.entries()) {
    const inside = text.trim() === '' && gone + come !== '' && i < runs.length - 1;
    if (change === 'gone' || (change === 'same' && inside)) gone += text;
    if (change === 'come' || (change === 'same' && inside)) come += text;
    if (change !== 'same' || inside) continue;
    flush();
    out.push({ text, change });
  }
  flush();
  return out;
}

function changesOf(here: string, there: string, locale: string | undefined) {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  return diffArrays(words(here), words(there), { comparator: (a, b) => plain(a) === plain(b) });
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
