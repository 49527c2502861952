import type { Article } from '../core/article.ts';
import { articlesOf, linesOf } from './article-lines.ts';

/** First byte of what is packed: how the rest is to be read. */
const DEFLATED_JSON = 1;
const DEFLATED_LINES = 2;

/**
 * Articles as bytes: their `linesOf`, or JSON of their list where they have none, deflated. 4 KB of English text takes about 2 KB
 * alone and 1.6 KB in a group of eight, because the articles of one feed share words, names and addresses. `many`: see `packJson`.
 */
export function packArticles(articles: readonly (Article | null)[], many = false): Promise<Uint8Array> {
  const lines = linesOf(articles);
  return lines === null ? packJson(articles, many) : pack(DEFLATED_LINES, lines, many);
}

/** @throws {RangeError} when the bytes are not of a known format, or garbled. */
export async function unpackArticles(packed: Uint8Array): Promise<readonly (Article | null)[]> {
  if (packed[0] === DEFLATED_LINES) return unpack(packed, articlesOf);
  const articles = (await unpackJson(packed)) as Article | (Article | null)[];
  // Version 1 of the schema packed each article by itself, without a list.
  return Array.isArray(articles) ? articles : [articles];
}

/**
 * How hard fflate looks for repeats, 0..9, and in how large a table (2^(12 + mem) places). Of 2,000 news articles of 6.1 KB in groups of
 * eight (node, microseconds of processor time and bytes an article): level 1, 122 and 2,655; 2, 142 and 2,559; 3, 160 and 2,518; 4, 176 and
 * 2,499; 6, 198 and 2,487. A larger table finds less and takes longer. `CompressionStream`, which has zlib's usual level only: 2,405 bytes, but
 * in Chromium twice the time of level 3.
 */
const OF_MANY = { level: 3, mem: 3 } as const;

/**
 * Anything that JSON can say as bytes: a format byte, then deflated. `many`: one of many that are packed one after another,
 * quicker in all, where compiling the code for it is worth while; one alone is packed quicker by the browser.
 */
export function packJson(value: unknown, many = false): Promise<Uint8Array> {
  return pack(DEFLATED_JSON, JSON.stringify(value), many);
}

/** @throws {RangeError} when the bytes are not of a known format, or garbled. */
export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  if (packed[0] !== DEFLATED_JSON) throw new RangeError(`Unknown packed format ${packed[0]}.`);
  return unpack(packed, JSON.parse);
}

async function pack(format: number, text: string, many: boolean): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const deflated = many ? await deflateQuickly(bytes) : await through(new CompressionStream('deflate-raw'), bytes);
  const packed = new Uint8Array(1 + deflated.length);
  packed[0] = format;
  packed.set(deflated, 1);
  return packed;
}

async function unpack<Value>(packed: Uint8Array, read: (text: string) => Value): Promise<Value> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), packed.subarray(1));
    return read(new TextDecoder().decode(bytes));
  } catch (error) {
    // Decompressor and parser each have their own errors for garbled bytes.
    throw new RangeError('What was packed is garbled.', { cause: error });
  }
}

/** The library is set up when it is first used: its tables would take each start of the worker a millisecond. */
async function deflateQuickly(bytes: Uint8Array): Promise<Uint8Array> {
  const { deflateSync } = await import('fflate');
  return deflateSync(bytes, OF_MANY);
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
