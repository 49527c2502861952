/** A dateline and the source in it stand within so many characters. */
const DATELINE_CHARS = 110;

const DASH = '[-–—―:|]{1,2}';
/** "PARIS (AFP) -", "Berlin (dpa) –", "(ANSA) - ROMA, 4 LUG -", "KYIV, July 4 (Reuters) -". */
const BRACKETED = new RegExp(`^[^.!?()（）]{0,60}?[(（]\\s*([^()（）]{2,40}?)\\s*[)）]\\s*(?:${DASH}|\\.|\\p{L})`, 'u');
/** "МОСКВА, 4 июл — РИА Новости.", "ROMA - ANSA -", "LISBOA, Lusa –": a source between dashes before the text. */
const DASHED = new RegExp(
  `^[^.!?()]{2,60}?(?:\\s${DASH}\\s|,\\s)\\s*([^.!?(),]{2,30}?)\\s?(?:\\.\\s|\\s?${DASH}\\s|/\\s?[-–—])`,
  'u',
);
/** "新华社北京7月4日电", "中央社记者", "【共同】", "(서울=연합뉴스)". */
const EAST_ASIAN = /^[^。]{0,30}?(?:[【（(][^】）)]{1,30}[】）)]|[\p{Script=Han}]{2,4}社[^。，]{1,24}[日]?[电電訊讯])/u;
/** "AFP - The minister ...", "dpa/mv Berlin": a source alone before a dash. */
const LEADING = new RegExp(`^([\\p{L}/-]{2,24}(?:\\s\\p{Lu}[\\p{L}]+)?)\\s?${DASH}\\s`, 'u');

/**
 * The dateline that opens a paragraph, when it may name a source: "PARIS (AFP) -". Null where there is none. Whether it
 * names an agency is for `agenciesIn` to say: "PARIS (en direct) -" is a dateline too.
 */
export function readDateline(text: string): string | null {
  const head = text.slice(0, DATELINE_CHARS);
  const bracketed = BRACKETED.exec(head);
  if (bracketed !== null)
    return head
      .slice(0, bracketed.index + bracketed[0].length)
      .replace(/\p{L}$/u, '')
      .trim();
  for (const pattern of [EAST_ASIAN, DASHED, LEADING]) {
    const match = pattern.exec(head);
    if (match !== null) return match[0].trim();
  }
  return null;
}
