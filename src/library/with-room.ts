import type { Connection } from './connection.ts';
import { evictOldest } from './retention.ts';
import { transact } from './transact.ts';

/** Articles removed to make room, each time that the browser refuses to store more; doubled with each refusal. */
const FIRST_EVICTION = 100;
const MOST_ATTEMPTS = 4;

/**
 * Runs a write; when the browser has no room, removes the oldest articles and tries again.
 * @throws {QuotaExceeded} when there is still no room, or nothing left to remove.
 */
export async function withRoom<Result>(connection: Connection, write: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'QuotaExceeded' || attempt + 1 >= MOST_ATTEMPTS) throw error;
      const count = FIRST_EVICTION * 2 ** attempt;
      const evicted = await transact(connection, 'readwrite', (tx) => evictOldest(tx, count)).catch(() => 0);
      // The reader is better served by the first error than by one about making room.
      if (evicted === 0) throw error;
    }
  }
}
