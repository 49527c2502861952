import { LetterPattern } from '../letter-pattern.ts';
import { isPrintedByline } from '../metadata/printed-byline.ts';
import { type AgencySpan, agencySpans } from './agencies-in.ts';
import { CREDIT_SIGN, NO_CREDIT, onlyAgencies, PICTURE } from './credit-line.ts';
import { readDateline } from './dateline.ts';

/** Longer lines above a story are summaries and captions. */
const MAX_LINE_CHARS = 130;
/** A sentence: bylines of so many characters do not end as one. */
const SENTENCE = /^.{60,}[.!?…。！？؟]["”’»)\]]*$/;

/** Above a story a notice of rights is the picture's. */
const RIGHTS = /©|\(c\)|copyright/i;
/** What right before an agency makes it author or source, wherever that stands in the line. */
const BEFORE_AGENCY = /(?:\bby|\bfrom|\bvon|\bpar|\bvia|\bauthor\s?:|\bagency\s?:|\bhaberler\s?[:–-])\s*(?:the\s+)?$/i;
/** After an agency: whose writer it is. */
const JOB = new LetterPattern(
  String.raw`^\s+(?:[\p{L}]{2,}\s+){0,2}(?:writer|reporter|correspondent)(?:\)?\s*$|[\s,|()–—-].{0,12}\d)`,
  'i',
);
/** After an agency that opens a line: when, or who. */
const DATE = new LetterPattern(
  String.raw`^[\s|·•/,)–-]*(?:(?:originally|published|updated|posted|last|on)\b\D{0,20})?[\p{L}.,\s]{0,24}\d[\p{L}\p{N}:;.,/\s–-]*$`,
  'i',
);
/** Before an agency that closes a line. */
const DATE_BEFORE = new LetterPattern(String.raw`^[\p{L}.,\s]{0,12}\d[\d\s.,:/-]*\s[|·•–—-]\s*$`);
/** "Ada Fenn " before an agency and a date; a name and an agency alone credit a picture. */
const NAME_BEFORE = new LetterPattern(String.raw`^(?:[\p{L}][\p{L}.'’-]*[\s,/]+){2,4}(?:the\s+)?$`, 'i');
const YEAR = /\b(?:19|20)\d{2}\b/;
const NAME_AFTER = new LetterPattern(String.raw`^\s?[:|]\s+[\p{Lu}]`);
const SMALL_LETTER = new LetterPattern(String.raw`[\p{Ll}]`);
const PLACE_AFTER = new LetterPattern(String.raw`^[\p{Lu}]{2,5},\s+[\p{Lu}\s]+$`);

/**
 * The words of a line above a story that name the agency it is from, or null: "By Ada Fenn, Associated Press", "Article from:
 * Reuters", "HARBOUR CITY (AP)", "AFP, HARBOUR CITY". A line that merely holds an agency's name is a headline, a caption or a
 * link. O(length x agencies).
 */
export function bylineCredit(text: string): string | null {
  if (text.length > MAX_LINE_CHARS) return null;
  const spans = agencySpans(text);
  if (spans.length === 0 || SENTENCE.test(text)) return null;
  if (PICTURE.test(text) || NO_CREDIT.test(text) || RIGHTS.test(text)) return null;
  const isCredit =
    onlyAgencies(text) ||
    CREDIT_SIGN.test(text) ||
    isPrintedByline(text) ||
    isBareDateline(text) ||
    spans.some((span) => isAuthor(text, span));
  return isCredit ? text : null;
}

function isAuthor(text: string, { at, end }: AgencySpan): boolean {
  const before = text.slice(0, at);
  const after = text.slice(end);
  if (BEFORE_AGENCY.test(before) || JOB.on(after).test(after)) return true;
  if (/^\(?(?:the\s+)?$/i.test(before)) return DATE.on(after).test(after) || NAME_AFTER.on(after).test(after);
  return after === ''
    ? DATE_BEFORE.on(before).test(before)
    : NAME_BEFORE.on(before).test(before) && YEAR.test(after) && DATE.on(after).test(after);
}

/** A place in capitals and an agency, and nothing else: "HARBOUR CITY (AP)", "AFP, HARBOUR CITY". */
export function isBareDateline(text: string): boolean {
  if (text.length > MAX_LINE_CHARS || SMALL_LETTER.on(text).test(text)) return false;
  const isBracketed = text.includes('(') && readDateline(`${text} —`) !== null;
  return isBracketed || (PLACE_AFTER.on(text).test(text) && agencySpans(text).length > 0);
}
