import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { Connection } from './connection.ts';
import type { NewArticle } from './library.ts';
import { type PreparedArticle, type PutBatch, preparePieces, putPrepared } from './put-articles.ts';
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
  let writing = Promise.resolve();
  for await (const piece of preparePieces(batch, fingerprintArticle)) {
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

function writePiece(connection: Connection, piece: readonly PreparedArticle[]): Promise<PutBatch> {
  return withRoom(connection, () => transact(connection, 'readwrite', (tx) => putPrepared(tx, piece)));
}
