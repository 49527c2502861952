import { accordingAt } from './lexicon/according-to.ts';
import { ARTICLES } from './lexicon/articles.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { reportingVerb } from './lexicon/reporting-verbs.ts';
import { SOURCE_NOUNS } from './lexicon/source-nouns.ts';
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES } from './lexicon/titles.ts';
import { type Name, nameAround } from './names.ts';
import type { Token } from './tokens.ts';

/** Who is said to have said a quotation, in the text's words: "Ilka Torvald", "the union's chair", "he". */
export interface Speaker {
  readonly text: string;
  /** Whether it is a name; a pronoun or a role hangs on the text before. */
  readonly named: boolean;
}

/** How far from the quotation its verb may stand, and from the verb the speaker: in tokens. */
const VERB_REACH = 12;
const SPEAKER_REACH = 6;
/** Words before a role that may qualify it. */
const LONGEST_PHRASE = 5;
const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they we i il elle ils elles er sie el ella ellos lui lei ele ela'.split(' '),
);

/**
 * The speaker of the quotation at tokens `from`..`to` of a paragraph, from the reporting verb that stands nearest to it
 * outside quotation marks, or null when none does. A pronoun is whoever was last named as saying something before the
 * quotation. `quoted`: 1 for each token within quotation marks. O(reach), for a pronoun O(from).
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
  const named = behind?.named === true && tokens[verb]?.key !== 'told';
  const speaker = before?.named || !named ? (before ?? behind) : behind;
  const isPronoun = speaker !== null && !speaker.named && PRONOUNS.has(speaker.text.toLowerCase());
  return isPronoun ? (speakerBefore(tokens, text, quoted, from, names) ?? speaker) : speaker;
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
  let role: number | null = null;
  for (let at = start, count = 0; count < SPEAKER_REACH; at += step, count++) {
    const token = tokens[at];
    if (token === undefined || quoted[at] === 1) break;
    const name = nameAround(tokens, text, at, names) ?? (count === 0 ? bareName(tokens, at) : null);
    if (name !== null) {
      const [from, to] = [tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end ?? 0];
      const head = role === null ? undefined : tokens[role];
      if (head !== undefined && !isApposition(text, head, from, to)) break;
      return { text: text.slice(from, to), named: true };
    }
    if (role === null && PRONOUNS.has(token.key)) return { text: text.slice(token.start, token.end), named: false };
    // "The union's chair": the last noun is the one who speaks.
    if (isRole(token) && (role === null || (step === 1 && at === phraseEnd(tokens, text, role)))) role = at;
  }
  return role === null ? null : { text: rolePhrase(tokens, text, role), named: false };
}

function isRole({ key }: Token): boolean {
  return SOURCE_NOUNS.has(key) || OFFICES.has(key);
}

/** The token that the noun at `role` only qualifies: the role behind "'s", or right behind it. `role` itself when there is none. */
function phraseEnd(tokens: readonly Token[], text: string, role: number): number {
  for (let at = role + 1; isJoined(tokens, text, at); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isRole(token)) return at;
    if (token.shape !== 'possessive' && !OFFICE_MODIFIERS.has(token.key)) break;
  }
  return role;
}

/** A role with what qualifies it: "the union's deputy chair", "the harbour police", "senior officials". */
function rolePhrase(tokens: readonly Token[], text: string, role: number): string {
  const end = tokens[role]?.end ?? 0;
  let known = role;
  for (let at = role; role - at < LONGEST_PHRASE && isJoined(tokens, text, at); at--) {
    const [before, start] = [tokens[at - 1], tokens[at]?.start ?? 0];
    if (before === undefined) break;
    if (ARTICLES.has(before.key)) return text.slice(before.start, start).toLowerCase() + text.slice(start, end);
    if (before.shape !== 'possessive' && (FUNCTION_WORDS.has(before.key) || reportingVerb(before.key) !== null)) break;
    if (known === at && (isRole(before) || OFFICE_MODIFIERS.has(before.key))) known = at - 1;
  }
  return text.slice(tokens[known]?.start ?? 0, end);
}

/** Whether nothing but space, or nothing at all, stands before token `at`. */
function isJoined(tokens: readonly Token[], text: string, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && text.slice(before.end, token.start).trim() === '';
}

/** "The harbour minister, Anna Brand", "Anna Brand, the harbour minister": whether role and name are one person. */
function isApposition(text: string, role: Token, from: number, to: number): boolean {
  if (from > role.start) return /^,?\s$/.test(text.slice(role.end, from));
  return /^,\s[\p{L}\s-]*$/u.test(text.slice(to, role.start));
}

/** A capital beside the verb is a name, though the text may have it only where a sentence begins: "Torvald told". */
function bareName(tokens: readonly Token[], at: number): Name | null {
  const token = tokens[at];
  if (token === undefined || (token.shape !== 'capital' && token.shape !== 'upper')) return null;
  const common = FUNCTION_WORDS.has(token.key) || SOURCE_NOUNS.has(token.key) || OFFICES.has(token.key);
  return common || HONORIFICS.has(token.key) || PRONOUNS.has(token.key) ? null : { from: at, to: at + 1 };
}

/** The last who was named as saying something before token `before`. */
function speakerBefore(
  tokens: readonly Token[],
  text: string,
  quoted: Uint8Array,
  before: number,
  names: ReadonlySet<string>,
): Speaker | null {
  for (let at = before - 1; at >= 0; at--) {
    if (quoted[at] === 1 || reportingVerb(tokens[at]?.key ?? '') === null) continue;
    const speaker = candidateIn(tokens, text, quoted, at - 1, -1, names);
    if (speaker?.named) return speaker;
  }
  return null;
}
