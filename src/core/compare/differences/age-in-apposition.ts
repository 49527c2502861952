import type { Figure } from '../../text/figures.ts';
import type { Token } from '../../text/tokens.ts';

/** Whether a bare figure stands between two commas, as an age does: "The captain, Ada Moss, 52, was rescued". */
export function isAgeInApposition({ from, to, dimension }: Figure, tokens: readonly Token[], text: string): boolean {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return dimension === '' && text[end] === ',' && text.slice(0, start).trimEnd().endsWith(',');
}
