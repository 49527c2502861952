/** Words kept before the reading, so that it is seen in its sentence; the rest of the line shows what follows. */
const WORDS_BEFORE = 4;

/**
 * The part of `sentence` that shows what `reading` is about: from a few words before it to the end. Null when the
 * reading does not stand in the sentence, or is all of it.
 */
export function excerpt(sentence: string, reading: string): string | null {
  const at = sentence.indexOf(reading);
  if (at < 0 || reading === '' || sentence.length - reading.length < 8) return null;
  const before = sentence.slice(0, at).split(/(?<=\s)/u);
  if (before.length <= WORDS_BEFORE) return sentence;
  return `…${before.slice(-WORDS_BEFORE).join('')}${sentence.slice(at)}`;
}
