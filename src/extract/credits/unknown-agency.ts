import { LetterPattern } from '../letter-pattern.ts';

/** Capitals that stand where an agency's would and are none. */
const NO_AGENCY: ReadonlySet<string> = new Set(
  'USA UAE UNO NATO FIFA UEFA NBA NFL NHL MLB IOC CEO CFO PDF LIVE VIDEO FOTO PHOTO NEWS UPDATE INFO ABO HTTP HTTPS RSS FAQ'.split(
    ' ',
  ),
);
const ACRONYM = new LetterPattern(String.raw`^[\p{Lu}]{3,5}$`);

/** What comes before an agency in a line that credits it. */
const SIGN =
  '(?:©[^()]{0,60}\\(|(?:©|\\(c\\)|copyright)(?:\\s+\\d{4})?\\s+|\\b(?:additional reporting (?:by|from)|with (?:files|reporting|material) from|source\\s?:|quelle\\s?:|fuente\\s?:|fonte\\s?:|mit material (?:von|der)|avec|con información de)\\s+|^(?:with|mit)\\s+)';
/** "© 2026 Meridian News Agency (MNA)", "© MNA", "With MNA", "Source: MNA", "Additional reporting by MNA". */
const CREDITED = new LetterPattern(`${SIGN}([\\p{L}]{3,5})(?:\\)|\\.)?\\s*$`, 'i');

/** A name that says that it is an agency's. */
const NAME =
  "(?:[\\p{Lu}][\\p{L}’'-]*\\s+){1,3}(?:News Agency|News Service|Press Agency|Newswire|Wire Service|Presseagentur|Nachrichtenagentur)";
const WHOLE_NAME = new LetterPattern(`^(?:[Tt]he\\s+)?(${NAME})$`);
/** "Source: Meridian News Agency". The sign may be written in any case. */
const SIGNED = new LetterPattern(`${SIGN}(?:the\\s+)?`, 'i');
const NAME_AT_END = new LetterPattern(`^(${NAME})\\.?\\s*$`);

/**
 * An agency that the list does not know, by its acronym or a name that says so: the whole of a byline or of a dateline's
 * bracket, or the object of a line that credits. Null where there is none, or where the outlet speaks of itself (in a
 * dateline only agencies do). `outlet` is its name and domain.
 */
export function unknownAgency(text: string, zone: 'byline' | 'dateline' | 'tail', outlet: string): string | null {
  const agency = zone === 'tail' ? creditedAgency(text) : wholeAgency(text.trim());
  if (agency === null || NO_AGENCY.has(agency)) return null;
  return zone !== 'dateline' && outlet.toUpperCase().includes(agency.toUpperCase()) ? null : agency;
}

/** Capitals, or the last word of a name that says it is an agency's. */
const AGENCY_AT_END = new LetterPattern(
  String.raw`(?:[\p{Lu}]{3,5}[).]?|Agency|Service|Newswire|Presseagentur|Nachrichtenagentur)\.?\s*$`,
);

/** Whether a text ends as a line does that names an agency which the list does not know: a test that most lines fail at once. */
export function mayNameUnknown(text: string): boolean {
  const end = text.slice(-MAX_END_CHARS);
  return AGENCY_AT_END.on(end).test(end);
}

/** Characters of the longest word that closes such a line, and of what may follow it. */
const MAX_END_CHARS = 40;

function wholeAgency(text: string): string | null {
  return ACRONYM.on(text).test(text) ? text : (WHOLE_NAME.on(text).exec(text)?.[1] ?? null);
}

function creditedAgency(text: string): string | null {
  const acronym = CREDITED.on(text).exec(text)?.[1] ?? '';
  if (ACRONYM.on(acronym).test(acronym)) return acronym;
  const sign = SIGNED.on(text).exec(text);
  if (sign === null) return null;
  const rest = text.slice(sign.index + sign[0].length);
  return NAME_AT_END.on(rest).exec(rest)?.[1] ?? null;
}

const FIRST_LETTERS = new LetterPattern(String.raw`(?<![\p{L}])[\p{L}]`, 'g');

/** Whether an acronym only shortens the words before it, as in "the Harbour Repair Board (HRB)". */
export function isAbbreviation(acronym: string, before: string): boolean {
  const initials = (before.match(FIRST_LETTERS.on(before)) ?? []).join('').toUpperCase();
  return initials.endsWith(acronym);
}
