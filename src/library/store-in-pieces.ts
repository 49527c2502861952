import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { Connection } from './connection.ts';
import {
  forgetDictionary,
  isCurrent,
  readDictionary,
  rememberedDictionary,
  type StoredDictionary,
} from './dictionary/stored-dictionary.ts';
import type { NewArticle } from './library.ts';
import {
  PackedOtherwise,
  type PreparedPiece,
  type PutBatch,
  packAgain,
  preparePieces,
  putPrepared,
  withoutDictionary,
} from './put-articles.ts';
import { restoreTexts } from './restore-texts.ts';
import { transact } from './transact.ts';
import { withRoom } from './with-room.ts';

/**
 * Stores a batch piece by piece, each in one transaction, in the order given: while the browser looks one piece up and writes
 * it, the next is packed. When it rejects, the pieces before are stored.
 */
export async function storeInPieces(
  connection: Connection,
  batch: readonly NewArticle[],
  fingerprintArticle: (article: Article) => Fingerprint,
): Promise<PutBatch> {
  const written: PutBatch[] = [];
  const dictionary = await dictionaryFor(connection, batch);
  let writing = Promise.resolve();
  for await (const piece of preparePieces(batch, fingerprintArticle, dictionary)) {
    await writing;
    writing = writePiece(connection, piece).then((put) => void written.push(put));
    // A failure is thrown by whoever waits for `writing` next.
    writing.catch(() => undefined);
  }
  await writing;
  return {
    outcomes: written.flatMap(({ outcomes }) => outcomes),
    stored: written.flatMap(({ stored }) => stored),
    waiting: written.at(-1)?.waiting ?? 0,
  };
}

/** What this connection has read of the dictionary will do; reading it takes some milliseconds, once. */
async function dictionaryFor(connection: Connection, batch: readonly NewArticle[]): Promise<StoredDictionary | null> {
  if (batch.every(({ stored }) => stored.origin === 'reader')) return null;
  const db = await connection.database();
  return rememberedDictionary(db) ?? transact(connection, 'readonly', readDictionary, ['dictionary', 'state']);
}

async function writePiece(connection: Connection, piece: PreparedPiece): Promise<PutBatch> {
  try {
    const { known, ...put } = await withRoom(connection, () =>
      transact(connection, 'readwrite', async (tx) => {
        const [isReadable, put] = await Promise.all([
          piece.dictionary === null || isCurrent(tx, piece.dictionary),
          putPrepared(tx, piece.articles),
        ]);
        if (!isReadable) throw new DictionaryGone();
        return put;
      }),
    );
    // What is known may be known by name only: stored means that it can be read.
    await restoreTexts(connection, known);
    return put;
  } catch (error) {
    if (error instanceof PackedOtherwise) return writePiece(connection, await packAgain(piece, error.texts));
    if (!(error instanceof DictionaryGone)) throw error;
    forgetDictionary(await connection.database());
    return writePiece(connection, await withoutDictionary(piece));
  }
}

/** The reader removed all articles while these were packed, and their dictionary went with them: what was written is rolled back. */
class DictionaryGone extends Error {}
