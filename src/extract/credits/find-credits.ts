import type { Block, Credit } from '../../core/article.ts';
import { agenciesIn } from './agencies-in.ts';

/** Where credits are looked for besides the blocks. */
export interface CreditSources {
  readonly bylines: readonly string[];
  /** Source, provider and copyright holder of the metadata. */
  readonly metadata: readonly string[];
}

/** A dateline opens one of the first paragraphs; its agency stands within so many characters. */
const DATELINE_PARAGRAPHS = 2;
const DATELINE_CHARS = 90;
/** A credit line at the end is short; longer last paragraphs are story text that may mention an agency. */
const TAIL_CHARS = 200;
const TAIL_BLOCKS = 4;

/**
 * Agencies credited for the text: in its byline, its dateline, its tail, or as its source in metadata. Never from the body,
 * where "told AFP" is a mention. Each agency once, the most reliable zone first. O(length of those zones x agencies).
 */
export function findCredits(blocks: readonly Block[], sources: CreditSources): Credit[] {
  const credits: Credit[] = [];
  const add = (zone: Credit['zone'], evidence: string, names: readonly string[]): void => {
    for (const agency of names) {
      if (!credits.some((credit) => credit.agency === agency)) credits.push({ agency, zone, evidence });
    }
  };
  for (const byline of sources.bylines) add('byline', byline, agenciesIn(byline));
  const body = blocks.filter((block) => block.role === 'paragraph');
  for (const block of body.slice(0, DATELINE_PARAGRAPHS)) {
    const dateline = readDateline(block.text);
    if (dateline !== null) add('dateline', dateline, agenciesIn(dateline));
  }
  for (const block of blocks.slice(-TAIL_BLOCKS))
    if (block.role === 'paragraph' || block.role === 'list-item') addTail(block, add);
  for (const block of blocks) if (block.role === 'credit' || block.role === 'tail') addTail(block, add);
  for (const source of sources.metadata) add('metadata', source, agenciesIn(source));
  return credits;
}

function addTail(block: Block, add: (zone: Credit['zone'], evidence: string, names: readonly string[]) => void): void {
  const line = creditLine(block.text);
  if (line !== null) add('tail', line, agenciesIn(line));
}

/** The dateline that opens a paragraph and names a source in brackets or before a dash, or null. */
export function readDateline(text: string): string | null {
  const head = text.slice(0, DATELINE_CHARS);
  const match =
    /^[^.!?()（）]{0,60}[(（]\s*[^()（）]{2,40}[)）]\s*[-–—―:.]*/u.exec(head) ??
    /^\p{Lu}[^.!?()]{1,60}?\s[-–—―]\s*[^.!?()]{2,30}?\s?[-–—―.:]\s/u.exec(head);
  return match === null ? null : match[0].trim();
}

const CREDIT_SIGN =
  /©|\(c\)|copyright|\b(?:additional|further)\s+reporting|\breporting by|\bcontributed to this|\bwith (?:files|reporting|material|agencies)|\bsource\s*:|\bquelle\b|mit material|\bmit agentur|\bavec\b|\bselon\b|\bsource\s*:|\bfuente\s*:|\bcon información de|\bfonte\s*:|\bcom informações d|\bbron\s*:|\bkilde\s*:|\bkälla\s*:|\bkaynak\s*:|\bźródło\s*:|\bzdroj\s*:|источник\s*:|джерело\s*:|المصدر\s*:|来源\s*[:：]/iu;

/** The line that credits, when the text is one: it says so ("© 2011 AFP", "mit Material von dpa"), or is only a source in brackets. */
function creditLine(text: string): string | null {
  if (text.length > TAIL_CHARS) {
    const closing = /[(（]\s*([^()（）]{2,40})\s*[)）]\s*$/u.exec(text);
    return closing !== null && onlyAgencies(closing[1] ?? '') ? closing[0].trim() : null;
  }
  if (CREDIT_SIGN.test(text) || onlyAgencies(text)) return text;
  const closing = /[(（]\s*([^()（）]{2,40})\s*[)）]\s*$/u.exec(text);
  return closing !== null && onlyAgencies(closing[1] ?? '') ? closing[0].trim() : null;
}

/** Whether a text is nothing but agency names, joiners and desk initials. */
function onlyAgencies(text: string): boolean {
  const found = agenciesIn(text);
  return found.length > 0 && text.split(/[\s/,;|+&.-]+/).filter((word) => word !== '').length <= found.length * 3 + 1;
}
