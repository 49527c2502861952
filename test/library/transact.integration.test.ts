import { describe, expect, it } from 'vitest';
import { connectTo } from '../../src/library/connection.ts';
import type { LibraryTransaction } from '../../src/library/schema.ts';
import { transact } from '../../src/library/transact.ts';
import { newProfile } from './open-test-library.ts';

type WriteTx = LibraryTransaction<'readwrite'>;

/** What `work` in a transaction of a new library comes to, how many rows it leaves, and what was rejected with nobody listening. */
async function outcomeOf(work: (tx: WriteTx) => Promise<unknown>) {
  const connection = connectTo(newProfile(), 'test');
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const result = await transact(connection, 'readwrite', work).then(
    (value) => ({ value }),
    (error: Error) => ({ error: error.name }),
  );
  const stored = await transact(connection, 'readonly', (tx) => tx.objectStore('rejections').count());
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', hear);
  return { ...result, stored, unheard };
}

const put = (tx: WriteTx) => tx.objectStore('rejections').put(true, ['a', 'b', 'c']);
const addAgain = (tx: WriteTx) => tx.objectStore('rejections').add(true, ['a', 'b', 'c']);

describe('a transaction', () => {
  it('is stored when its work is done', async () => {
    expect(await outcomeOf(async (tx) => [await put(tx), 1].length)).toEqual({ value: 2, stored: 1, unheard: [] });
  });

  it('is rolled back when its work throws, which is what it says', async () => {
    const work = async (tx: WriteTx) => {
      await put(tx);
      throw new RangeError('No such place.');
    };
    expect(await outcomeOf(work)).toEqual({ error: 'RangeError', stored: 0, unheard: [] });
  });

  it('says which request failed, also to work that waits for another one', async () => {
    const work = async (tx: WriteTx) => {
      await put(tx);
      const [failing, behind] = [addAgain(tx), tx.objectStore('state').get('index')];
      failing.catch(() => undefined);
      await behind;
    };
    expect(await outcomeOf(work)).toEqual({ error: 'ConstraintError', stored: 0, unheard: [] });
  });

  it('leaves no rejection to nobody when it is aborted', async () => {
    const work = async (tx: WriteTx) => {
      await put(tx);
      tx.abort();
    };
    expect(await outcomeOf(work)).toEqual({ error: 'AbortError', stored: 0, unheard: [] });
  });

  it('is begun again where a newer Retold has just closed the database', async () => {
    const [first, second] = [newProfile(), newProfile()].map((profile) => connectTo(profile, 'test'));
    if (first === undefined || second === undefined) throw new Error('There are two.');
    const closed = await first.database();
    closed.close();
    const databases = [Promise.resolve(closed), second.database()];
    const again = { database: () => databases.shift() ?? second.database(), close: second.close };
    expect(await transact(again, 'readonly', (tx) => tx.objectStore('state').count())).toBe(0);
  });
});
