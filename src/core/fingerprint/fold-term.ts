import { foldWord } from '../text/normalise.ts';

/** Words of these characters only have none of the letters below: four in five of English and German. */
const PLAIN = /^[\x20-\x26\x28-\x7e]+$/;

/** Letters that hardly any language but Vietnamese writes: ơ, ư, a hook or a dot below, a circumflex or a breve with a tone above. */
const VIETNAMESE = /[\u01A1\u01B0\u1EA0-\u1EF9]/u;
/** "hòa" and "hoà" are two ways to write one word. Decomposed: the tone on the first of two vowels at the end. */
const EARLY_TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/u;

/**
 * Turkish and Azerbaijani part a name or a number from its ending by an apostrophe: "Ankara'da", "2018'de". No English contraction ends so, and no
 * ending begins with a vowel behind one, as "Sana'a" and "Hawai'i" do.
 */
const ENDING_BEHIND_NAME =
  /^(\p{Lu}\p{L}{2,}|\p{N}+)(?:(?<![aeıioöuü])['’](?:[aeıiuü]|[ıiuü]n)|['’](?:[ny][aeıiuü]|n[ıiuü]n|n?[dt][ae]n?|yl[ae]|l[ae]r(?:[ıiuü]n?|[dt][ae]n?|[ae])?))$/u;

const HANGUL_END = /[\uAC00-\uD7A3]$/u;
/** Korean writes its particles on to the word. Behind two syllables or more: of shorter words too many end like one. */
const KOREAN_PARTICLE =
  /(?<=..)(?:에서[는도]|(?:으로|에게|까지)는|에서|에게|에[는도]|으로|까지|부터|이나|처럼|보다|[은는이가을를의에로와과도만])$/u;

/**
 * A word as fingerprints hash it: folded (`foldWord`), but in Vietnamese with its tones, which part words there ("hàng", row, "hạng", class:
 * of four unrelated reports two were of one event at .81, none is with them); and without the ending that another sentence would not have,
 * in Turkish behind an apostrophe, in Korean the particle (reports told in other words: .42 and .63, .46 and .71). O(length).
 */
export function foldTerm(word: string): string {
  if (PLAIN.test(word)) return foldWord(word);
  const composed = word.normalize('NFC').toLowerCase();
  if (VIETNAMESE.test(composed)) return composed.normalize('NFD').replace(EARLY_TONE, '$1$3$2').normalize('NFC');
  const folded = foldWord(word.replace(ENDING_BEHIND_NAME, '$1'));
  return HANGUL_END.test(folded) ? folded.replace(KOREAN_PARTICLE, '') : folded;
}
