import type { Fingerprint } from './fingerprint.ts';
import { decodeAscending, encodeAscending } from './rice-code.ts';

/** The first byte: what the rest means. Another number is another format. */
const VERSION = 1;

/**
 * A fingerprint as bytes, for storage: one byte of version, then words, day, the copy hashes, the terms (each a count
 * and Rice-coded gaps), weights and traits. About 3.4 bytes a copy hash and 5.4 a term. O(n) in the number of hashes.
 */
export function encodeFingerprint(fingerprint: Fingerprint): Uint8Array {
  const header: number[] = [VERSION];
  pushCount(header, fingerprint.words);
  // 0 says "unknown"; days before 1970 are odd.
  const { day } = fingerprint;
  pushCount(header, day === null ? 0 : day < 0 ? -2 * day + 1 : 2 * day + 2);
  pushCount(header, fingerprint.copy.length);
  pushCount(header, fingerprint.terms.length);
  const [copy, terms] = [encodeAscending(fingerprint.copy), encodeAscending(fingerprint.terms)];
  const parts = [header, copy, terms, fingerprint.weights, fingerprint.traits];
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @throws {RangeError} when the bytes are not a whole fingerprint of this version: fingerprint the article again. */
export function decodeFingerprint(bytes: Uint8Array): Fingerprint {
  const { words, codedDay, copyCount, termCount, at } = readHeader(bytes);
  const copy = decodeAscending(bytes, at, copyCount);
  const terms = decodeAscending(bytes, copy.end, termCount);
  const weightsEnd = weightsEndOf(bytes, terms.end, termCount);
  return {
    copy: copy.numbers,
    terms: terms.numbers,
    weights: bytes.slice(terms.end, weightsEnd),
    traits: bytes.slice(weightsEnd),
    day: codedDay === 0 ? null : codedDay % 2 === 1 ? -(codedDay - 1) / 2 : (codedDay - 2) / 2,
    words,
  };
}

/** What a fingerprint says of either kind of hashes; empty for the kind that was not asked for. */
export type Hashes = Pick<Fingerprint, 'copy' | 'terms' | 'weights'>;

const NO_NUMBERS = new Uint32Array();
const NO_BYTES = new Uint8Array();

/**
 * Only the copy hashes, or the terms with their weights (the same memory), of a stored fingerprint. Terms that were cut short are noticed
 * when they are asked for. @throws {RangeError} as `decodeFingerprint`.
 */
export function decodeHashes(bytes: Uint8Array, kind: 'copy' | 'terms'): Hashes {
  const { copyCount, termCount, at } = readHeader(bytes);
  const copy = decodeAscending(bytes, at, copyCount);
  if (kind === 'copy') return { copy: copy.numbers, terms: NO_NUMBERS, weights: NO_BYTES };
  const terms = decodeAscending(bytes, copy.end, termCount);
  const weightsEnd = weightsEndOf(bytes, terms.end, termCount);
  return { copy: NO_NUMBERS, terms: terms.numbers, weights: bytes.subarray(terms.end, weightsEnd) };
}

interface Header {
  readonly words: number;
  readonly codedDay: number;
  readonly copyCount: number;
  readonly termCount: number;
  /** Where it ends. */
  readonly at: number;
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes[0] !== VERSION) throw new RangeError(`a fingerprint of version ${bytes[0]}, not ${VERSION}`);
  const cursor = { bytes, at: 1 };
  const words = readCount(cursor);
  const codedDay = readCount(cursor);
  const copyCount = readCount(cursor);
  const termCount = readCount(cursor);
  return { words, codedDay, copyCount, termCount, at: cursor.at };
}

function weightsEndOf(bytes: Uint8Array, termsEnd: number, termCount: number): number {
  const end = termsEnd + termCount;
  if (bytes.length !== end + termCount) throw new RangeError('the fingerprint has the wrong length');
  return end;
}

/** Seven bits a byte, lowest first; the high bit says that more follow. */
function pushCount(bytes: number[], count: number): void {
  let rest = count;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readCount(cursor: { readonly bytes: Uint8Array; at: number }): number {
  let count = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined || scale > 2 ** 28) throw new RangeError('the fingerprint ends early');
    count += (byte & 127) * scale;
    if (byte < 128) return count;
  }
}
