import { readFileSync } from 'node:fs';
import { nameKey } from '../../../src/extract/metadata/plain-text.ts';

/**
 * Names that outlets go by, by host (without "www."), and the agencies that pages credit, by collection and page; an agency
 * with a question mark may be credited or not (the outlet's own station, a syndicate). Read from the pages by hand: all where
 * an extractor or a wide pattern over byline, dateline, tail and metadata saw an agency; the other pages credit none.
 */
const OUTLETS = readGold('outlets.json') as Readonly<Record<string, readonly string[]>>;
const CREDITS = readGold('credits.json') as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Agencies found that are right, found that are not, and not found. */
export interface CreditScore {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Whether an outlet is called by one of its names; null for a host without any. Case, marks, "The" and ".com" do not count. */
export function isOutlet(url: string, name: string): boolean | null {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const names = OUTLETS[host];
  return names === undefined ? null : names.map(outletKey).includes(outletKey(name));
}

/** Scores the agencies credited on one page against its labels. */
export function scoreCredits(collection: string, id: string, found: readonly string[]): CreditScore {
  const labels = CREDITS[collection]?.[id] ?? [];
  const required = labels.filter((label) => !label.endsWith('?'));
  const allowed = labels.map((label) => label.replace(/\?$/, ''));
  return {
    right: found.filter((agency) => required.includes(agency)).length,
    wrong: found.filter((agency) => !allowed.includes(agency)).length,
    missed: required.filter((agency) => !found.includes(agency)).length,
  };
}

/** Ids of the labelled pages of a collection. */
export function labelledPages(collection: string): readonly string[] {
  return Object.keys(CREDITS[collection] ?? {});
}

/** Shares over all agencies of all pages; NaN where there are none. */
export function summariseCredits(scores: readonly CreditScore[]): { precision: number; recall: number } {
  const sum = (field: keyof CreditScore): number => scores.reduce((total, score) => total + score[field], 0);
  const right = sum('right');
  return { precision: right / (right + sum('wrong')), recall: right / (right + sum('missed')) };
}

function outletKey(name: string): string {
  const bare = name.replace(/\.(?:com?|net|org|info|tv|[a-z]{2})(?:\.[a-z]{2})?$/i, '').replace(/^the\s+/i, '');
  return nameKey(bare.normalize('NFD').replace(/\p{M}/gu, ''));
}

function readGold(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./gold/${file}`, import.meta.url), 'utf8'));
}
