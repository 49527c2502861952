import { accordingBefore } from '../../text/lexicon/according-to.ts';
import { AGENCY_NAMES } from '../../text/lexicon/agency-names.ts';
import { reportingVerb } from '../../text/lexicon/reporting-verbs.ts';
import type { CompareContext } from '../compare-context.ts';
import { type Finding, findingAt } from '../finding.ts';
import { claim, type PairSide, type TokenRange } from '../pair-reading.ts';
import { type NameChange, nameChanges } from './name-changes.ts';
import { isRespelling, isSameName } from './name-likeness.ts';
import { isQuotedOnBothSides } from './quoted-words.ts';

const RESPELLED_MATERIAL = 0.45;
const RENAMED_MATERIAL = 0.78;
const SPEAKER_MATERIAL = 0.88;
const DESCRIBED_MATERIAL = 0.2;
const CREDIT_MATERIAL = 0.5;
const SAME_NAME_MATERIAL = 0.02;
/** How far behind its verb a speaker's name may stand, in tokens: "said the foreign minister, Anna Brand". */
const SPEAKER_REACH = 5;

/**
 * Names that differ in aligned passages. A respelling or renaming is one difference however often it occurs (name); another
 * name for whoever said a quotation is speaker; the long and the short form of one name ("African Union", "AU") are style.
 */
export function findNames(context: CompareContext): Finding[] {
  const changes = nameChanges(context);
  const counts = new Map<string, { all: number; speaking: number }>();
  for (const change of changes) {
    const count = counts.get(change.key) ?? { all: 0, speaking: 0 };
    count.all++;
    if (isSpeaking(change)) count.speaking++;
    counts.set(change.key, count);
  }
  const aText = keysIn(context.passages.a);
  const bText = keysIn(context.passages.b);
  const believed = changes.filter((change) => !change.reading.reworked || isRespelling(change.aKeys, change.bKeys));
  return believed.map((change) => {
    claim(change.reading.a, change.a);
    claim(change.reading.b, change.b);
    if (isSameName(change.aKeys, change.bKeys)) {
      return findingAt('style', change.reading, change.a, change.b, `name ${change.key}`, SAME_NAME_MATERIAL);
    }
    if (isCreditSwap(change, context)) {
      return findingAt('credit', change.reading, change.a, change.b, `credit ${change.key}`, CREDIT_MATERIAL);
    }
    const count = counts.get(change.key) ?? { all: 1, speaking: 0 };
    const [aLast, bLast] = [change.aKeys.at(-1) ?? '', change.bKeys.at(-1) ?? ''];
    const known = bText.has(aLast) || aText.has(bLast);
    const respelled = isRespelling(change.aKeys, change.bKeys, known);
    // Renamed throughout: neither text has the other's name.
    const renamed = count.all > 1 && !bText.has(aLast) && !aText.has(bLast);
    // "Heather Nauert said", "Heather Brand said": one who is named wrongly, not another.
    const alike = change.aKeys.some((key) => change.bKeys.includes(key));
    const swapped =
      isSpeaking(change) &&
      !respelled &&
      !renamed &&
      !alike &&
      aLast !== bLast &&
      (known || count.speaking === count.all);
    if (swapped && isQuotedOnBothSides(change.reading)) {
      // "The Kessel Republican" may be whoever the other names.
      const isOneDescribed = isDescribed(change.reading.a, change.a) !== isDescribed(change.reading.b, change.b);
      return isOneDescribed
        ? findingAt('attribution', change.reading, change.a, change.b, null, DESCRIBED_MATERIAL)
        : findingAt('speaker', change.reading, change.a, change.b, null, SPEAKER_MATERIAL);
    }
    return findingAt(
      'name',
      change.reading,
      change.a,
      change.b,
      change.key,
      respelled ? RESPELLED_MATERIAL : RENAMED_MATERIAL,
    );
  });
}

/** Paragraphs at either end of an article in which an agency is credited rather than mentioned, when they are short. */
const CREDIT_BLOCKS = 3;
const CREDIT_CHARS = 160;

/** "This report was first published by Reuters": one agency for another in a line at the edge of the article. */
function isCreditSwap(change: NameChange, { a }: CompareContext): boolean {
  const { reading, aKeys, bKeys } = change;
  const passage = reading.a.readings[0]?.passage;
  if (passage === undefined || !AGENCY_NAMES.has(aKeys.join(' ')) || !AGENCY_NAMES.has(bKeys.join(' '))) return false;
  // "told Reuters" is a mention wherever it stands.
  if (reportingVerb(reading.a.tokens[change.a.from - 1]?.key ?? '') !== null) return false;
  const edge = Math.min(passage.block, a.blocks.length - 1 - passage.block);
  return edge < CREDIT_BLOCKS && (a.blocks[passage.block]?.text.length ?? 0) <= CREDIT_CHARS;
}

function keysIn(readings: CompareContext['passages']['a']): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { tokens } of readings) for (const token of tokens) if (token.shape !== 'lower') keys.add(token.key);
  return keys;
}

/** Whether an article stands before it, as before no person's name. */
function isDescribed(side: PairSide, range: TokenRange): boolean {
  return side.tokens[range.from - 1]?.key === 'the';
}

function isSpeaking(change: NameChange): boolean {
  return nearVerb(change.reading.a, change.a) && nearVerb(change.reading.b, change.b);
}

/** Whether a name is the subject of a reporting verb: "Brand said", "said the minister, Anna Brand", "according to Brand". */
function nearVerb(side: PairSide, range: TokenRange): boolean {
  if (side.quoted[range.from] === 1) return false;
  if (accordingBefore((at) => side.tokens[at]?.key ?? '', range.from)) return true;
  for (let at = range.to; at < Math.min(side.tokens.length, range.to + reachBehind(side, range)); at++) {
    if (side.quoted[at] === 1) break;
    if (speaks(side.tokens[at]?.key)) return true;
  }
  for (let at = range.from - 1; at >= Math.max(0, range.from - SPEAKER_REACH); at--) {
    const key = side.tokens[at]?.key ?? '';
    if (side.quoted[at] === 1 || NO_SUBJECT.has(key)) break;
    if (speaks(key)) return true;
  }
  return false;
}

/** Words that part a verb from what follows it: "said that Brand", "told Brand" is not Brand speaking, nor is "belongs to Brand". */
const NO_SUBJECT: ReadonlySet<string> = new Set(
  'that to of by in on at for from with and if told tell tells telling accused blamed urged asked'.split(' '),
);
/** Behind a name that a comma follows the verb may come after an apposition: "Brand, the harbour minister, said". */
const APPOSITION_REACH = 8;
const VERB_REACH = 2;

function reachBehind(side: PairSide, range: TokenRange): number {
  return side.text.charAt(side.tokens[range.to - 1]?.end ?? 0) === ',' ? APPOSITION_REACH : VERB_REACH;
}

function speaks(key: string | undefined): boolean {
  const verb = reportingVerb(key ?? '');
  return verb !== null && verb.stance !== 'hold' && verb.stance !== 'show';
}
