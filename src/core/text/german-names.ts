import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { reportingVerb } from './lexicon/reporting-verbs.ts';
import { SOURCE_NOUNS } from './lexicon/source-nouns.ts';
import { OFFICES } from './lexicon/titles.ts';
import type { Token } from './tokens.ts';

/** Prepositions that a place or a person follows without an article, as common nouns seldom do. */
const BEFORE_NAMES: ReadonlySet<string> = new Set('in aus nach von bei gegen uber fur mit zwischen um'.split(' '));
/** How German adjectives and quantities end: "Viele Boote" is no name. */
const ADJECTIVE = /(?:e|en|er|es|em|st)$/;

/**
 * Whether a capital says "name" where every noun has one (German): an acronym, two capitals in a row ("Anna Brand"), behind a
 * bare preposition ("in Berlin"), beside a reporting verb ("Brand sagte"). A noun behind an article is none. O(1).
 */
export function isGermanNamePlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || SOURCE_NOUNS.has(token.key) || OFFICES.has(token.key)) return false;
  if (token.shape === 'upper') return true;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (isJoinedCapital(before, token) && !(at === 1 && ADJECTIVE.test(before?.key ?? ''))) return true;
  if (isJoinedCapital(after, token) && !(at === 0 && ADJECTIVE.test(token.key))) return true;
  if (before?.shape === 'lower' && BEFORE_NAMES.has(before.key)) return true;
  return isSpeech(before) || isSpeech(after);
}

function isJoinedCapital(neighbour: Token | undefined, token: Token): boolean {
  if (neighbour === undefined || neighbour.shape !== 'capital' || FUNCTION_WORDS.has(neighbour.key)) return false;
  return neighbour.end + 1 === token.start || token.end + 1 === neighbour.start;
}

function isSpeech(token: Token | undefined): boolean {
  const verb = token?.shape === 'lower' ? reportingVerb(token.key) : null;
  return verb !== null && verb.stance !== 'show' && verb.stance !== 'hold';
}
