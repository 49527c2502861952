import type { Fingerprint } from './fingerprint.ts';
import { listedCopy } from './listed-copy.ts';
import { decodePairs, encodePairs, type Pairs } from './pair-code.ts';
import { decodeAscending, encodeAscending, riceBits } from './rice-code.ts';
import { DROPPED_BITS, storedCopy } from './stored-copy.ts';

/**
 * The first byte: what the rest means. Another number is another format. Of version 1, which libraries hold from before version 9 of
 * their schema, copy hashes are coded as if they were spread over all 32 bits, and weights and traits are a byte each.
 */
const VERSION = 2;
const FIRST_VERSION = 1;

/**
 * A fingerprint as bytes, for storage: one byte of version, then words, day, and how many there are of listed copy hashes, of others and of
 * terms, how both kinds of copy hashes are coded and in how many bytes; the listed copy hashes, the others without their lowest
 * bits (`storedCopy`), the terms (all as Rice-coded gaps), and the terms' weights and traits (`encodePairs`). About 3.0 bytes a listed
 * hash, 2.0 another, 4.3 a term. O(n log n) in the number of hashes.
 */
export function encodeFingerprint(fingerprint: Fingerprint): Uint8Array {
  const header: number[] = [VERSION];
  pushCount(header, fingerprint.words);
  // 0 says "unknown"; days before 1970 are odd.
  const { day } = fingerprint;
  pushCount(header, day === null ? 0 : day < 0 ? -2 * day + 1 : 2 * day + 2);
  const copy = storedCopy(fingerprint.copy);
  const listed = copy.subarray(0, listedCopy(fingerprint.copy).length);
  const base = baseOf(listed);
  const others = copy.subarray(listed.length).map((hash) => (hash >>> DROPPED_BITS) - base);
  // Copy hashes are a sample of the lowest: of a long text they lie in a quarter of all numbers.
  const [listedBits, otherBits] = [bitsFor(listed), bitsFor(others)];
  const [listedBytes, otherBytes] = [encodeAscending(listed, listedBits), encodeAscending(others, otherBits)];
  pushCount(header, listed.length);
  pushCount(header, others.length);
  pushCount(header, fingerprint.terms.length);
  header.push(listedBits, otherBits);
  pushCount(header, listedBytes.length + otherBytes.length);
  const parts = [header, listedBytes, otherBytes, encodeAscending(fingerprint.terms), encodePairs(fingerprint)];
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Other hashes are larger than those that are listed. */
function baseOf(listed: Uint32Array): number {
  return (listed.at(-1) ?? 0) >>> DROPPED_BITS;
}

function bitsFor(ascending: Uint32Array): number {
  return riceBits(ascending.length, (ascending.at(-1) ?? 0) + 1);
}

/**
 * What was encoded, its copy hashes as `storedCopy` has them. @throws {RangeError} when the bytes are not a whole fingerprint of a known
 * version: fingerprint the article again.
 */
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

/** What a fingerprint says of either kind of hashes to an index; empty for the kind that was not asked for. */
export type Hashes = Pick<Fingerprint, 'copy' | 'terms' | 'weights'>;

const NO_NUMBERS = new Uint32Array();
const NO_BYTES = new Uint8Array();

/**
 * Only the copy hashes that an index lists, or the terms with their weights, of a stored fingerprint. Of all else nothing is read: whether
 * it was cut short is noticed when it is asked for. @throws {RangeError} as `decodeFingerprint`.
 */
export function decodeHashes(bytes: Uint8Array, kind: 'copy' | 'terms'): Hashes {
  const header = readHeader(bytes);
  if (kind === 'copy') {
    const { listedAt, listedCount, listedBits } = header;
    const { numbers } = decodeAscending(bytes, listedAt, listedCount, listedBits);
    return { copy: listedCopy(numbers), terms: NO_NUMBERS, weights: NO_BYTES };
  }
  const { terms, weights } = readTerms(bytes, header, header.termsAt ?? readCopy(bytes, header).end);
  return { copy: NO_NUMBERS, terms, weights };
}

interface Header {
  readonly version: number;
  readonly words: number;
  readonly codedDay: number;
  /** Copy hashes that are stored as they are: in version 1 all. */
  readonly listedCount: number;
  readonly listedBits: number;
  readonly listedAt: number;
  readonly otherCount: number;
  readonly otherBits: number;
  readonly termCount: number;
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
  const listedCount = readCount(cursor);
  const first = version === FIRST_VERSION;
  const otherCount = first ? 0 : readCount(cursor);
  const termCount = readCount(cursor);
  const listedBits = first ? riceBits(listedCount) : readBits(cursor);
  const otherBits = first ? 0 : readBits(cursor);
  const copyBytes = first ? null : readCount(cursor);
  const listedAt = cursor.at;
  const termsAt = copyBytes === null ? null : listedAt + copyBytes;
  return { version, words, codedDay, listedCount, listedBits, listedAt, otherCount, otherBits, termCount, termsAt };
}

function readCopy(bytes: Uint8Array, header: Header): { readonly numbers: Uint32Array; readonly end: number } {
  const { listedAt, listedCount, listedBits, otherCount, otherBits, termsAt } = header;
  const listed = decodeAscending(bytes, listedAt, listedCount, listedBits);
  if (termsAt === null) return listed;
  const others = decodeAscending(bytes, listed.end, otherCount, otherBits);
  const base = baseOf(listed.numbers);
  const largest = base + (others.numbers.at(-1) ?? 0);
  if (others.end !== termsAt || largest >= 2 ** (32 - DROPPED_BITS)) throw new RangeError('the fingerprint is garbled');
  const numbers = new Uint32Array(listedCount + otherCount);
  numbers.set(listed.numbers);
  for (let at = 0; at < otherCount; at++) {
    numbers[listedCount + at] = ((base + (others.numbers[at] as number) + 1) << DROPPED_BITS) - 1;
  }
  return { numbers, end: termsAt };
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

function readBits(cursor: { readonly bytes: Uint8Array; at: number }): number {
  const bits = readCount(cursor);
  if (bits > 31) throw new RangeError('the fingerprint is garbled');
  return bits;
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
