import { linesOf } from '../article-lines.ts';
import { unpackTexts } from '../article-texts.ts';
import type { Connection } from '../connection.ts';
import { readCounters } from '../entries.ts';
import { readState } from '../index/index-state.ts';
import { listNewest } from '../list-newest.ts';
import { firstIdOf } from '../row-keys.ts';
import type { LibraryTransaction } from '../schema.ts';
import { transact } from '../transact.ts';
import { Turns } from '../turns.ts';
import { Dictionary } from './dictionary.ts';
import { addTokens, readDictionary, type StoredDictionary } from './stored-dictionary.ts';
import { WordCounts } from './word-counts.ts';

/** When a library learns, and from how much. */
export interface LearningRules {
  /** Articles, by the span of their numbers, from which on it learns at all. */
  readonly first: number;
  /** Times as many as it had had when it learned last, before it learns again. */
  readonly growth: number;
  /** Articles that it learns from the first time; twice as many for each time after that. */
  readonly sample: number;
}

/** By measurement, docs/adr/0022-texts-are-coded-with-the-library-s-own-words.md. */
export const LEARNING: LearningRules = { first: 1_024, growth: 16, sample: 1_024 };
/** Neighbouring articles read at once: about 15 ms, after which others have their turn. */
const SPAN = 64;

/** Whether a library should learn whose articles have numbers from `oldest` to below `nextId`. */
export function isLearningDue(
  { nextId, oldest }: { readonly nextId: number; readonly oldest: number },
  learnedAt: number | null,
  { first, growth }: LearningRules,
): boolean {
  return learnedAt === null ? nextId - oldest >= first : nextId > learnedAt * growth;
}

/**
 * Adds to the dictionary what recurs in articles from all over the library, when that is due; resolves to whether it was. Of articles that the
 * reader opened nothing is learned. O(articles learned from), 0.5 ms each, in turns.
 */
export async function learnStep(connection: Connection, rules: LearningRules): Promise<boolean> {
  const { span: articles, state } = await transact(connection, 'readonly', lookUp, ['entries', 'state']);
  if (state !== undefined && !isLearningDue(articles, state.learnedAt, rules)) return false;
  const known = await transact(connection, 'readonly', readDictionary, ['dictionary', 'state']);
  if (!isLearningDue(articles, known?.learnedAt ?? null, rules)) {
    // What the state says of the dictionary was lost.
    if (known !== null) await transact(connection, 'readwrite', (tx) => addTokens(tx, known, [], known.learnedAt));
    return false;
  }
  const { nextId, oldest } = articles;
  const counts = new WordCounts();
  const spans = Math.min(Math.ceil(sampleOf(known, rules) / SPAN), Math.ceil((nextId - oldest) / SPAN));
  const turns = new Turns();
  try {
    for (let span = 0; span < spans; span++) {
      await countSpan(connection, Math.round(nextId - (span / spans) * (nextId - oldest)), counts);
      await turns.next();
    }
  } finally {
    turns.end();
  }
  const tokens = counts.additions(known?.dictionary ?? Dictionary.of([]));
  const isAdded = await transact(connection, 'readwrite', (tx) => addTokens(tx, known, tokens, nextId));
  // What is stored next is coded with them.
  await transact(connection, 'readonly', readDictionary, ['dictionary', 'state']);
  return isAdded;
}

async function lookUp(tx: LibraryTransaction) {
  const [{ nextId }, state, oldest] = await Promise.all([
    readCounters(tx),
    readState(tx, 'dictionary'),
    tx.objectStore('entries').openKeyCursor(),
  ]);
  return { span: { nextId, oldest: oldest === null ? nextId : firstIdOf(oldest.primaryKey) }, state };
}

/** Articles to learn from now. */
function sampleOf(known: StoredDictionary | null, { first, growth, sample }: LearningRules): number {
  return known === null
    ? sample
    : sample * 2 ** (1 + Math.max(0, Math.round(Math.log(known.learnedAt / first) / Math.log(growth))));
}

async function countSpan(connection: Connection, before: number, counts: WordCounts): Promise<void> {
  const { articles } = await transact(connection, 'readonly', (tx) =>
    listNewest(tx, before, SPAN, ({ origin }) => origin !== 'reader'),
  );
  for (const article of await unpackTexts(articles.map(({ text }) => text))) {
    const lines = article && linesOf([article]);
    if (lines) counts.add(lines);
  }
}
