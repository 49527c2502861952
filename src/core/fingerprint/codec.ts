import type { Fingerprint } from './fingerprint.ts';
import { decodePairs, encodePairs, type Pairs } from './pair-code.ts';
import { decodeAscending, encodeAscending, riceBits } from './rice-code.ts';

/**
 * The first byte: what the rest means. Another number is another format. Of version 1, which libraries hold from before version 9 of
 * their schema, copy hashes are coded as if they were spread over all 32 bits, and weights and traits are a byte each.
 */
const VERSION = 2;
const FIRST_VERSION = 1;

/**
 * A fingerprint as bytes, for storage: one byte of version, then words, day, how many copy hashes and terms there are, how the copy hashes are
 * coded and in how many bytes, the copy hashes, the terms (both as Rice-coded gaps), and their weights and traits (`encodePairs`).
 * About 3.0 bytes a copy hash and 4.3 a term. O(n log n) in the number of hashes.
 */
export function encodeFingerprint(fingerprint: Fingerprint): Uint8Array {
  const header: number[] = [VERSION];
  pushCount(header, fingerprint.words);
  // 0 says "unknown"; days before 1970 are odd.
  const { day, copy } = fingerprint;
  pushCount(header, day === null ? 0 : day < 0 ? -2 * day + 1 : 2 * day + 2);
  pushCount(header, copy.length);
  pushCount(header, fingerprint.terms.length);
  // Copy hashes are a sample of the lowest: of a long text they lie in a quarter of all numbers.
  const copyBits = riceBits(copy.length, (copy.at(-1) ?? 0) + 1);
  const copyBytes = encodeAscending(copy, copyBits);
  pushCount(header, copyBits);
  pushCount(header, copyBytes.length);
  const parts = [header, copyBytes, encodeAscending(fingerprint.terms), encodePairs(fingerprint)];
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @throws {RangeError} when the bytes are not a whole fingerprint of a known version: fingerprint the article again. */
export function decodeFingerprint(bytes: Uint8Array): Fingerprint {
  const header = readHeader(bytes);
  const { words, codedDay } = header;
  const copy = readCopy(bytes, header);
  const { terms, weights, traits } = readTerms(bytes, header, copy.end);
  return {
    copy: copy.numbers,
    terms,
    weights,
    traits,
    day: codedDay === 0 ? null : codedDay % 2 === 1 ? -(codedDay - 1) / 2 : (codedDay - 2) / 2,
    words,
  };
}

/** What a fingerprint says of either kind of hashes; empty for the kind that was not asked for. */
export type Hashes = Pick<Fingerprint, 'copy' | 'terms' | 'weights'>;

const NO_NUMBERS = new Uint32Array();
const NO_BYTES = new Uint8Array();

/**
 * Only the copy hashes, or the terms with their weights, of a stored fingerprint. Of the other kind nothing is read: whether it was cut
 * short is noticed when it is asked for. @throws {RangeError} as `decodeFingerprint`.
 */
export function decodeHashes(bytes: Uint8Array, kind: 'copy' | 'terms'): Hashes {
  const header = readHeader(bytes);
  if (kind === 'copy') return { copy: readCopy(bytes, header).numbers, terms: NO_NUMBERS, weights: NO_BYTES };
  const { terms, weights } = readTerms(bytes, header, header.termsAt ?? readCopy(bytes, header).end);
  return { copy: NO_NUMBERS, terms, weights };
}

interface Header {
  readonly version: number;
  readonly words: number;
  readonly codedDay: number;
  readonly copyCount: number;
  readonly termCount: number;
  readonly copyBits: number;
  /** Where the copy hashes start. */
  readonly copyAt: number;
  /** Where the terms start; null where that is only known when the copy hashes have been read. */
  readonly termsAt: number | null;
}

function readHeader(bytes: Uint8Array): Header {
  const version = bytes[0];
  if (version !== VERSION && version !== FIRST_VERSION) {
    throw new RangeError(`a fingerprint of version ${version}, not ${VERSION}`);
  }
  const cursor = { bytes, at: 1 };
  const words = readCount(cursor);
  const codedDay = readCount(cursor);
  const copyCount = readCount(cursor);
  const termCount = readCount(cursor);
  if (version === FIRST_VERSION) {
    const copyBits = riceBits(copyCount);
    return { version, words, codedDay, copyCount, termCount, copyBits, copyAt: cursor.at, termsAt: null };
  }
  const copyBits = readCount(cursor);
  const copyBytes = readCount(cursor);
  if (copyBits > 31) throw new RangeError('the fingerprint is garbled');
  return {
    version,
    words,
    codedDay,
    copyCount,
    termCount,
    copyBits,
    copyAt: cursor.at,
    termsAt: cursor.at + copyBytes,
  };
}

function readCopy(
  bytes: Uint8Array,
  { copyAt, copyCount, copyBits, termsAt }: Header,
): { numbers: Uint32Array; end: number } {
  const copy = decodeAscending(bytes, copyAt, copyCount, copyBits);
  if (termsAt !== null && copy.end !== termsAt) throw new RangeError('the fingerprint is garbled');
  return copy;
}

function readTerms(
  bytes: Uint8Array,
  { version, termCount }: Header,
  at: number,
): Pairs & { readonly terms: Uint32Array } {
  const { numbers: terms, end } = decodeAscending(bytes, at, termCount);
  const rest = bytes.subarray(end);
  const { weights, traits } = version === VERSION ? decodePairs(rest, termCount) : plainPairs(rest, termCount);
  return { terms, weights, traits };
}

function plainPairs(bytes: Uint8Array, count: number): Pairs {
  if (bytes.length !== 2 * count) throw new RangeError('the fingerprint has the wrong length');
  return { weights: bytes.slice(0, count), traits: bytes.slice(count) };
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
