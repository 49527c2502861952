import { LetterPattern } from '../letter-pattern.ts';
import { AGENCIES } from './agencies.ts';

interface Form {
  readonly agency: string;
  readonly text: string;
}

/** The agencies' forms, by what a text must hold for them. Indexes are those of `forms`, which are in the order of `AGENCIES`. */
interface FormIndex {
  readonly forms: readonly Form[];
  /** By first word, as `keyOf` gives it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Forms that stand without word breaks. */
  readonly unspaced: readonly number[];
}

/** Made when a text is first looked at. */
let formIndex: FormIndex | null = null;

/** Patterns by form, made when a text first has the form's first word: 150 of them cost 4 ms, and most pages need none. */
const PATTERNS = new Map<string, LetterPattern>();

/** Where in a text an agency is named first. */
export interface AgencySpan {
  readonly agency: string;
  readonly at: number;
  readonly end: number;
}

const WORD = new LetterPattern(String.raw`[\p{L}\p{N}]+`, 'g');
const MAYBE_EAST_ASIAN = /[\u2e80-\uffff]/;
/** Chinese and Japanese: Han characters, Katakana. */
const UNSPACED = /^[\u30a1-\u30fa\u4e00-\u9fff]+$/;
/** A form's first word. */
const FIRST_WORD = /^[^ /-]+/;
/** Forms of up to so many characters are matched as written ("PA", not "pa"). */
const MAX_AS_WRITTEN = 4;

/** Names of the agencies in a text of a credit zone, in the order they stand there, each once. */
export function agenciesIn(text: string): string[] {
  return [...new Set(agencySpans(text).map((one) => one.agency))];
}

/**
 * Where the agencies of a text are named, in order; the first place of each of their forms. O(length), besides the forms whose
 * first word the text has.
 */
export function agencySpans(text: string): AgencySpan[] {
  formIndex ??= indexForms();
  const maybe = formsToTry(text, formIndex);
  if (maybe.length === 0) return [];
  const found: AgencySpan[] = [];
  for (const index of maybe) {
    const form = formIndex.forms[index];
    const match = form === undefined ? null : formPattern(form.text).on(text).exec(text);
    if (form !== undefined && match !== null)
      found.push({ agency: form.agency, at: match.index, end: match.index + match[0].length });
  }
  // "Associated Press of Pakistan" holds "Associated Press": the longest form at a place is the one meant.
  const meant = found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
  return meant.sort((a, b) => a.at - b.at);
}

function covers(outer: AgencySpan, inner: AgencySpan): boolean {
  return outer.at <= inner.at && outer.end >= inner.end && outer.end - outer.at > inner.end - inner.at;
}

function formPattern(form: string): LetterPattern {
  let pattern = PATTERNS.get(form);
  if (pattern === undefined) {
    pattern = compileForm(form);
    PATTERNS.set(form, pattern);
  }
  return pattern;
}

/** Chinese and Japanese names stand without word breaks. */
function compileForm(form: string): LetterPattern {
  const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
  if (UNSPACED.test(form)) return new LetterPattern(escaped);
  const flags = form.length <= MAX_AS_WRITTEN ? '' : 'i';
  return new LetterPattern(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
}

/** The forms that the text may have, by index, in order. */
function formsToTry(text: string, { forms, byWord, unspaced }: FormIndex): number[] {
  const maybe = new Set<number>();
  for (const word of text.match(WORD.on(text)) ?? []) {
    for (const at of byWord.get(keyOf(word, true)) ?? []) maybe.add(at);
    for (const at of byWord.get(keyOf(word, false)) ?? []) maybe.add(at);
  }
  if (MAYBE_EAST_ASIAN.test(text)) {
    for (const at of unspaced) if (text.includes(forms[at]?.text ?? '')) maybe.add(at);
  }
  return [...maybe].sort((a, b) => a - b);
}

function keyOf(word: string, isAsWritten: boolean): string {
  return isAsWritten ? `=${word}` : word.toLowerCase();
}

function indexForms(): FormIndex {
  const forms = AGENCIES.flatMap((agency) => agency.forms.map((text): Form => ({ agency: agency.name, text })));
  const byWord = new Map<string, number[]>();
  const unspaced: number[] = [];
  forms.forEach(({ text }, at) => {
    if (UNSPACED.test(text)) {
      unspaced.push(at);
      return;
    }
    const key = keyOf(FIRST_WORD.exec(text)?.[0] ?? '', text.length <= MAX_AS_WRITTEN);
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [at]);
    else known.push(at);
  });
  return { forms, byWord, unspaced };
}
