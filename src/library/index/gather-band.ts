import { decodeHashes } from '../../core/fingerprint/codec.ts';
import { readFingerprints, type StoredFingerprint } from '../read-fingerprints.ts';
import type { LibraryTransaction } from '../schema.ts';
import type { IndexCache } from './index-cache.ts';
import { nullIfGarbled } from './null-if-garbled.ts';
import type { PlaneName } from './plane.ts';
import { addPostings, PostingBuffer } from './posting-buffer.ts';
import type { PartBand } from './segment-part.ts';

/** Ids whose fingerprints are read in one transaction: about 30 ms in Chromium. */
const STEP_IDS = 768;
/** Of those, what comes in one answer: while one is decoded the browser reads the next. */
const SPAN_IDS = 128;
/** Parts are nearly equal: room for a twentieth more spares most of them a second array. */
const ROOM = 1.05;

/** Postings of a segment under construction: those of one plane with keys in one range. */
export interface WantedBand {
  /** The segment's number. */
  readonly output: number;
  readonly firstId: number;
  readonly endId: number;
  readonly plane: PlaneName;
  readonly range: readonly [number, number];
}

/** What a context has collected of a band. */
export interface Band extends WantedBand {
  /** One for each part of the band. */
  readonly buffers: readonly PostingBuffer[];
  /** Articles below this one are collected. */
  readonly nextId: number;
}

/**
 * Collects the postings in a band of the articles firstId..endId-1, reading some hundred fingerprints at a time: what no
 * memory would hold all of. Resolves to the articles whose fingerprint is unreadable. `groupsFrom`: see
 * `readFingerprints`.
 */
export async function gatherBand(
  tx: LibraryTransaction<'readwrite'>,
  cache: IndexCache,
  wanted: WantedBand,
  { parts, inPart }: Pick<PartBand, 'parts' | 'inPart'>,
  groupsFrom: number,
): Promise<{ readonly broken: readonly number[] }> {
  const known = cache.band;
  const band = known !== null && sameBand(known, wanted) ? known : null;
  if (band !== null && band.nextId >= band.endId) return { broken: [] };
  const { firstId, endId, plane, range } = wanted;
  const buffers = band?.buffers ?? emptyBuffers(firstId, range, parts, inPart);

  const from = band?.nextId ?? firstId;
  const spans: Promise<Span>[] = [];
  for (let id = from; id < Math.min(endId, from + STEP_IDS); id += SPAN_IDS) {
    spans.push(readSpan(tx, id, Math.min(endId, from + STEP_IDS, id + SPAN_IDS), groupsFrom));
  }
  // When reading fails all of them do, and the first that is waited for says so.
  for (const reading of spans) reading.catch(() => undefined);
  const broken: number[] = [];
  for (const reading of spans) {
    const { stored, to } = await reading;
    const hashes = stored.map(({ fingerprint }) => nullIfGarbled(() => decodeHashes(fingerprint, plane)));
    stored.forEach(({ id }, at) => {
      if (hashes[at] === null) broken.push(id);
    });
    // The spans before are collected for good; this one and those after it once more.
    if (broken.length > 0) continue;
    // While these are sorted into buffers the browser reads the next.
    stored.forEach(({ id }, at) => {
      const known = hashes[at];
      if (known) addPostings(buffers, range, id, known, plane);
    });
    cache.band = { ...wanted, buffers, nextId: to };
  }
  return { broken };
}

/** What is collected of a band, for each of its parts; null until it is whole. */
export function gatheredBand({ band }: IndexCache, wanted: WantedBand): readonly PostingBuffer[] | null {
  return band !== null && sameBand(band, wanted) && band.nextId >= band.endId ? band.buffers : null;
}

interface Span {
  readonly stored: readonly StoredFingerprint[];
  /** Its ids are smaller. */
  readonly to: number;
}

async function readSpan(
  tx: LibraryTransaction<'readwrite'>,
  from: number,
  to: number,
  groupsFrom: number,
): Promise<Span> {
  return { stored: await readFingerprints(tx, from, to, groupsFrom), to };
}

/** The same of articles that are all in memory, beside some that were stored since. */
export function bandFromMemory(
  cache: IndexCache,
  wanted: WantedBand,
  { parts, inPart }: Pick<PartBand, 'parts' | 'inPart'>,
): readonly PostingBuffer[] {
  if (cache.band !== null && sameBand(cache.band, wanted)) return cache.band.buffers;
  const buffers = emptyBuffers(wanted.firstId, wanted.range, parts, inPart);
  for (const [id, fingerprint] of cache.tail.articles) {
    if (id >= wanted.endId) continue;
    addPostings(buffers, wanted.range, id, fingerprint, wanted.plane);
  }
  cache.band = { ...wanted, buffers, nextId: wanted.endId };
  return buffers;
}

function emptyBuffers(
  firstId: number,
  [low, high]: readonly [number, number],
  parts: number,
  inPart: number,
): PostingBuffer[] {
  const keysEach = (high - low) / parts;
  return Array.from({ length: parts }, (_, part) => {
    const range = [low + part * keysEach, low + (part + 1) * keysEach] as const;
    return new PostingBuffer(firstId, range, Math.ceil(inPart * ROOM));
  });
}

function sameBand(a: WantedBand, b: WantedBand): boolean {
  return (
    a.output === b.output &&
    a.firstId === b.firstId &&
    a.endId === b.endId &&
    a.plane === b.plane &&
    a.range[0] === b.range[0] &&
    a.range[1] === b.range[1]
  );
}
