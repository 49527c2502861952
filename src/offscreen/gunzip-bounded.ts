import { SourceFault } from '../sources/fault.ts';
import { readBody } from './fetch-bounded.ts';

/**
 * Unpacks bytes that are a gzip file (a sitemap served as .xml.gz); others are returned as they are.
 * @throws {SourceFault} `too-large` for a zip bomb, `malformed` for a broken file
 */
export async function gunzipBounded(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return await readBody(stream, maxBytes, new AbortController().signal);
  } catch (error) {
    if (error instanceof SourceFault && error.fault === 'too-large') throw error;
    throw new SourceFault('malformed', String(error));
  }
}
