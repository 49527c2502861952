import { type Block, type Credit, isBody } from '../../core/article.ts';
import { LetterPattern } from '../letter-pattern.ts';
import { agenciesIn } from './agencies-in.ts';
import { bylineCredit } from './byline-credit.ts';
import { creditLine, onlyAgencies } from './credit-line.ts';
import { readDateline } from './dateline.ts';
import { unknownAgency } from './unknown-agency.ts';

/** Where credits are looked for besides the blocks. */
export interface CreditSources {
  readonly bylines: readonly string[];
  /** Source, provider and copyright holder of the metadata. */
  readonly metadata: readonly string[];
  /** The outlet's name and domain: it does not credit itself by an acronym. */
  readonly outlet: string;
}

/** A dateline opens one of the first paragraphs: notes, summaries and a byline may stand before it. */
const DATELINE_PARAGRAPHS = 4;
/** Degrees that stand where an agency would: "Ada Fenn MS, RDN". */
const DEGREE = new LetterPattern(String.raw`(?:^|\s)[\p{Lu}]{2,5}$`);
/** A byline may stand under a summary that counts as body: so many blocks. */
const BYLINE_BLOCKS = 4;
/** Body blocks at the end that may be a credit line. */
const TAIL_BLOCKS = 3;

/**
 * Agencies credited for the text: in its byline, its dateline, its tail, or as its source in metadata. Never from the body,
 * where "told AFP" is a mention. Each agency once, with its first zone in that order. O(length of those zones x agencies).
 */
export function findCredits(blocks: readonly Block[], sources: CreditSources): Credit[] {
  const credits: Credit[] = [];
  const add = (zone: Credit['zone'], evidence: string, source = evidence): void => {
    const known = agenciesIn(source);
    const unknown = known.length > 0 || zone === 'metadata' ? null : unknownAgency(source, zone, sources.outlet);
    for (const agency of unknown === null ? known : [unknown]) {
      if (!credits.some((credit) => credit.agency === agency)) credits.push({ agency, zone, evidence });
    }
  };
  const firstBody = blocks.findIndex(isBody);
  const body = blocks.filter(isBody);
  const hasDegrees = sources.bylines.filter((byline) => DEGREE.on(byline).test(byline)).length > 1;
  for (const byline of sources.bylines) if (!hasDegrees || agenciesIn(byline).length > 0) add('byline', byline);
  blocks.forEach((block, index) => {
    if (block.role === 'credit' && index < firstBody + BYLINE_BLOCKS && bylineCredit(block.text) !== null)
      add('byline', block.text);
  });
  for (const block of body.filter((one) => one.role !== 'heading').slice(0, DATELINE_PARAGRAPHS)) {
    const dateline = readDateline(block.text);
    if (dateline !== null) add('dateline', dateline.evidence, dateline.source);
    else if (bylineCredit(block.text) !== null) add('byline', block.text);
  }
  body.slice(-TAIL_BLOCKS).forEach((block, index, ends) => {
    const line = creditLine(block.text);
    // A bracket in another paragraph than the last closes a caption or a quotation.
    if (line !== null && (line === block.text || index === ends.length - 1)) add('tail', line);
  });
  blocks.forEach((block, index) => {
    const line =
      block.role === 'tail' || (block.role === 'credit' && index > firstBody) ? creditLine(block.text) : null;
    if (line !== null && (line === block.text || block.role === 'tail')) add('tail', line);
  });
  for (const source of sources.metadata) if (onlyAgencies(source)) add('metadata', source);
  return credits;
}
