import { isPrintedByline } from '../metadata/printed-byline.ts';
import { readPrintedDate } from '../metadata/read-printed-date.ts';
import type { TextRun } from './collect-runs.ts';
import { isProse } from './density-vote.ts';
import { PART } from './element-record.ts';
import { foldText } from './fold-text.ts';
import { isFurnitureText } from './furniture-text.ts';
import { longWords } from './page-vocabulary.ts';
import { endsSentence } from './text-signs.ts';

/** Lines above the text among which its headline is looked for: tools, date and byline stand between. */
const LINES_ABOVE = 14;
/** Paragraphs that say what the text is about. */
const PARAGRAPHS_READ = 12;
/** Characters of each that are read; megabyte paragraphs exist. */
const MAX_READ_CHARS = 1_200;
/** Pieces of a line that are looked at. */
const MAX_PIECES = 20;
const MIN_CHARS = 12;
const MAX_CHARS = 180;
const MAX_DATE_CHARS = 40;
/** A headline has so many words of its text, and this share of its own; the tab's may have less. */
const MIN_SHARED_WORDS = 2;
const MIN_SHARE = 0.5;
const MIN_TAB_SHARE = 0.3;
/** A title with so many words of the text and this share has to do with it; with one, as "The Elmer Gazette" has Elmer, it must be most of it. */
const LEAST_RELATED_SHARE = 0.25;
const LEAST_SHARE_ALONE = 0.6;
/** Letters by which two forms of a word are taken for one: "smokes", "smoking". */
const STEM = 5;
const EAST_ASIAN_SIGNS = /[\u30a1-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,}/g;
const SEGMENT_END = /\s+[|\-–—·»•:]{1,2}\s+|\s*\|\s*|:{1,2}\s+|\s*::\s*/;

/** What a page says of its headline. */
export interface StatedHeadline {
  /** What was taken for it: JSON-LD's, OpenGraph's, the first `<h1>` or the tab's title. '' where there is none. */
  readonly title: string;
  /** Whether the page states it for others to read, in JSON-LD or OpenGraph: then it is the headline, whatever the text says. */
  readonly isStated: boolean;
  readonly tab: string;
}

/**
 * The headline of a page that gives its article the site's name for a title, a section's, or none: the line above the text, or the part of the
 * tab's title, that says what the text says. Null where the title has to do with the text, and where no line has.
 * `keeps`: the runs that were voted for. Of SpotSigs' 1,196 pages, which state nothing, 192 had a title that shares next to no word with the text.
 * O(characters of the paragraphs read).
 */
export function printedHeadline(
  runs: readonly TextRun[],
  keeps: readonly boolean[],
  { title, isStated, tab }: StatedHeadline,
): string | null {
  if (isStated && title !== '') return null;
  const paragraphs = runs.flatMap((run, index) => (keeps[index] === true && isParagraph(run) ? [index] : []));
  const [first] = paragraphs;
  if (first === undefined) return null;
  const relation = relationTo(paragraphs.slice(0, PARAGRAPHS_READ).map((index) => runs[index]?.text ?? ''));
  const from = Math.max(0, first - LINES_ABOVE);
  const above = runs.slice(from, first);
  const printed = above.find(({ text }) => text === title);
  const { share, shared } = relation(title);
  if (share >= LEAST_SHARE_ALONE || (shared >= MIN_SHARED_WORDS && share >= LEAST_RELATED_SHARE)) return null;
  const lines = above
    .filter((run, at) => isLine(run) && !(keeps[from + at] === true && isParagraph(run)))
    .flatMap((run) => linesOf(run).map((line) => ({ ...line, least: MIN_SHARE })));
  const segments = tab.split(SEGMENT_END).map((text) => ({ text: text.trim(), rank: TAB_RANK, least: MIN_TAB_SHARE }));
  // A headline may be a play on words: a summary below it does not outrank it.
  const leastRank = printed !== undefined && isHeading(printed) ? STRONG_RANK : 0;
  let best = { text: '', rank: leastRank - 1 };
  for (const { text, rank, least } of [...segments, ...lines]) {
    if (rank <= best.rank || text.length < MIN_CHARS || text.length > MAX_CHARS || isDate(text)) continue;
    const found = relation(text);
    if (found.shared >= MIN_SHARED_WORDS && found.share >= least) best = { text, rank };
  }
  return best.text === '' ? null : best.text;
}

const HEADING_RANK = 3;
const TAB_RANK = 2;
const STRONG_RANK = 1;

/** A heading before what the tab says, which is before a line in bold, and that before any other. */
function rankOf(run: TextRun): number {
  if (isHeading(run)) return HEADING_RANK;
  return run.strongChars >= run.text.length * 0.8 ? STRONG_RANK : 0;
}

function isHeading(run: TextRun): boolean {
  return (run.home.parts & PART.heading) !== 0;
}

/** The pieces of a run, then all of it: a headline may stand with a date and a byline, a line each, in one element. */
function linesOf(run: TextRun): { readonly text: string; readonly rank: number }[] {
  const rank = rankOf(run);
  const nodes = run.nodes.length < 2 ? [] : run.nodes.slice(0, MAX_PIECES);
  const pieces = nodes.map((node) => ({ text: foldText(node.nodeValue ?? ''), node }));
  return [
    ...pieces
      .filter(({ text }) => !isPrintedByline(text))
      .map(({ text, node }) => ({ text, rank: Math.max(rank, isBold(node) ? STRONG_RANK : 0) })),
    { text: run.text, rank },
  ];
}

function isBold({ parentElement }: Text): boolean {
  return parentElement !== null && /^(?:b|strong)$/.test(parentElement.localName);
}

function isDate(text: string): boolean {
  return text.length <= MAX_DATE_CHARS && readPrintedDate(text, null) !== null;
}

function isParagraph(run: TextRun): boolean {
  return isProse(run) && endsSentence(run.text);
}

function isLine(run: TextRun): boolean {
  return run.linkChars * 2 <= run.text.length && !isPrintedByline(run.text) && !isFurnitureText(run.text);
}

/** How many of a line's words these paragraphs have, and what share of them. A line without words has nothing to do with them. */
function relationTo(
  paragraphs: readonly string[],
): (line: string) => { readonly shared: number; readonly share: number } {
  const about = new Set(paragraphs.flatMap((text) => [...stemsOf(text)]));
  return (line) => {
    const stems = stemsOf(line);
    const shared = Array.from(stems).filter((stem) => about.has(stem)).length;
    return { shared, share: shared / Math.max(1, stems.size) };
  };
}

/** The first letters of its long words; every two signs that follow each other in scripts that write no spaces, or endings without one. */
function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set(Array.from(longWords(text), (word) => word.slice(0, STEM)));
  for (const [signs] of text.slice(0, MAX_READ_CHARS).matchAll(EAST_ASIAN_SIGNS)) {
    for (let at = 0; at + 2 <= signs.length; at += 1) stems.add(signs.slice(at, at + 2));
  }
  return stems;
}
