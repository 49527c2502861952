import { isPrintedByline } from '../metadata/printed-byline.ts';
import { type AgencySpan, agencySpans } from './agencies-in.ts';
import { CREDIT_SIGN, NO_CREDIT, onlyAgencies, PICTURE } from './credit-line.ts';
import { readDateline } from './dateline.ts';

/** Longer lines above a story are summaries and captions. */
const MAX_LINE_CHARS = 130;
/** A sentence: bylines of so many characters do not end as one. */
const SENTENCE = /^.{60,}[.!?…。！？؟]["”’»)\]]*$/u;

/** Above a story a notice of rights is the picture's. */
const RIGHTS = /©|\(c\)|copyright/i;
/** What right before an agency makes it author or source, wherever that stands in the line. */
const BEFORE_AGENCY = /(?:\bby|\bfrom|\bvon|\bpar|\bvia|\bauthor\s?:|\bagency\s?:|\bhaberler\s?[:–-])\s*(?:the\s+)?$/i;
/** After an agency: whose writer it is. */
const JOB = /^\s+(?:\p{Lu}\p{L}+\s+){0,2}(?:writer|reporter|correspondent)(?:\)?\s*$|[\s,|()–—-].{0,12}\d)/iu;
/** After an agency that opens a line: when, or who. */
const DATE =
  /^[\s|·•/,)–-]*(?:(?:originally|published|updated|posted|last|on)\b\D{0,20})?[\p{L}.,\s]{0,24}\d[\p{L}\p{N}:;.,/\s–-]*$/iu;
/** Before an agency that closes a line. */
const DATE_BEFORE = /^[\p{L}.,\s]{0,12}\d[\d\s.,:/-]*\s[|·•–—-]\s*$/u;
/** "Ada Fenn " before an agency and a date; a name and an agency alone credit a picture. */
const NAME_BEFORE = /^(?:\p{Lu}[\p{L}.'’-]*[\s,/]+){2,4}(?:the\s+)?$/iu;
const YEAR = /\b(?:19|20)\d{2}\b/;
const NAME_AFTER = /^\s?[:|]\s+\p{Lu}/u;

/**
 * The words of a line above a story that name the agency it is from, or null: "By Ada Fenn, Associated Press", "Article from:
 * Reuters", "HARBOUR CITY (AP)", "AFP, HARBOUR CITY". A line that merely holds an agency's name is a headline, a caption or a
 * link. O(length x agencies).
 */
export function bylineCredit(text: string): string | null {
  if (text.length > MAX_LINE_CHARS || SENTENCE.test(text)) return null;
  if (PICTURE.test(text) || NO_CREDIT.test(text) || RIGHTS.test(text)) return null;
  const spans = agencySpans(text);
  if (spans.length === 0) return null;
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
  if (BEFORE_AGENCY.test(before) || JOB.test(after)) return true;
  if (/^\(?(?:the\s+)?$/i.test(before)) return DATE.test(after) || NAME_AFTER.test(after);
  return after === '' ? DATE_BEFORE.test(before) : NAME_BEFORE.test(before) && YEAR.test(after) && DATE.test(after);
}

/** A place in capitals and an agency, and nothing else: "HARBOUR CITY (AP)", "AFP, HARBOUR CITY". */
export function isBareDateline(text: string): boolean {
  if (text.length > MAX_LINE_CHARS || /\p{Ll}/u.test(text)) return false;
  const isBracketed = text.includes('(') && readDateline(`${text} —`) !== null;
  return isBracketed || (/^\p{Lu}{2,5},\s+[\p{Lu}\s]+$/u.test(text) && agencySpans(text).length > 0);
}
