import { foldText } from '../blocks/fold-text.ts';

/** Longer values are no headline, name or summary; a body that JSON-LD carries is at most so long. */
const MAX_CHARS = 400_000;

/** Text of a metadata value: tags, folded space and entities that were escaped twice are gone. */
export function plainText(text: string): string {
  return foldText(
    text
      .slice(0, MAX_CHARS)
      .replace(/<[^>]{1,200}>/g, ' ')
      .replace(/&(?:amp|#38);/gi, '&')
      .replace(/&(?:quot|#34);/gi, '"')
      .replace(/&(?:apos|#0*39|rsquo|#8217);/gi, '’')
      .replace(/&(?:lsquo|#8216);/gi, '‘')
      .replace(/&(?:nbsp|#160);/gi, ' ')
      .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff))),
  );
}

const NOT_ASCII = /[\u0080-\uffff]/;

/** Letters and digits only, lower case: the same name written two ways has one key. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  // The same for plain ASCII, at a fifth of the time.
  return NOT_ASCII.test(lower) ? lower.replace(/[^\p{L}\p{N}]+/gu, '') : lower.replace(/[^a-z0-9]+/g, '');
}
