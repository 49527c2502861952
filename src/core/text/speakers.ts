import { accordingAt } from './lexicon/according-to.ts';
import { reportingVerb } from './lexicon/reporting-verbs.ts';
import { SOURCE_NOUNS } from './lexicon/source-nouns.ts';
import { nameAround } from './names.ts';
import type { Token } from './tokens.ts';

/** Who is said to have said a quotation, in the text's words: "Ilka Torvald", "the minister", "he". */
export interface Speaker {
  readonly text: string;
  /** Whether it is a name; a pronoun or a role hangs on the text before. */
  readonly named: boolean;
}

/** How far from the quotation its verb may stand, and from the verb the speaker: in tokens. */
const VERB_REACH = 12;
const SPEAKER_REACH = 6;
const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they we i il elle ils elles er sie el ella ellos lui lei ele ela'.split(' '),
);

/**
 * The speaker of the quotation at tokens `from`..`to` of a paragraph, from the reporting verb that stands nearest to it
 * outside quotation marks, or null when none does. `quoted`: 1 for each token within quotation marks. O(reach).
 */
export function findSpeaker(
  tokens: readonly Token[],
  text: string,
  quoted: Uint8Array,
  from: number,
  to: number,
  names: ReadonlySet<string>,
): Speaker | null {
  const verb = nearestVerb(tokens, quoted, from, to);
  if (verb < 0) return null;
  // "…," Torvald said / said Ilka Torvald / Torvald, who heads the port, said.
  const before = candidateIn(tokens, text, quoted, verb - 1, -1, names);
  const behind = candidateIn(tokens, text, quoted, verb + 1, 1, names);
  if (before?.named || behind === null) return before;
  if (behind.named && tokens[verb]?.key !== 'told') return behind;
  return before ?? behind;
}

function nearestVerb(tokens: readonly Token[], quoted: Uint8Array, from: number, to: number): number {
  for (let apart = 0; apart < VERB_REACH; apart++) {
    for (const at of [to + apart, from - 1 - apart]) {
      const token = tokens[at];
      if (token === undefined || quoted[at] === 1) continue;
      if (reportingVerb(token.key) !== null || accordingAt((place) => tokens[place]?.key ?? '', at) > 0) return at;
    }
  }
  return -1;
}

function candidateIn(
  tokens: readonly Token[],
  text: string,
  quoted: Uint8Array,
  start: number,
  step: 1 | -1,
  names: ReadonlySet<string>,
): Speaker | null {
  for (let at = start, count = 0; count < SPEAKER_REACH; at += step, count++) {
    const token = tokens[at];
    if (token === undefined || quoted[at] === 1) return null;
    const name = nameAround(tokens, text, at, names);
    if (name !== null)
      return { text: text.slice(tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end ?? 0), named: true };
    if (PRONOUNS.has(token.key) || SOURCE_NOUNS.has(token.key))
      return { text: text.slice(token.start, token.end), named: false };
  }
  return null;
}
