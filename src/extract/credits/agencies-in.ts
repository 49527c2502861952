import { AGENCIES } from './agencies.ts';

interface Form {
  readonly agency: string;
  /** Lower case. A text without it cannot match. */
  readonly hint: string;
  readonly text: string;
}

const FORMS: readonly Form[] = AGENCIES.flatMap((agency) =>
  agency.forms.map((form) => ({
    agency: agency.name,
    hint: form.split(' ')[0]?.toLowerCase() ?? '',
    text: form,
  })),
);

/** Patterns by form, made when a text first has the form's hint: 150 of them cost 4 ms, and most pages need none. */
const PATTERNS = new Map<string, RegExp>();

/** Where in a text an agency is named first. */
export interface AgencySpan {
  readonly agency: string;
  readonly at: number;
  readonly end: number;
}

/** Names of the agencies in a text of a credit zone, in the order they stand there, each once. */
export function agenciesIn(text: string): string[] {
  return [...new Set(agencySpans(text).map((one) => one.agency))];
}

/** Where the agencies of a text are named, in order; the first place of each of their forms. O(length x agencies). */
export function agencySpans(text: string): AgencySpan[] {
  const found: AgencySpan[] = [];
  const lower = text.toLowerCase();
  for (const { agency, hint, text: form } of FORMS) {
    if (!lower.includes(hint)) continue;
    const match = formPattern(form).exec(text);
    if (match !== null) found.push({ agency, at: match.index, end: match.index + match[0].length });
  }
  // "Associated Press of Pakistan" holds "Associated Press": the longest form at a place is the one meant.
  const meant = found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
  return meant.sort((a, b) => a.at - b.at);
}

function covers(outer: AgencySpan, inner: AgencySpan): boolean {
  return outer.at <= inner.at && outer.end >= inner.end && outer.end - outer.at > inner.end - inner.at;
}

function formPattern(form: string): RegExp {
  let pattern = PATTERNS.get(form);
  if (pattern === undefined) {
    pattern = compileForm(form);
    PATTERNS.set(form, pattern);
  }
  return pattern;
}

/** Names of up to four letters are matched as written ("PA", not "pa"); Chinese and Japanese names stand without word breaks. */
function compileForm(form: string): RegExp {
  const escaped = form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
  if (/^[\p{Script=Han}\p{Script=Katakana}]+$/u.test(form)) return new RegExp(escaped, 'u');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, form.length <= 4 ? 'u' : 'iu');
}
