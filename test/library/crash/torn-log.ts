import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 32_768;
const HEADER = 7;

/**
 * Whether a kill cut a write to LevelDB's log in two. Chromium opens such a database, appends behind the broken record, finds
 * at the second opening that a checksum is wrong, and deletes the database, whatever was in it: nothing that an extension does
 * can prevent or repair it. `indexedDb`: the profile's directory of databases.
 *
 * Source: LevelDB's doc/log_format.md; that the log is used again: `reuse_logs` in Chromium's leveldb_env.
 */
export function hasTornLog(indexedDb: string): boolean {
  if (!existsSync(indexedDb)) return false;
  return readdirSync(indexedDb, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .some((name) => endsInRecord(readFileSync(path.join(indexedDb, name))));
}

/** Whether the bytes of a log end before its last record does. */
export function endsInRecord(log: Uint8Array): boolean {
  let at = 0;
  while (at < log.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    if (at + HEADER > log.length) return true;
    at += HEADER + (log[at + 4] ?? 0) + (log[at + 5] ?? 0) * 256;
  }
  return at > log.length;
}
