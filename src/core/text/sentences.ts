import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_NUMBERS, SENTENCE_STARTERS } from './lexicon/abbreviations.ts';
import { isReportingVerb } from './lexicon/reporting-verbs.ts';
import { foldWord } from './tokens.ts';

/** UTF-16 offsets of one sentence, surrounding white space left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of one paragraph, in order; together they hold every character but white space. O(n).
 *
 * Splits after closing punctuation (with the quotation marks and brackets that follow it) where the next word can begin
 * a sentence, except after abbreviations ("Mr.", "St.", "No. 5"), initials, dotted acronyms within a sentence ("U.S.
 * troops"), German ordinals ("3. Mai"), and a question or exclamation that its speaker follows (`"Why?" Brand asked.`).
 * Scripts without spaces end at their own full stops. One rule for all languages: Intl.Segmenter splits after "Mr." and
 * needs as much repair as this needs code. Not for text with line breaks that mean something: split into blocks first.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, match[1] ?? '', end)) continue;
    pushTrimmed(text, start, end, spans);
    start = end;
  }
  pushTrimmed(text, start, text.length, spans);
  return spans;
}

const CLOSERS = '"\'”’»«›)\\]』」）】';
/** Latin, Arabic, Urdu, Indic, Armenian, Ethiopic and Khmer ones, and the Greek question mark. */
const MARKS = '.!?…؟۔।॥։።។\u037E';
/**
 * What may end a sentence: before a space a run of marks, or a Greek ";", which asks; anywhere the full stops of scripts without spaces. That a space
 * follows is asked of the whole run: asked of each mark in it, a line of a hundred thousand dots took a minute.
 */
const END = new RegExp(`([${MARKS}]+|;)[${CLOSERS}]*|[。！？｡။]+[${CLOSERS}]*`, 'gu');
const GREEK = /\p{sc=Greek}/u;
const OPENERS = /^[\s"'“‘„«»‹([¿¡『「–—-]+/u;
const LAST_WORD = /(?:^|[\s("'“‘„«[/–—-])((?:\p{L}\.)*[\p{L}\p{M}\p{Nd}]+)$/u;
const NEXT_WORD = /^[\p{L}\p{M}\p{Nd}'’]+/u;
/** How far a quotation's verb may stand behind it: `"Why?" foreign minister Anna Brand asked`. */
const VERB_WITHIN_WORDS = 5;

function endsSentence(text: string, at: number, mark: string, end: number): boolean {
  if (end >= text.length || mark === '') return true;
  if (!/\s/.test(text.charAt(end)) || (mark === ';' && !GREEK.test(text.charAt(at - 1)))) return false;
  const after = text.slice(end, end + 120);
  const opening = OPENERS.exec(after)?.[0] ?? '';
  const rest = after.slice(opening.length);
  const next = NEXT_WORD.exec(rest)?.[0] ?? '';
  const quoted = end > at + mark.length;
  // "1,2 Mrd. €"
  if (/^\p{Sc}/u.test(rest) && mark === '.' && !quoted && afterMagnitude(text, at)) return false;
  if (next === '') return rest === '' || !/^[,;:]/.test(rest);
  // Georgian letters count as small ones, but have no capitals beside them.
  const lower = /^(?!\p{sc=Georgian})\p{Ll}/u.test(next);
  if (lower) return false;
  if (mark.startsWith('.') && mark.length === 1 && !quoted) return !afterAbbreviation(text, at, next);
  if (quoted && mark !== '.' && opening.trim() === '') return !speakerFollows(rest);
  return true;
}

const MAGNITUDE = /\p{Nd}\s?(?:Mio|Mrd|Tsd|mln|mld|mio|bn|m)$/u;

function afterMagnitude(text: string, at: number): boolean {
  return MAGNITUDE.test(text.slice(Math.max(0, at - 40), at));
}

function afterAbbreviation(text: string, at: number, next: string): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  if (word === '') return false;
  const folded = foldWord(word);
  const startsAnew = SENTENCE_STARTERS.has(foldWord(next));
  if (ABBREVIATIONS.has(folded)) return true;
  if (ABBREVIATIONS_BEFORE_NUMBERS.has(folded)) return /^\p{Nd}/u.test(next);
  // A single capital is an initial ("J. Brand"), dotted capitals an acronym: a common first word ends the sentence there.
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && !startsAnew;
  if (word.includes('.')) return !startsAnew;
  // "am 3. Mai", "im 21. Jahrhundert": a German ordinal, not "aged 43. He".
  return /^\p{Nd}{1,2}$/u.test(word) && GERMAN_AFTER_ORDINAL.test(next);
}

const GERMAN_AFTER_ORDINAL =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrestag|Geburtstag|Platz|Mal|Runde|Minute)/;

function speakerFollows(rest: string): boolean {
  const clause = rest.replace(/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Prof)\. /u, '').split(/[.!?"“”„«»,;]/u, 1)[0] ?? '';
  const words = clause.split(/\s+/u, VERB_WITHIN_WORDS + 1);
  return words.some((word) => isReportingVerb(foldWord(word)));
}

function pushTrimmed(text: string, from: number, to: number, spans: SentenceSpan[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return;
  // A lone closing mark belongs to the sentence before it.
  const last = spans.at(-1);
  if (last !== undefined && !/[\p{L}\p{Nd}]/u.test(text.slice(start, end))) {
    spans[spans.length - 1] = { start: last.start, end };
    return;
  }
  spans.push({ start, end });
}
