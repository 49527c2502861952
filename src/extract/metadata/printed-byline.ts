import { LetterPattern } from '../letter-pattern.ts';

/** A line that is a byline: its lead-in opens it. */
const PRINTED_BYLINE = new LetterPattern(
  String.raw`^(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Da|Door|Av|Af|Od|Przez|Autor(?:in)?:|Auteur\s?:|Autore:|Text:|Автор:|Текст:|بقلم:?|كتبت?:?)\s+[\p{Lu}\p{Lo}]`,
);

/** Whether a line opens as a byline does: "By Ada Fenn", "Text: Ada Fenn". */
export function isPrintedByline(line: string): boolean {
  return PRINTED_BYLINE.on(line).test(line);
}
