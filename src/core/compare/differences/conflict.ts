import { findDates } from '../../text/dates.ts';
import { type Figure, findFigures } from '../../text/figures.ts';
import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import { TOLLS } from '../../text/lexicon/tolls.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Finding } from '../finding.ts';
import type { PassageReading } from '../passages.ts';

const TOLL_MATERIAL = 0.95;
const FIGURE_MATERIAL = 0.75;
/** How far from a figure the word may stand that says what became of the people counted. */
const TOLL_REACH = 5;
/** Content words that two unaligned passages must share, beside what is counted, for their figures to be about one thing. */
const SHARED_WORDS = 4;

/**
 * Figures on which two independently written versions disagree although no passages correspond: the same toll (killed,
 * injured, missing ...), or the same thing counted in passages that share more words. Only the first figure of each thing in
 * each text speaks, and only if the other text does not have it as well: unsure is silent. O(f²) for f figures with a subject.
 */
export function findConflicts(context: CompareContext): Finding[] {
  if (context.relation !== 'same-event' || !context.english) return [];
  const a = factsOf(context.passages.a, context.days.a, context.language);
  const b = factsOf(context.passages.b, context.days.b, context.language);
  const aligned = new Set(context.alignment.flatMap((pair) => pair.a.flatMap((x) => pair.b.map((y) => `${x} ${y}`))));
  const findings: Finding[] = [];
  for (const [topic, [first]] of a) {
    const [other] = b.get(topic) ?? [];
    if (first === undefined || other === undefined || aligned.has(`${first.passage.index} ${other.passage.index}`))
      continue;
    if (says(b.get(topic), first.figure) || says(a.get(topic), other.figure)) continue;
    const isToll = topic.startsWith('toll ');
    if (!isToll && sharedWords(first, other) < SHARED_WORDS) continue;
    findings.push(conflict(first, other, isToll ? TOLL_MATERIAL : FIGURE_MATERIAL));
  }
  return findings;
}

interface Fact {
  readonly figure: Figure;
  readonly passage: PassageReading;
}

function factsOf(passages: readonly PassageReading[], day: number, language: string | null): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const passage of passages) {
    const { tokens } = passage;
    const dates = findDates(tokens, passage.passage.text, day, language);
    for (const figure of findFigures(tokens, passage.passage.text, language)) {
      if (dates.some(({ from, to }) => from < figure.to && figure.from < to) || isAge(figure, passage)) continue;
      const topic = topicOf(figure, passage);
      if (topic === null) continue;
      facts.set(topic, [...(facts.get(topic) ?? []), { figure, passage }]);
    }
  }
  return facts;
}

/** Whether a bare figure stands between two commas, as an age does: "The captain, Ada Moss, 52, was rescued". */
function isAge({ from, to, dimension }: Figure, { tokens, passage: { text } }: PassageReading): boolean {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return dimension === '' && text[end] === ',' && text.slice(0, start).trimEnd().endsWith(',');
}

/** Things counted in every text, of which two counts need not be of one. */
const GENERAL: ReadonlySet<string> = new Set(
  'people person men women children years days hours minutes weeks months times percent countries others members ago year day old officials'.split(
    ' ',
  ),
);

function topicOf({ from, to, dimension, subject }: Figure, { tokens }: PassageReading): string | null {
  if (dimension === '') {
    for (let apart = 0; apart < TOLL_REACH; apart++) {
      const toll = TOLLS.get(tokens[to + apart]?.key ?? '') ?? TOLLS.get(tokens[from - 1 - apart]?.key ?? '');
      if (toll !== undefined) return `toll ${toll}`;
    }
  }
  if (dimension === 'ordinal' || dimension === 'vague' || dimension === 'times' || dimension === 'time') return null;
  return subject === null || GENERAL.has(subject) ? null : `${dimension} ${subject}`;
}

/** Figures this close are one, rounded. */
const ROUNDED = 1.03;

function says(facts: readonly Fact[] | undefined, { low, high }: Figure): boolean {
  return facts?.some(({ figure }) => figure.low <= high * ROUNDED && low <= figure.high * ROUNDED) ?? false;
}

function sharedWords(x: Fact, y: Fact): number {
  const other = new Set(y.passage.tokens.map(({ key }) => key));
  return new Set(
    x.passage.tokens
      .filter(({ key }) => other.has(key) && !FUNCTION_WORDS.has(key) && key !== x.figure.subject)
      .map(({ key }) => key),
  ).size;
}

function conflict(x: Fact, y: Fact, material: number): Finding {
  const [a, b] = [placeOf(x), placeOf(y)];
  return { kind: 'number', key: null, aText: a.text, bText: b.text, aSpans: [a.span], bSpans: [b.span], material };
}

function placeOf({ figure, passage: { tokens, passage, index } }: Fact): {
  text: string;
  span: { passage: number; start: number; end: number };
} {
  const start = tokens[figure.from]?.start ?? 0;
  const end = tokens[figure.to - 1]?.end ?? start;
  return { text: passage.text.slice(start, end), span: { passage: index, start, end } };
}
