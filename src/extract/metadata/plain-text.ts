import { foldText } from '../blocks/fold-text.ts';
import { LetterPattern } from '../letter-pattern.ts';

/** Longer values are no headline, name or summary; a body that JSON-LD carries is at most so long. */
const MAX_CHARS = 400_000;

/** Text of a metadata value: tags, folded space and entities that were escaped twice are gone. */
export function plainText(text: string): string {
  const bare = text.slice(0, MAX_CHARS).replace(/<[^>]{1,200}>/g, ' ');
  if (!bare.includes('&')) return foldText(bare);
  return foldText(
    bare
      .replace(/&(?:amp|#38);/gi, '&')
      .replace(/&#(\d{2,6});/g, (_, code: string) => ofCode(Number(code)))
      .replace(/&#x([\da-f]{2,5});/gi, (_, code: string) => ofCode(Number.parseInt(code, 16)))
      .replace(/&([a-z]{2,8});/gi, (whole, name: string) => NAMED.get(name) ?? accented(name) ?? whole),
  );
}

/** Entities that metadata holds, but for letters with marks; an apostrophe is printed as one. */
const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'quot=" apos=’ rsquo=’ lsquo=‘ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=» lsaquo=‹ rsaquo=› ndash=– mdash=— ' +
    'hellip=… middot=· bull=• euro=€ pound=£ deg=° sect=§ iexcl=¡ iquest=¿ szlig=ß aelig=æ AElig=Æ oelig=œ OElig=Œ ' +
    'oslash=ø Oslash=Ø lt=< gt=>'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const)
    .concat([['nbsp', ' ']]),
);

/** Combining marks by the end of an entity's name: "ouml" is an o with a diaeresis. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['uml', '\u0308'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['cedil', '\u0327'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
]);

function accented(name: string): string | null {
  const mark = MARKS.get(name.slice(1));
  return mark === undefined ? null : `${name.slice(0, 1)}${mark}`.normalize('NFC');
}

function ofCode(code: number): string {
  return code === APOSTROPHE ? '’' : String.fromCodePoint(Math.min(code, 0x10ffff));
}

const APOSTROPHE = 39;

const NO_LETTERS = new LetterPattern(String.raw`[^\p{L}\p{N}]+`, 'g');

/** Letters and digits only, lower case: the same name written two ways has one key. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(NO_LETTERS.on(lower), '');
}
