import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTerm } from '../../../src/core/fingerprint/fold-term.ts';
import { scanWords } from '../../../src/core/fingerprint/scan-words.ts';
import { TokenFlag } from '../../../src/core/fingerprint/token-flag.ts';
import { WordBuffer } from '../../../src/core/fingerprint/word-buffer.ts';
import { hash32 } from '../../../src/core/text/hash32.ts';

import { words } from '../../../src/core/text/words.ts';

interface Scanned {
  readonly word: string;
  readonly start: number;
  readonly hash: number;
  readonly flags: number;
}

function scan(text: string): readonly Scanned[] {
  const buffer = new WordBuffer();
  scanWords('An earlier row.', buffer);
  const from = buffer.count;
  scanWords(text, buffer);
  const { hashes, starts, ends, flags } = buffer.copy();
  return Array.from(hashes.subarray(from), (hash, i) => {
    const start = starts[from + i] ?? 0;
    return { word: text.slice(start, ends[from + i]), start, hash, flags: flags[from + i] ?? 0 };
  });
}

const INSIDE_GAP = /^[\s\u00AD\u200B-\u200F\u2060-\u2064,;)('’/&–—-]*$/u;

/** The slow, obvious way. */
function reference(text: string): readonly Scanned[] {
  return words(text).map(({ text: word, start }, i, all) => {
    const before = all[i - 1];
    const gap = before === undefined ? null : text.slice(before.end, start);
    const inside = gap !== null && INSIDE_GAP.test(gap) ? TokenFlag.Inside : 0;
    const adjacent = gap === ' ' ? TokenFlag.Adjacent : 0;
    const capital = /^\p{Lu}/u.test(word) ? TokenFlag.Capital : 0;
    const figure = /^\p{N}/u.test(word) ? TokenFlag.Figure : 0;
    return { word, start, hash: hash32(foldTerm(word)), flags: inside | adjacent | capital | figure };
  });
}

/** Pieces that meet in every way: what ends a plain word, what goes on in it, words of other scripts and spellings. */
const PIECES = [
  ...['the', 'Labour', 'organised', 'GREY', 'tyres', 'a', 'U', 'S', 'mum', 'centre', 'O', 'Brien', 'x'],
  ...['1', '500', '3rd', '٣', '2.5', '19:30', 'é', 'Zürich', 'ß', 'ı', 'Ж', 'война', 'كتاب', 'ﬁ', '\u0301', '²'],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '.',
    ',',
    ', ',
    ':',
    "'",
    '‘',
    '`',
    '´',
    '׳',
    '’',
    '-',
    '–',
    '—',
    '/',
    '&',
    '(',
    ') ',
    '“',
    '”',
    '"',
  ],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\u00ad',
    '\ufeff',
    '\u2063',
    '\u2010',
    '·',
    'ʼ',
    '…',
    '。',
    '¿',
    '🚢',
    '\ud83d',
    '東京',
    '都',
    'ไทย',
    'にほん',
    '_',
    '%',
    '$',
  ],
];

describe('scanWords', () => {
  it('finds, hashes and flags the words that the slow way does, however signs and scripts meet', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (mixed) => {
        expect(scan(mixed)).toEqual(reference(mixed));
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('does so for any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(scan(text)).toEqual(reference(text));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('gives British and American spellings one hash, and words that only look alike their own', () => {
    const hashesOf = (text: string) => scan(text).map(({ hash }) => hash);
    expect(hashesOf('colour organised centre travelled grey programme MUM')).toEqual(
      hashesOf('color organized center traveled gray program Mom'),
    );
    const [rise, tour, grass, mumble] = scan('hour tour grass mumble');
    expect(new Set([rise?.hash, tour?.hash, grass?.hash, mumble?.hash]).size).toBe(4);
  });
});
