import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/extract/anchor/find-quote.ts';

const bare = (exact: string) => ({ exact, prefix: '', suffix: '' });

describe('findQuote', () => {
  it('finds every substring where it stands, by what surrounds it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const quote = { exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
          expect(findQuote(text, quote)).toEqual({ start, end });
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('prefers the exact words to similar ones', () => {
    const match = findQuote('thebridgewasshut…thebridgewascut', bare('thebridgewascut'));
    expect(match).toEqual({ start: 17, end: 32 });
  });

  it('finds words with a few letters changed, and not with many', () => {
    expect(findQuote('xxxthecouncilvotedonfridayxxx', bare('thecouncilvotedonmonday'))).not.toBeNull();
    expect(findQuote('xxxthecouncilvotedonfridayxxx', bare('nothinglikeitatallhere'))).toBeNull();
  });

  it('never guesses at a short quote', () => {
    expect(findQuote('thebridge', bare('thebridgx'))).toBeNull();
    expect(findQuote('thebridge', bare(''))).toBeNull();
  });
});
