import type { BitWriter } from '../index/bit-stream.ts';
import { codeLengths, codesOf } from './code-lengths.ts';
import { REPEAT, type Tokens } from './find-repeats.ts';
import { distanceExtraBits, distanceSymbol, END_OF_BLOCK, LENGTH_EXTRA_BITS, LENGTH_SYMBOLS } from './symbols.ts';

const LONGEST_CODE = 15;
/** Codes for the lengths of codes: three bits say how long one is. */
const LONGEST_LENGTH_CODE = 7;

/** A block whose codes are written before it; two bits say which kind. */
const OWN_CODES = 2;

/** "As many zeros as this and two or six more bits say": 3..10 with the one, 11..138 with the other. */
const FEW_ZEROS = 17;
const MANY_ZEROS = 18;
const LENGTH_SYMBOL_COUNT = 19;
/** The order in which the lengths of length codes are written, and how many of them at least. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const FEWEST_LENGTHS = 4;
const FEWEST_LITERALS = 257;

/** Writes tokens as one block with codes of its own. O(tokens). Source: RFC 1951, sections 3.2.5 to 3.2.7. */
export function writeBlock(writer: BitWriter, { tokens, literals, distances }: Tokens, isLast: boolean): void {
  literals[END_OF_BLOCK] = 1;
  const literalLengths = codeLengths(literals, LONGEST_CODE);
  const distanceLengths = codeLengths(distances, LONGEST_CODE);
  writer.write(Number(isLast), 1);
  writer.write(OWN_CODES, 2);
  writeLengths(writer, literalLengths, distanceLengths);

  const [literalCodes, distanceCodes] = [codesOf(literalLengths), codesOf(distanceLengths)];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as number;
    if (token < REPEAT) {
      writer.write(literalCodes[token] as number, literalLengths[token] as number);
      continue;
    }
    const length = token >>> 16;
    const symbol = LENGTH_SYMBOLS[length] as number;
    const bits = literalLengths[symbol] as number;
    // Lengths begin at 3: an offset from there, whose low bits follow the symbol.
    const extra = LENGTH_EXTRA_BITS[length] as number;
    writer.write((literalCodes[symbol] as number) | (((length - 3) & ((1 << extra) - 1)) << bits), bits + extra);
    const offset = (token & (REPEAT - 1)) - 1;
    const far = distanceSymbol(offset + 1);
    const farBits = distanceLengths[far] as number;
    const farExtra = distanceExtraBits(far);
    writer.write((distanceCodes[far] as number) | ((offset & ((1 << farExtra) - 1)) << farBits), farBits + farExtra);
  }
  writer.write(literalCodes[END_OF_BLOCK] as number, literalLengths[END_OF_BLOCK] as number);
}

/** Writes the lengths of both codes, zeros in runs, in a code of their own. */
function writeLengths(writer: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = Math.max(FEWEST_LITERALS, literals.findLastIndex((length) => length > 0) + 1);
  const distanceCount = Math.max(1, distances.findLastIndex((length) => length > 0) + 1);
  const runs = runsOf([...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]);
  const frequencies = new Uint32Array(LENGTH_SYMBOL_COUNT);
  for (const { symbol } of runs) frequencies[symbol] = (frequencies[symbol] as number) + 1;
  const lengths = codeLengths(frequencies, LONGEST_LENGTH_CODE);
  const codes = codesOf(lengths);
  const written = LENGTH_ORDER.findLastIndex((symbol) => (lengths[symbol] as number) > 0) + 1;

  writer.write(literalCount - FEWEST_LITERALS, 5);
  writer.write(distanceCount - 1, 5);
  writer.write(Math.max(FEWEST_LENGTHS, written) - FEWEST_LENGTHS, 4);
  for (const symbol of LENGTH_ORDER.slice(0, Math.max(FEWEST_LENGTHS, written))) {
    writer.write(lengths[symbol] as number, 3);
  }
  for (const { symbol, more } of runs) {
    writer.write(codes[symbol] as number, lengths[symbol] as number);
    if (symbol === FEW_ZEROS) writer.write(more, 3);
    if (symbol === MANY_ZEROS) writer.write(more, 7);
  }
}

interface Run {
  readonly symbol: number;
  /** What follows the symbol of a run of zeros. */
  readonly more: number;
}

/** Lengths as they are, but for runs of zeros. */
function runsOf(lengths: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengths[at] as number;
    let count = 1;
    while (symbol === 0 && count < 138 && lengths[at + count] === 0) count++;
    at += count;
    if (count >= 11) runs.push({ symbol: MANY_ZEROS, more: count - 11 });
    else if (count >= 3) runs.push({ symbol: FEW_ZEROS, more: count - 3 });
    else for (let left = count; left > 0; left--) runs.push({ symbol, more: 0 });
  }
  return runs;
}
