import { LetterPattern } from '../letter-pattern.ts';
import { agenciesIn } from './agencies-in.ts';
import { mayNameUnknown, unknownAgency } from './unknown-agency.ts';

/** A credit line is short; longer paragraphs are story text that may mention an agency. */
const MAX_LINE_CHARS = 200;

/** Words that make a line of the text's own a credit. */
export const CREDIT_SIGN =
  /©|\(c\)|copyright|^(?:with|mit)\s|\b(?:additional|further|extra) (?:reporting|material)|\breporting (?:by|from)|\bcontributed to this|\bcontributing\s?:|\bincludes (?:information|material|reporting) from|\bdistributed by|\bwith (?:files|reporting|material|agencies|inputs|additional)|\bagency inputs?\b|\bsources?\s?[:•]|\bquellen?\s?[:•]|\bmit (?:material|informationen|agentur)|\bavec\s|\bfuente\s?:|\bcon (?:información|datos|informazioni)\s|\bfonte\s?:|\b(?:com )?informações d[aeo]\b|\bbron\s?:|\bkilde\s?:|\bkälla\s?:|\blähde\s?:|\bkaynak\s?:|\bźródło\s?:|\bzdroj\s?:|\bforrás\s?:|\bsursa\s?:|источник\s?:|джерело\s?:|المصدر\s?:|منبع\s?:|来源\s?[:：]|來源\s?[:：]|出典\s?[:：]|출처\s?[:：]/i;
/** Buttons for the size of letters ("AA"), menus, and footers in which a site that is an agency speaks of itself. */
export const NO_CREDIT =
  /^(?:A\s?)+[+-]?$|\b(?:privacy|terms of|trademarks?|cookies?|(?:text|font) size|headlines|podcasts?|stylebook|more from)\b/i;
/** A notice of rights may be a paragraph; whose they are stands at its head. */
const OWN_RIGHTS = /^\(?\s*(?:©|\(c\)|copyright)/i;
const MAX_RIGHTS_HEAD = 70;
/** A credit of a picture is not one of the text. */
export const PICTURE =
  /\b(?:photos?|photograph\w*|pictures?|images?|video|graphic|foto\w*|bild\w*|imagen|imagem|immagine|illustration|grafik|zdjęcie|kuva|kép)\b|фото|صورة|写真|图片|圖片|사진|getty|shutterstock/i;

const DASHED_END = new LetterPattern(String.raw`[.!?…"”’»]\s*[–—-]{1,2}\s*([\p{L}][^–—]{1,40})$`);
const BRACKETED_END = /[([（【]\s*([^()[\]（）]{2,60})\s*[)\]）】]\.?\s*$/;

/**
 * The words of a block that credit an agency for the text, or null: a line that says so ("© 2011 AFP", "mit Material von dpa"),
 * that is nothing but agency names ("AFP/Reuters"), or what closes a paragraph with them ("... (dpa)", "... — Reuters").
 */
export function creditLine(text: string): string | null {
  // First what most lines fail at, without a pattern that would have to be compiled.
  const namesKnown = agenciesIn(text).length > 0;
  if (!namesKnown && !mayNameUnknown(text)) return null;
  const head = text.slice(0, MAX_RIGHTS_HEAD);
  if (OWN_RIGHTS.test(head) && !NO_CREDIT.test(head) && agenciesIn(head).length > 0) return text;
  if (NO_CREDIT.test(text)) return null;
  if (text.length <= MAX_LINE_CHARS && !PICTURE.test(text)) {
    const isCredit = onlyAgencies(text) || (CREDIT_SIGN.test(text) && (namesKnown || namesUnknown(text)));
    if (isCredit) return text;
  }
  const end = text.slice(-60);
  const dashed = DASHED_END.on(end).exec(end);
  if (dashed !== null && onlyAgencies(dashed[1] ?? '')) return (dashed[1] ?? '').trim();
  const closing = BRACKETED_END.exec(text.slice(-80));
  return closing !== null && !PICTURE.test(closing[0]) && onlyAgencies(closing[1] ?? '') ? closing[0].trim() : null;
}

function namesUnknown(text: string): boolean {
  return unknownAgency(text, 'tail', '') !== null;
}

/** Whether a text is nothing but agency names, joiners and desk initials. */
export function onlyAgencies(text: string): boolean {
  if (text.length > 60) return false;
  const found = agenciesIn(text);
  if (found.length === 0) return false;
  const words = text.split(/[\s/,;|+&.–—-]+/).filter((word) => word !== '');
  return words.length <= found.length * 2 + 1;
}
