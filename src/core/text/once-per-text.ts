import type { Token } from './tokens.ts';

type Settings = readonly (string | number | null)[];

/**
 * A reading of a text that is made once for its tokens and settings, and kept as long as the tokens are: several steps of
 * comparing ask for the same one, and so do comparisons that share their reading of a page. One set of settings is remembered for each text:
 * they change when another comparison begins, if at all. The result belongs to all who ask: nobody may change it.
 */
export function oncePerText<Rest extends Settings, Result>(
  read: (tokens: readonly Token[], text: string, ...settings: Rest) => readonly Result[],
): (tokens: readonly Token[], text: string, ...settings: Rest) => readonly Result[] {
  const known = new WeakMap<readonly Token[], { readonly settings: Rest; readonly result: readonly Result[] }>();
  return (tokens, text, ...settings) => {
    const before = known.get(tokens);
    if (before?.settings.every((value, i) => value === settings[i])) return before.result;
    const result = read(tokens, text, ...settings);
    known.set(tokens, { settings, result });
    return result;
  };
}
