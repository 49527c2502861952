import type { InlineRun, WordRun } from '../../ui/word-changes.ts';

/** The word before an insertion, which bears its mark; in writing without blanks some characters of it. */
const WORD_BEFORE = /\S{1,12}\s*$/u;
/** Blanks at the edges of a run: not drawn as changed. */
const EDGES = /^\s+|\s+$/gu;

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
  const runs = runsOf(text, changed);
  let start = 0;
  for (const run of runs) {
    for (const edge of run.changed ? run.text.matchAll(EDGES) : []) {
      changed.fill(false, start + edge.index, start + edge.index + edge[0].length);
    }
    start += run.text.length;
  }
  return runsOf(text, changed);
}

function runsOf(text: string, changed: readonly boolean[]): readonly WordRun[] {
  const runs: { text: string; changed: boolean }[] = [];
  for (const [at, isChanged] of changed.entries()) {
    const last = runs.at(-1);
    const character = text.charAt(at);
    if (last?.changed === isChanged) last.text += character;
    else runs.push({ text: character, changed: isChanged });
  }
  return runs;
}
