import { type Block, type Credit, isBody } from '../../core/article.ts';
import { agenciesIn } from './agencies-in.ts';
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

/** A dateline opens one of the first paragraphs. */
const DATELINE_PARAGRAPHS = 2;
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
  for (const byline of sources.bylines) add('byline', byline);
  blocks.forEach((block, index) => {
    if (block.role === 'credit' && index < firstBody) add('byline', block.text);
  });
  for (const block of body.filter((one) => one.role === 'paragraph').slice(0, DATELINE_PARAGRAPHS)) {
    const dateline = readDateline(block.text);
    if (dateline !== null) add('dateline', dateline.evidence, dateline.source);
  }
  body.slice(-TAIL_BLOCKS).forEach((block, index, ends) => {
    const line = creditLine(block.text);
    // A bracket in another paragraph than the last closes a caption or a quotation.
    if (line !== null && (line === block.text || index === ends.length - 1)) add('tail', line);
  });
  blocks.forEach((block, index) => {
    const line =
      block.role === 'tail' || (block.role === 'credit' && index > firstBody) ? creditLine(block.text) : null;
    if (line !== null) add('tail', line);
  });
  for (const source of sources.metadata) if (onlyAgencies(source)) add('metadata', source);
  return credits;
}
