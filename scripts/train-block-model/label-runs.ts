/** What a development page's gold says its article is: paragraphs, those in [brackets] optional. */
export interface Gold {
  readonly articleBody?: string;
  readonly paragraphs?: readonly string[];
}

/** Whether a run is article text, and how many of the page's gold words hang on it. `weight` 0: either is right. */
export interface RunLabel {
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Share of a run's shingles that must stand in the gold text. */
const IN_GOLD_SHARE = 0.5;
const SHINGLE = 4;

/** Labels runs by their 4-word shingles in the gold text; runs shorter than that must be a line of it. */
export function labelRuns(texts: readonly string[], gold: Gold): RunLabel[] {
  const lines = gold.paragraphs ?? (gold.articleBody ?? '').split('\n');
  const required = lines.filter((line) => !isOptional(line)).map(tokens);
  const optional = lines.filter(isOptional).map(tokens);
  const sets = [required, optional].map((list) => ({
    shingles: new Set([...list.flatMap(shingles), ...shingles(list.flat())]),
    lines: new Set(list.map((line) => line.join(' '))),
  }));
  const goldWords = required.reduce((sum, line) => sum + line.length, 0);
  return texts.map((text) => {
    const words = tokens(text);
    const [inRequired, inOptional] = sets.map((set) => isIn(words, set));
    const weight = (Math.min(words.length, 200) + 1) / (goldWords + 60);
    if (inRequired) return { label: 1, weight };
    return { label: 0, weight: inOptional ? 0 : weight };
  });
}

function isIn(words: readonly string[], set: { shingles: ReadonlySet<string>; lines: ReadonlySet<string> }): boolean {
  if (words.length === 0) return false;
  if (words.length < SHINGLE) return set.lines.has(words.join(' '));
  const own = shingles(words);
  return own.filter((shingle) => set.shingles.has(shingle)).length > own.length * IN_GOLD_SHARE;
}

function isOptional(line: string): boolean {
  return line.startsWith('[') && line.endsWith(']');
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingles(words: readonly string[]): string[] {
  return words.length < SHINGLE ? [] : words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '));
}
