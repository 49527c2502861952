import { type Article, isBody } from '../article.ts';
import type { ArticleKey, Version } from '../story.ts';
import { FUNCTION_WORDS } from '../text/lexicon/function-words.ts';
import { nameInventory } from '../text/names.ts';
import { findQuotes } from '../text/quotes.ts';
import { findSpeaker, type Speaker } from '../text/speakers.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A quotation as one version has it. Offsets are UTF-16, in the block's text, without the marks. */
export interface QuotedReading {
  readonly key: ArticleKey;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As the version says: a name where it gives one, else a role or pronoun; null when nobody is named. */
  readonly speaker: string | null;
}

/** One quotation and what each version makes of it. */
export interface LedgerEntry {
  /** The fullest wording. */
  readonly text: string;
  /** The fullest name any version gives; null when none does. */
  readonly speaker: string | null;
  /** In the order of the versions; a version that breaks a quotation in two has two. */
  readonly readings: readonly QuotedReading[];
  /** Whether all readings have the same words, case and punctuation aside, as far as each goes. */
  readonly sameWords: boolean;
  /** Whether all versions that name a speaker name the same. */
  readonly sameSpeaker: boolean;
}

/** Shorter quotations are quoted terms ("Crusader" forces), not statements. */
const LEAST_WORDS = 4;
/** Share of the shorter quotation's content words that must stand in the longer for the two to be one. */
const SAME_QUOTATION = 0.65;

/**
 * Every quotation of a story's versions with its speaker and its wording in each. O(q²) for q quotations, which share
 * words seldom: an inverted index would not pay below thousands.
 */
export function quoteLedger(versions: readonly Version[]): LedgerEntry[] {
  const groups: Quoted[][] = [];
  for (const { key, article } of versions) {
    for (const quoted of quotationsOf(key, article)) {
      const group = groups.find((others) => others.some((other) => isSame(quoted, other)));
      if (group === undefined) groups.push([quoted]);
      else group.push(quoted);
    }
  }
  return groups.map(entryOf);
}

interface Quoted {
  readonly reading: QuotedReading;
  readonly keys: readonly string[];
  readonly content: ReadonlySet<string>;
  readonly speaker: Speaker | null;
}

function quotationsOf(key: ArticleKey, article: Article): Quoted[] {
  const english = article.language === null || article.language.toLowerCase().startsWith('en');
  const bodies = article.blocks.map((block) => (isBody(block) ? tokenise(block.text, english) : []));
  const names = nameInventory(bodies, article.language?.toLowerCase().startsWith('de') ?? false);
  const found: Quoted[] = [];
  for (const [block, tokens] of bodies.entries()) {
    const text = article.blocks[block]?.text ?? '';
    const quotes = findQuotes(text);
    const flags = Uint8Array.from(tokens, (token) =>
      quotes.some(({ start, end }) => start <= token.start && token.end <= end) ? 1 : 0,
    );
    let last: Speaker | null = null;
    for (const { innerStart, innerEnd } of quotes) {
      const from = tokens.findIndex((token) => token.start >= innerStart);
      const inside = tokens.filter((token) => token.start >= innerStart && token.end <= innerEnd);
      if (inside.length < LEAST_WORDS) continue;
      const speaker: Speaker | null = findSpeaker(tokens, text, flags, from, from + inside.length, names) ?? last;
      last = speaker;
      const reading = {
        key,
        block,
        start: innerStart,
        end: innerEnd,
        text: text.slice(innerStart, innerEnd),
        speaker: speaker?.text ?? null,
      };
      found.push({ reading, keys: keysOf(inside), content: contentOf(inside), speaker });
    }
  }
  return found;
}

function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ key }) => key);
}

function contentOf(tokens: readonly Token[]): ReadonlySet<string> {
  const content = keysOf(tokens).filter((key) => !FUNCTION_WORDS.has(key));
  return new Set(content.length > 1 ? content : keysOf(tokens));
}

function isSame(a: Quoted, b: Quoted): boolean {
  const [short, long] = a.content.size <= b.content.size ? [a.content, b.content] : [b.content, a.content];
  let shared = 0;
  for (const word of short) if (long.has(word)) shared++;
  return shared >= 2 && shared / short.size >= SAME_QUOTATION;
}

function entryOf(group: readonly Quoted[]): LedgerEntry {
  const fullest = group.reduce((best, quoted) => (quoted.keys.length > best.keys.length ? quoted : best));
  const named = group.flatMap(({ speaker }) => (speaker?.named ? [speaker.text] : []));
  const fullestName = named.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
  const whole = ` ${fullest.keys.join(' ')} `;
  return {
    text: fullest.reading.text,
    speaker: fullestName ?? fullest.reading.speaker,
    readings: group.map(({ reading }) => reading),
    sameWords: group.every(({ keys }) => whole.includes(` ${keys.join(' ')} `)),
    sameSpeaker: named.every((name) => surname(name) === surname(fullestName ?? name)),
  };
}

function surname(name: string): string {
  return keysOf(tokenise(name)).at(-1) ?? '';
}
