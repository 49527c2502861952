import { hash32 } from '../../src/core/text/hash32.ts';

/** One line of `events.jsonl.gz`, as far as it is cut. */
export interface StoryLine {
  readonly id: string;
  readonly set: string;
  readonly title?: string;
  readonly date?: string;
  readonly language?: string;
  readonly text: string;
}

/** One of the reports that an article is cut into, as a line that `articleFromLine` reads. */
export interface CutReport {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly date: string | null;
  readonly language: string | null;
  readonly text: string;
}

/** Reports that a story is cut into at most, and characters that each has at least. */
const MOST_REPORTS = 24;
const LEAST_TEXT = 350;
/** A shorter sentence is a byline or a remnant of one. */
const LEAST_SENTENCE = 20;
/** So many stories are of two or three reports, the others of up to as many as there is text for, more often of few. */
const FEW_REPORTS = 0.5;
const FAVOURED_FEW = 1.5;
/** So many stories share no sentence between reports; of the others up to so many sentences stand in a second one. */
const NOTHING_SHARED = 0.5;
const MOST_SHARED = 0.3;
/** So many stories are told with titles, and so many with dates. */
const WITH_TITLES = 0.6;
const WITH_DATES = 0.5;
const TITLE_WORDS = 12;
/** A report is dated from so many days before its story to so many after it. */
const DAYS_BEFORE = 0.45;
const DAYS_AFTER = 1.05;
const DAY = 24 * 60 * 60 * 1000;

/** A number 0..1 for a name, the same each time. */
type Lot = (name: string) => number;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts an article that nobody labelled into reports of one story: its sentences are dealt out in rounds, so that every report
 * begins with some of the lead, and nearly no sentence is in two. With or without titles and dates, as collections are. Empty when
 * there is too little text for two. Drawn by a hash: the same each time.
 */
export function cutStory(line: StoryLine): readonly CutReport[] {
  const lot: Lot = (name) => hash32(`${name} of story ${line.id}`) / 2 ** 32;
  const sentences = sentencesOf(line.text);
  const count = reportCount(sentences, lot);
  if (count < 2) return [];
  const withTitles = line.title !== undefined && lot('titled') < WITH_TITLES;
  const day = lot('dated') < WITH_DATES ? Date.parse(line.date ?? '') : Number.NaN;
  return dealtOut(sentences, count, lot).map((own, report): CutReport => {
    const after = (DAYS_BEFORE + DAYS_AFTER) * lot(`day of report ${report}`) - DAYS_BEFORE;
    const title = report === 0 ? line.title : titleOf(own);
    return {
      id: `${line.id}~${report}`,
      outlet: `outlet-${hash32(`${line.id} ${report}`)}.example`,
      title: withTitles ? (title ?? '') : '',
      date: Number.isNaN(day) ? null : new Date(day + after * DAY).toISOString().slice(0, 10),
      language: line.language ?? null,
      text: own.join('\n\n'),
    };
  });
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .flatMap((paragraph) => [...SENTENCES.segment(paragraph.replace(/\s+/gu, ' '))])
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence.length > LEAST_SENTENCE);
}

function reportCount(sentences: readonly string[], lot: Lot): number {
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const most = Math.min(MOST_REPORTS, Math.floor(characters / LEAST_TEXT), Math.floor(sentences.length / 2));
  if (lot('few') < FEW_REPORTS) return Math.min(most, 2 + Math.floor(lot('count') * 2));
  return Math.min(most, 2 + Math.floor(lot('count') ** FAVOURED_FEW * (most - 1)));
}

/** Each report's sentences: one of each round, in an order that turns from round to round. */
function dealtOut(sentences: readonly string[], count: number, lot: Lot): readonly (readonly string[])[] {
  const shared = Math.max(0, lot('shared') - NOTHING_SHARED) * (MOST_SHARED / (1 - NOTHING_SHARED));
  const reports: string[][] = Array.from({ length: count }, () => []);
  for (const [i, sentence] of sentences.entries()) {
    const turn = Math.floor(lot(`turn ${Math.floor(i / count)}`) * count);
    const own = (i + turn) % count;
    reports[own]?.push(sentence);
    const second = Math.floor(lot(`second of ${i}`) * count);
    if (second !== own && lot(`shared ${i}`) < shared) reports[second]?.push(sentence);
  }
  return reports;
}

function titleOf([first = '']: readonly string[]): string {
  return first.split(' ').slice(0, TITLE_WORDS).join(' ');
}
