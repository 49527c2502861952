import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A line of a JSON Lines file. Numbers count from 1, empty lines among them. */
export interface JsonLine {
  readonly value: unknown;
  readonly number: number;
}

/**
 * The lines of a JSON Lines file, empty ones skipped; read as a stream. A name ending in `.gz` is unpacked on the way, a byte order
 * mark is left out.
 *
 * @throws {Error} naming file and line where a line is not JSON, or the file where it cannot be read.
 */
export async function* readNumberedLines(path: string): AsyncGenerator<JsonLine> {
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // A pipe does not pass errors on: without this a missing file would wait for ever.
  file.on('error', (error) => bytes.destroy(error));
  let number = 0;
  try {
    for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      // Trimmed: a byte order mark counts as white space.
      const text = line.trim();
      if (text !== '') yield { value: parseLine(text, path, number), number };
    }
  } catch (error) {
    if (error instanceof LineError) throw error;
    throw new Error(`${path}: cannot be read after line ${number}: ${messageOf(error)}`, { cause: error });
  } finally {
    file.destroy();
  }
}

/** The values alone. */
export async function* readJsonLines(path: string): AsyncGenerator<unknown> {
  for await (const { value } of readNumberedLines(path)) yield value;
}

class LineError extends Error {}

function parseLine(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new LineError(`${path}:${number}: not JSON: ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
