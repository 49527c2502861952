/**
 * The value of a German number written as one word ("einundzwanzig", "dreihundertfünfzig", "zweitausend"), folded, or null.
 * O(length). `cardinals`: the simple numbers up to ninety.
 */
export function germanNumber(word: string, cardinals: ReadonlyMap<string, number>): number | null {
  if (word.length < SHORTEST) return null;
  return parse(word, cardinals);
}

/** "elf" and its like are simple; the shortest compound is "hundertelf" or "dreizehn" (simple as well). */
const SHORTEST = 8;

function parse(word: string, cardinals: ReadonlyMap<string, number>): number | null {
  const simple = word === 'ein' || word === 'eins' ? 1 : cardinals.get(word);
  if (simple !== undefined) return simple;
  for (const [name, magnitude] of MAGNITUDES) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : parse(word.slice(0, at), cardinals);
    const after =
      word.length === at + name.length ? 0 : parse(word.slice(at + name.length).replace(/^und/, ''), cardinals);
    return before === null || after === null ? null : before * magnitude + after;
  }
  const und = word.indexOf('und');
  if (und <= 0) return null;
  const units = parse(word.slice(0, und), cardinals);
  const tens = cardinals.get(word.slice(und + 3));
  return units === null || units > 9 || tens === undefined || tens < 20 ? null : tens + units;
}

const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['tausend', 1000],
  ['hundert', 100],
];
