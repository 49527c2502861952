/**
 * The lengths, in bits, of a prefix code that is shortest for these frequencies, none over `longest`; 0 for a symbol that
 * does not occur. Huffman's tree from two queues; what is too deep in it is lifted to `longest`, and the code made whole by
 * lengthening the deepest of the others (not the best of limited codes, by less than a tenth of a percent). O(n log n), n symbols.
 *
 * Source: J. van Leeuwen, "On the construction of Huffman trees" (ICALP 1976); RFC 1951, section 3.2.2.
 */
export function codeLengths(frequencies: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  const symbols = ascending(frequencies);
  const count = symbols.length;
  // A code of one symbol has no bit to tell it from others, and a decoder wants one.
  for (const symbol of symbols) lengths[symbol] = 1;
  if (count <= 2) return lengths;

  // Leaves are 0..count-1, inner nodes follow in the order of their making, which is that of their weights.
  const weights = new Float64Array(2 * count - 1);
  const parents = new Uint16Array(2 * count - 1);
  symbols.forEach((symbol, leaf) => {
    weights[leaf] = frequencies[symbol] as number;
  });
  let [leaf, inner] = [0, count];
  for (let node = count; node < weights.length; node++) {
    for (let child = 0; child < 2; child++) {
      const takesLeaf = leaf < count && (inner === node || (weights[leaf] as number) <= (weights[inner] as number));
      const taken = takesLeaf ? leaf++ : inner++;
      weights[node] = (weights[node] as number) + (weights[taken] as number);
      parents[taken] = node;
    }
  }
  const depths = new Uint8Array(weights.length);
  for (let node = weights.length - 2; node >= 0; node--) depths[node] = (depths[parents[node] as number] as number) + 1;
  symbols.forEach((symbol, at) => {
    lengths[symbol] = Math.min(longest, depths[at] as number);
  });
  limit(lengths, symbols, longest);
  return lengths;
}

/** The symbols that occur, rarest first. */
function ascending(frequencies: Uint32Array): number[] {
  const places = frequencies.length;
  const keys: number[] = [];
  frequencies.forEach((frequency, symbol) => {
    if (frequency > 0) keys.push(frequency * places + symbol);
  });
  return Array.from(Float64Array.from(keys).sort(), (key) => key % places);
}

/** Lengthens codes, the rarest symbols' first, until they have room beside each other (Kraft's sum is at most one). */
function limit(lengths: Uint8Array, symbols: readonly number[], longest: number): void {
  const room = 2 ** longest;
  let taken = symbols.reduce((sum, symbol) => sum + 2 ** (longest - (lengths[symbol] as number)), 0);
  while (taken > room) {
    let deepest = -1;
    for (const symbol of symbols) {
      const length = lengths[symbol] as number;
      if (length < longest && (deepest < 0 || length > (lengths[deepest] as number))) deepest = symbol;
    }
    const length = lengths[deepest] as number;
    lengths[deepest] = length + 1;
    taken -= 2 ** (longest - length - 1);
  }
}

/** The codes of these lengths, each with its first bit lowest, as deflate writes them (RFC 1951, section 3.2.2). */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(17);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] as number) + 1;
  const next = new Uint16Array(17);
  for (let length = 1; length < 16; length++) {
    next[length + 1] = ((next[length] as number) + (counts[length] as number)) << 1;
  }
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length] as number;
    next[length] = code + 1;
    return reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at++) bits |= ((code >>> at) & 1) << (length - 1 - at);
  return bits;
}
