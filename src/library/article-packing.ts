import type { Article } from '../core/article.ts';

/** First byte of what is packed: how the rest is to be read. */
const DEFLATED_JSON = 1;

/**
 * Articles as bytes: `packJson` of their list. 4 KB of English text takes about 2 KB alone and 1.6 KB in a group of eight,
 * because the articles of one feed share words, names and addresses.
 */
export function packArticles(articles: readonly (Article | null)[], many = false): Promise<Uint8Array> {
  return packJson(articles, many);
}

/** @throws {RangeError} when the bytes are not of a known format, or garbled. */
export async function unpackArticles(packed: Uint8Array): Promise<readonly (Article | null)[]> {
  const articles = (await unpackJson(packed)) as Article | (Article | null)[];
  // Version 1 of the schema packed each article by itself, without a list.
  return Array.isArray(articles) ? articles : [articles];
}

/**
 * How hard fflate looks for repeats, 0..9. Of 2,000 articles in groups of eight (node, microseconds of processor time and bytes
 * an article): 1, 129 and 2,683; 2, 152 and 2,587; 3, 170 and 2,539; 6, 200 and 2,507; zlib's 6 beside it 143 and 2,420, which
 * Chromium's CompressionStream takes nearly twice as long for.
 */
const LEVEL_OF_MANY = 2;

/**
 * Anything that JSON can say as bytes: a format byte, then deflated. `many`: one of many that are packed one after another,
 * quicker in all, where compiling the code for it is worth while; one alone is packed quicker by the browser.
 */
export async function packJson(value: unknown, many = false): Promise<Uint8Array> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const deflated = many ? await deflateQuickly(json) : await through(new CompressionStream('deflate-raw'), json);
  const packed = new Uint8Array(1 + deflated.length);
  packed[0] = DEFLATED_JSON;
  packed.set(deflated, 1);
  return packed;
}

/** The library is set up when it is first used: its tables would take each start of the worker a millisecond. */
async function deflateQuickly(bytes: Uint8Array): Promise<Uint8Array> {
  const { deflateSync } = await import('fflate');
  return deflateSync(bytes, { level: LEVEL_OF_MANY });
}

/** @throws {RangeError} when the bytes are not of a known format, or garbled. */
export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  if (packed[0] !== DEFLATED_JSON) throw new RangeError(`Unknown packed format ${packed[0]}.`);
  try {
    const json = await through(new DecompressionStream('deflate-raw'), packed.subarray(1));
    return JSON.parse(new TextDecoder().decode(json));
  } catch (error) {
    // Decompressor and JSON parser each have their own errors for garbled bytes.
    throw new RangeError('What was packed is garbled.', { cause: error });
  }
}

/** Writing and reading the ends directly takes a fifth of the time of a Response over a piped Blob, for a few KB. */
async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // Garbled bytes fail both ends with one error, which the reading end reports.
  Promise.all([writer.write(bytes as Uint8Array<ArrayBuffer>), writer.close()]).catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
