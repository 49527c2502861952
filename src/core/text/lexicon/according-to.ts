/** Words that name the source behind them, folded: "according to", "selon", "nach Angaben". Longest first. */
const PHRASES: readonly (readonly string[])[] = [
  ['de', 'acuerdo', 'con'],
  ['de', 'acordo', 'com'],
  ['according', 'to'],
  ['d', 'apres'],
  ['nach', 'angaben'],
  ['stando', 'a'],
  ['selon'],
  ['segun'],
  ['secondo'],
  ['segundo'],
  ['conforme'],
  ['laut'],
];

const OPENING: ReadonlySet<string> = new Set(PHRASES.map(([first = '']) => first));
const CLOSING: ReadonlySet<string> = new Set(PHRASES.map((phrase) => phrase.at(-1) ?? ''));

/** How many tokens from `at` on say "according to" in some language; 0 when they do not. */
export function accordingAt(keyAt: (at: number) => string, at: number): number {
  if (!OPENING.has(keyAt(at))) return 0;
  return PHRASES.find((phrase) => phrase.every((word, i) => keyAt(at + i) === word))?.length ?? 0;
}

/** Whether the tokens just before `at` say "according to". */
export function accordingBefore(keyAt: (at: number) => string, at: number): boolean {
  if (!CLOSING.has(keyAt(at - 1))) return false;
  return PHRASES.some((phrase) => phrase.every((word, i) => keyAt(at - phrase.length + i) === word));
}
