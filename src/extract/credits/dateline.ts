import { agenciesIn } from './agencies-in.ts';
import { onlyAgencies, PICTURE } from './credit-line.ts';
import { isAbbreviation, unknownAgency } from './unknown-agency.ts';

/** The dateline that opens a paragraph, as printed, and the part of it that names the agencies. */
export interface Dateline {
  readonly evidence: string;
  readonly source: string;
}

/** A dateline and the source in it stand within so many characters, in so many pieces of so many words. */
const DATELINE_CHARS = 110;
const MAX_PIECES = 5;
const MAX_PIECE_WORDS = 4;

/** "新华社北京7月4日电", "【共同】": no spaces set the agency apart. */
const EAST_ASIAN =
  /^(?:[【（(]([^】）)]{1,30})[】）)]|([\u3400-\u9fff\uf900-\ufaff]{2,4}社[^。，]{1,24}日?[电電訊讯]))/;
/** A piece of a dateline and what ends it; a hyphen inside a word ends nothing. */
const PIECE = /([^()（）【】[\]–—―,.:;/=|]+)([()（）【】[\]–—―,.:;/=|]\s*)+/g;

/**
 * Reads "PARIS (AFP) -", "ROMA, 4 LUG - ANSA -", "МОСКВА, 4 июля. /ТАСС/.", "Berlin (dpa/lno) -": places and dates in short
 * pieces, then a piece that is nothing but agencies, closed by a bracket, dash or stroke. Null where a paragraph opens in any
 * other way: "The mayor, AFP reports, ..." is no dateline.
 */
export function readDateline(text: string): Dateline | null {
  const head = text.slice(0, DATELINE_CHARS).replace(/\s-{1,2}(?=\s|$)/g, (dash) => ' —'.padEnd(dash.length, '—'));
  const eastAsian = EAST_ASIAN.exec(head);
  const eastAsianSource = eastAsian?.[1] ?? eastAsian?.[2] ?? '';
  if (eastAsian !== null && agenciesIn(eastAsianSource).length > 0)
    return { evidence: eastAsian[0], source: eastAsianSource };
  const pieces = [...head.matchAll(PIECE)].slice(0, MAX_PIECES);
  for (const [at, piece] of pieces.entries()) {
    const words = (piece[1] ?? '').trim();
    const ends = piece[0].slice((piece[1] ?? '').length);
    const before = at === 0 ? '' : (pieces[at - 1]?.[0] ?? '');
    const isBracketed = /[(（]\s*$/.test(before) && /^[)）]/.test(ends);
    const isAgency = onlyAgencies(words) || (isBracketed && isUnknownAgency(words, ends, before));
    if (isAgency && closes(ends, before))
      return { evidence: text.slice(0, piece.index + piece[0].length).trim(), source: words };
    if (words.split(/\s+/).length > MAX_PIECE_WORDS || PICTURE.test(words)) return null;
  }
  return null;
}

/** An unknown acronym in brackets is an agency's where a dash or colon sets it off and it does not shorten what stands before. */
function isUnknownAgency(words: string, ends: string, before: string): boolean {
  return /[–—―:]/.test(ends) && unknownAgency(words, 'dateline', '') !== null && !isAbbreviation(words, before);
}

/** A comma or a full stop alone closes no source, unless a dash or stroke opened it ("— РИА Новости."). */
function closes(ends: string, before: string): boolean {
  return /[)）】\]–—―:/|]/.test(ends) || (ends.startsWith('.') && /[–—―/]\s*$/.test(before));
}
