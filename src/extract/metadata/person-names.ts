import { agencySpans } from '../credits/agencies-in.ts';
import { LetterPattern } from '../letter-pattern.ts';

/** What follows a name in a printed byline: when it was written. */
const WHEN =
  /[\s,(|–—-]*\b(?:(?:last |first )?(?:published|updated|posted)\b|(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*\d|\d{1,2}[:/.]\d|\d+\s+(?:minute|hour|day)s?\s+ago|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*$).*$/i;
/** Whose writer somebody is, behind the name or alone; without a word before it that sets it apart, it may be a name's own. */
const JOB =
  /(?:^|\s+|\s*[,(–—-]\s*)(?:(?:staff|senior|chief|web|executive|national|medical|health|science|political|business|sports|special|features?)\s+)+(?:writer|reporter|correspondent|producer)s?\)?$|(?:^|\s*[,(–—-]\s*)(?:writer|reporter|correspondent|producer)s?\)?$/i;
const ENDS_WITH_JOB = /\b(?:writer|reporter|correspondent|producer)s?\)?$/i;
/** A picture's credit that stands among the authors. */
const PICTURE = /^\(?(?:image|photo|picture|foto)s?\s*:/i;
/** Two names at least, the last with a capital: "Agence" and "Le Littoral avec", before an agency, are nobody. */
const FULL_NAME = new LetterPattern(String.raw`\s[\p{Lu}]\S*$`);
const EDGES = /^[\s,;:|•·(/–—-]+|[\s,;:|•·(/–—-]+$/g;

/**
 * Bylines as names: "Ada Fenn AP Medical Writer", "Ada Fenn Tue Jan 23, 10:47 PM ET" are "Ada Fenn"; "Associated Press Writer" and
 * "January 25" are nobody. An agency that stands alone stays.
 */
export function personNames(bylines: readonly string[]): string[] {
  const names = bylines.map(personName).filter((name) => name.length >= 2);
  return names.filter((name, at) => names.indexOf(name) === at);
}

/** What a byline has that `PICTURE`, `WHEN` or `JOB` matches: most have none, and those take a millisecond to compile. */
const MORE_THAN_NAME = /[\d:]|day|posted|published|updated|writer|reporter|correspondent|producer/i;

function personName(byline: string): string {
  const isMore = MORE_THAN_NAME.test(byline);
  if (isMore && PICTURE.test(byline)) return '';
  const name = (isMore ? byline.replace(WHEN, '').replace(JOB, '') : byline).replace(EDGES, '');
  const [agency] = agencySpans(name);
  if (agency === undefined) return name;
  const person = name
    .slice(0, agency.at)
    .replace(/(?:\b(?:story )?by\b\s*)?(?:\bthe\s*)?$/i, '')
    .replace(EDGES, '');
  if (person !== '') return FULL_NAME.on(person).test(person) ? person : name;
  // "Associated Press Writer" says whose writer, and no name.
  return ENDS_WITH_JOB.test(byline.replace(WHEN, '')) ? '' : name;
}
