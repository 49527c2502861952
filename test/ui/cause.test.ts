import { describe, expect, it } from 'vitest';
import { causeInWords } from '../../src/ui/cause.ts';
import { createStrings } from '../../src/ui/strings.ts';

const strings = createStrings((key, put = []) => (key === 'localeTag' ? 'en' : [`«${key}»`, ...put].join(' ')));

describe('causeInWords', () => {
  it('says a known failure in the reader’s language', () => {
    expect(causeInWords({ name: 'QuotaExceeded', message: 'No room.' }, strings)).toBe('«causeNoRoom»');
  });

  it('quotes what an unknown failure reports, and admits to knowing nothing', () => {
    expect(causeInWords({ name: 'TypeError', message: 'It broke.' }, strings)).toBe('«causeReported» It broke');
    expect(causeInWords({ name: 'TypeError', message: '' }, strings)).toBe('«causeUnknown»');
    expect(causeInWords({ name: 'constructor', message: 'Odd' }, strings)).toBe('«causeReported» Odd');
  });
});
