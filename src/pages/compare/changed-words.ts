import type { InlineRun, WordRun } from '../../ui/word-changes.ts';

/** The word before an insertion, which bears its mark; in writing without blanks some characters of it. */
const WORD_BEFORE = /\S{1,12}\s*$/u;

/**
 * A sentence of the base as runs: what any of its other wordings has otherwise, and the rest. Where a wording only adds
 * words, the word before them is marked. O(characters of the sentence · wordings).
 * @param wordings `inlineChanges` of this very sentence into each
 */
export function changedWords(text: string, wordings: readonly (readonly InlineRun[])[]): readonly WordRun[] {
  const changed = new Array<boolean>(text.length).fill(false);
  for (const runs of wordings) {
    let at = 0;
    let replaced = false;
    for (const run of runs) {
      if (run.change === 'come') {
        const word = WORD_BEFORE.exec(text.slice(0, at))?.[0].length ?? 0;
        if (!replaced) changed.fill(true, at - word, at);
        continue;
      }
      replaced = run.change === 'gone';
      if (replaced) changed.fill(true, at, at + run.text.length);
      at += run.text.length;
    }
  }
  const out: { text: string; changed: boolean }[] = [];
  for (const [at, isChanged] of changed.entries()) {
    const last = out.at(-1);
    const character = text.charAt(at);
    if (last?.changed === isChanged) last.text += character;
    else out.push({ text: character, changed: isChanged });
  }
  return out;
}
