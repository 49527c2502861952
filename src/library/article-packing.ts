import type { Article } from '../core/article.ts';
import { articlesOf, linesOf } from './article-lines.ts';
import { decodeWords } from './dictionary/decode-words.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { encodeWords } from './dictionary/encode-words.ts';
import { LINE_END } from './dictionary/word-code.ts';

/** First byte of what is packed: how the rest is to be read. */
const DEFLATED_JSON = 1;
const DEFLATED_LINES = 2;
/** Lines as by `encodeWords`. */
const DEFLATED_WORDS = 3;

/** How articles are packed. */
export interface PackingOptions {
  /**
   * One of many that are packed one after another, quicker in all, where compiling the code for it is worth while; one alone is packed
   * quicker by the browser. Absent: no.
   */
  readonly many?: boolean;
  /** Absent or null: what is packed is read without one. */
  readonly dictionary?: Dictionary | null;
}

/**
 * Articles as bytes: their `linesOf`, or JSON of their list where they have none, deflated. 4 KB of English text takes about 2 KB
 * alone and 1.6 KB in a group of eight, because the articles of one feed share words, names and addresses, and a third less with a dictionary.
 */
export function packArticles(
  articles: readonly (Article | null)[],
  { many = false, dictionary = null }: PackingOptions = {},
): Promise<Uint8Array> {
  const lines = linesOf(articles);
  if (lines === null) return packJson(articles, many);
  const coded = dictionary && encodeWords(lines, dictionary);
  return coded ? pack(DEFLATED_WORDS, coded, many) : packText(DEFLATED_LINES, lines, many);
}

/** Whether reading these needs the dictionary that they were packed with. */
export function needsDictionary(packed: Uint8Array): boolean {
  return packed[0] === DEFLATED_WORDS;
}

/**
 * @param dictionary null where `needsDictionary` is false
 * @param isWanted places of the articles to unpack: of a format that allows it, the others are null
 * @throws {RangeError} when the bytes are not of a known format, or garbled.
 */
export async function unpackArticles(
  packed: Uint8Array,
  dictionary: Dictionary | null = null,
  isWanted?: (place: number) => boolean,
): Promise<readonly (Article | null)[]> {
  if (packed[0] === DEFLATED_WORDS)
    return unpack(packed, (bytes) => articlesOf(codedLines(bytes, dictionary), isWanted));
  if (packed[0] === DEFLATED_LINES) return unpack(packed, (bytes) => articlesOf(textLines(bytes), isWanted));
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

/** Anything that JSON can say as bytes: a format byte, then deflated. `many`: see `PackingOptions`. */
export function packJson(value: unknown, many = false): Promise<Uint8Array> {
  return packText(DEFLATED_JSON, JSON.stringify(value), many);
}

/** @throws {RangeError} when the bytes are not of a known format, or garbled. */
export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  if (packed[0] !== DEFLATED_JSON) throw new RangeError(`Unknown packed format ${packed[0]}.`);
  return unpack(packed, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
}

/** The lines of coded text, each decoded when it is asked for. */
function codedLines(bytes: Uint8Array, dictionary: Dictionary | null): (line: number) => string {
  if (dictionary === null) throw new RangeError('Texts whose dictionary is lost.');
  const starts = [0];
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, end + 1)) starts.push(end + 1);
  starts.push(bytes.length + 1);
  return (line) => decodeWords(bytes.subarray(starts[line] ?? bytes.length, (starts[line + 1] ?? 0) - 1), dictionary);
}

function textLines(bytes: Uint8Array): (line: number) => string {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return (line) => lines[line] ?? '';
}

function packText(format: number, text: string, many: boolean): Promise<Uint8Array> {
  return pack(format, new TextEncoder().encode(text), many);
}

async function pack(format: number, bytes: Uint8Array, many: boolean): Promise<Uint8Array> {
  const deflated = many ? await deflateQuickly(bytes) : await through(new CompressionStream('deflate-raw'), bytes);
  const packed = new Uint8Array(1 + deflated.length);
  packed[0] = format;
  packed.set(deflated, 1);
  return packed;
}

async function unpack<Value>(packed: Uint8Array, read: (bytes: Uint8Array) => Value): Promise<Value> {
  try {
    return read(await through(new DecompressionStream('deflate-raw'), packed.subarray(1)));
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
