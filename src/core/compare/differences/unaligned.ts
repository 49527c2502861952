import type { Span } from '../../story.ts';
import { FUNCTION_WORDS } from '../../text/lexicon/function-words.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Finding } from '../finding.ts';
import type { PassageReading } from '../passages.ts';

const LEAST_MATERIAL = 0.3;
const MOST_MATERIAL = 0.92;
/** Content words at which a passage is as weighty as its length can make it. */
const FULL_WORDS = 30;
/** What a figure, a name or a quotation adds to a passage's weight. */
const FACT_MATERIAL = 0.06;
/** Of one cut or insertion the weightiest paragraph speaks; each further one counts less, the reader knows that something is there. */
const RUN_DECAY = 0.84;
/** The first paragraph of a cut or insertion opens its subject and says what the rest is about. */
const LEAD_FACTOR = 1.2;

/** Passages that only the other version carries (missing) or only this one (only-here), one difference for each paragraph. */
export function findUnaligned(context: CompareContext): Finding[] {
  if (context.twoLanguages) return [];
  const aAligned = new Set(context.alignment.flatMap((pair) => pair.a));
  const bAligned = new Set(context.alignment.flatMap((pair) => pair.b));
  const aEnd = context.a.completeness === 'truncated' ? lastOf(aAligned) : Number.POSITIVE_INFINITY;
  const bEnd = context.b.completeness === 'truncated' ? lastOf(bAligned) : Number.POSITIVE_INFINITY;
  return [
    // What lies beyond the cut of a truncated text is not left out by it.
    ...findings(runs(context.passages.a, aAligned, placesBeyond(context, 'a', bEnd)), context.names, onlyHere),
    ...findings(runs(context.passages.b, bAligned, placesBeyond(context, 'b', aEnd)), context.names, missing),
  ];
}

/** The leftover passages of one paragraph. */
interface Run {
  readonly readings: readonly PassageReading[];
  /** Number of the cut or insertion it belongs to: paragraphs with nothing shared between them have the same. */
  readonly cut: number;
}

function findings(
  found: readonly Run[],
  names: ReadonlySet<string>,
  asFinding: (run: Run, material: number) => Finding,
): Finding[] {
  const weights = found.map((run, at) => weightOf(run, names) * (found[at - 1]?.cut === run.cut ? 1 : LEAD_FACTOR));
  return found.map((run, at) => {
    const own = weights[at] ?? 0;
    const heavier = found.filter(
      (other, i) => other.cut === run.cut && ((weights[i] ?? 0) > own || (weights[i] === own && i < at)),
    );
    return asFinding(run, Math.min(MOST_MATERIAL, own) * RUN_DECAY ** heavier.length);
  });
}

function lastOf(indexes: ReadonlySet<number>): number {
  return indexes.size === 0 ? -1 : Math.max(...indexes);
}

/** First passage of a side that stands beyond the other side's cut; infinity when the other side is not cut off. */
function placesBeyond(context: CompareContext, side: 'a' | 'b', otherEnd: number): number {
  if (otherEnd === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const partners = context.alignment.map((pair) => (side === 'a' ? pair.a : pair.b));
  return lastOf(new Set(partners.flat())) + 1;
}

function runs(readings: readonly PassageReading[], aligned: ReadonlySet<number>, beyond: number): Run[] {
  const found: Run[] = [];
  let open: PassageReading[] = [];
  let cut = 0;
  let previous: PassageReading | null = null;
  const close = (): void => {
    if (open.length > 0) found.push({ readings: open, cut });
    open = [];
  };
  for (const reading of readings) {
    if (reading.index >= beyond) break;
    if (previous !== null && previous.passage.block !== reading.passage.block) close();
    previous = reading;
    if (aligned.has(reading.index)) {
      close();
      cut++;
    } else if (reading.tokens.length > 0) open.push(reading);
  }
  close();
  return found;
}

function onlyHere(run: Run, material: number): Finding {
  return {
    kind: 'only-here',
    key: null,
    aText: textOf(run),
    bText: null,
    aSpans: spansOf(run),
    bSpans: [],
    material,
  };
}

function missing(run: Run, material: number): Finding {
  return {
    kind: 'missing',
    key: null,
    aText: null,
    bText: textOf(run),
    aSpans: [],
    bSpans: spansOf(run),
    material,
  };
}

function textOf(run: Run): string {
  return run.readings.map(({ passage }) => passage.text).join(' ');
}

function spansOf(run: Run): Span[] {
  return run.readings.map(({ index, passage }) => ({ passage: index, start: 0, end: passage.text.length }));
}

function weightOf(run: Run, names: ReadonlySet<string>): number {
  let words = 0;
  let facts = 0;
  for (const { tokens, quoted } of run.readings) {
    for (const [i, token] of tokens.entries()) {
      if (!FUNCTION_WORDS.has(token.key)) words++;
      if (token.shape === 'number') facts++;
      else if (token.shape !== 'lower' && names.has(token.key)) facts += 0.25;
      else if (quoted[i] === 1 && quoted[i - 1] !== 1) facts++;
    }
  }
  const weight = LEAST_MATERIAL + 0.4 * Math.min(1, words / FULL_WORDS) + FACT_MATERIAL * facts;
  return isProse(run) ? weight : FRAGMENT_FACTOR * weight;
}

/**
 * What a line weighs that is no sentence: a label, a date line or a menu that extraction left ("Posted on Thu, Jan. 25, 2007"),
 * a subheading.
 */
const FRAGMENT_FACTOR = 0.5;

/** How sentences end, marks of quotation and brackets behind them included. */
const SENTENCE_END = /[.!?…:;。！？।؟۔]["'”’»」』)\]]*\s*$/u;
/** Scripts whose sentences end without a mark. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** An outlet's markup that came out as text, and the bars of a menu. */
const MARKUP = /&lt;|<\w+[\s/>]|(?:\|[^|]*){2}/u;

/** Whether a paragraph's leftover has a sentence in it, as the texts write them. */
function isProse(run: Run): boolean {
  const ends = run.readings.some(({ passage: { text } }) => SENTENCE_END.test(text) || UNMARKED.test(text));
  return ends && !run.readings.some(({ passage: { text } }) => MARKUP.test(text));
}
