import { foldWord, withoutSigns } from '../text/normalise.ts';

/** Letters that hardly any language but Vietnamese writes: ơ, ư, a hook or a dot below, a circumflex or a breve with a tone above. */
const VIETNAMESE = /[\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const LONE_MARK = /[\u0300-\u036F]/;
const APOSTROPHE = /['’‘´`]/;
/** "hòa" and "hoà" are two ways to write one word. Decomposed: the tone on the first of two vowels at the end. */
const EARLY_TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/u;

/**
 * Turkish and Azerbaijani part a name or a number from its ending by an apostrophe: "Ankara'da", "2018'de". No English contraction ends so, and no
 * ending begins with a vowel behind one, as "Sana'a" and "Hawai'i" do.
 */
const ENDING_BEHIND_NAME =
  /^(\p{Lu}\p{L}{2,}|\p{N}+)(?:(?<![aeıioöuü])['’‘´`](?:[aeıiuü]|[ıiuü]n)|['’‘´`](?:[ny][aeıiuü]|n[ıiuü]n|n?[dt][ae]n?|yl[ae]|l[ae]r(?:[ıiuü]n?|[dt][ae]n?|[ae])?))$/u;

const HANGUL_FROM = 0xac00;
const HANGUL_TO = 0xd7a3;
/**
 * Korean writes its particles on to the word. Behind two syllables or more: of shorter words too many end like one. Behind a number "만" is ten
 * thousand and "도" degrees: "30만" is no 30.
 */
const KOREAN_PARTICLE =
  /(?<=..)(?:에서[는도]|(?:으로|에게|까지)는|에서|에게|에[는도]|으로|까지|부터|이나|처럼|보다|(?<![\p{N}십백천])만|(?<!\p{N})도|[은는이가을를의에로와과])$/u;

/**
 * A word as fingerprints hash it: folded (`foldWord`), but in Vietnamese with its tones, which part words there ("hàng", row, "hạng", class:
 * of four unrelated reports two were of one event at .81, none is with them); and without the ending that another sentence would not have,
 * in Turkish behind an apostrophe, in Korean the particle (reports told in other words: .42 and .63, .46 and .71). O(length).
 */
export function foldTerm(word: string): string {
  const whole = LONE_MARK.test(word) ? word.normalize('NFC') : word;
  if (VIETNAMESE.test(whole)) {
    const bare = withoutSigns(whole.toLowerCase());
    return bare.normalize('NFD').replace(EARLY_TONE, '$1$3$2').normalize('NFC');
  }
  const folded = foldWord(APOSTROPHE.test(word) ? word.replace(ENDING_BEHIND_NAME, '$1') : word);
  const last = folded.charCodeAt(folded.length - 1);
  return last >= HANGUL_FROM && last <= HANGUL_TO ? folded.replace(KOREAN_PARTICLE, '') : folded;
}
