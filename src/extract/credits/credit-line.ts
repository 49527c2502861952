import { agenciesIn } from './agencies-in.ts';
import { unknownAgency } from './unknown-agency.ts';

/** A credit line is short; longer paragraphs are story text that may mention an agency. */
const MAX_LINE_CHARS = 200;

const CREDIT_SIGN =
  /©|\(c\)|copyright|^(?:with|mit)\s|\b(?:additional|further|extra) (?:reporting|material)|\breporting (?:by|from)|\bcontributed to this|\bwith (?:files|reporting|material|agencies|inputs|additional)|\bagency inputs?\b|\bsource\s?:|\bquelle\s?:|\bmit (?:material|informationen|agentur)|\bavec\s|\bfuente\s?:|\bcon (?:información|datos|informazioni)\s|\bfonte\s?:|\b(?:com )?informações d[aeo]\b|\bbron\s?:|\bkilde\s?:|\bkälla\s?:|\blähde\s?:|\bkaynak\s?:|\bźródło\s?:|\bzdroj\s?:|\bforrás\s?:|\bsursa\s?:|источник\s?:|джерело\s?:|المصدر\s?:|منبع\s?:|来源\s?[:：]|來源\s?[:：]|出典\s?[:：]|출처\s?[:：]/i;
/** Buttons for the size of letters ("AA"), and footers in which a site that is an agency speaks of itself. */
const NO_CREDIT = /^(?:A\s?)+[+-]?$|\b(?:privacy|terms of|trademarks?|cookies?)\b/i;
/** A credit of a picture is not one of the text. */
export const PICTURE =
  /\b(?:photos?|photograph\w*|pictures?|images?|video|graphic|foto\w*|bild\w*|imagen|imagem|immagine|illustration|grafik|zdjęcie|kuva|kép)\b|фото|صورة|写真|图片|圖片|사진|getty|shutterstock/i;

/**
 * The words of a block that credit an agency for the text, or null: a line that says so ("© 2011 AFP", "mit Material von dpa"),
 * that is nothing but agency names ("AFP/Reuters"), or a closing bracket with them at the end of a paragraph ("... (dpa)").
 */
export function creditLine(text: string): string | null {
  if (NO_CREDIT.test(text)) return null;
  if (text.length <= MAX_LINE_CHARS && !PICTURE.test(text)) {
    if (onlyAgencies(text) || (CREDIT_SIGN.test(text) && namesAgency(text))) return text;
  }
  const closing = /[([（【]\s*([^()[\]（）]{2,60})\s*[)\]）】]\.?\s*$/u.exec(text.slice(-80));
  return closing !== null && !PICTURE.test(closing[0]) && onlyAgencies(closing[1] ?? '') ? closing[0].trim() : null;
}

function namesAgency(text: string): boolean {
  return agenciesIn(text).length > 0 || unknownAgency(text, 'tail', '') !== null;
}

/** Whether a text is nothing but agency names, joiners and desk initials. */
export function onlyAgencies(text: string): boolean {
  if (text.length > 60) return false;
  const found = agenciesIn(text);
  if (found.length === 0) return false;
  const words = text.split(/[\s/,;|+&.–—-]+/).filter((word) => word !== '');
  return words.length <= found.length * 2 + 1;
}
