import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/ui/excerpt.ts';

describe('excerpt', () => {
  it('starts a few words before the reading', () => {
    expect(excerpt('On Monday the Coastal Union said 71 sailings were lost.', '71')).toBe(
      '…the Coastal Union said 71 sailings were lost.',
    );
  });

  it('is the sentence when the reading stands near its beginning', () => {
    expect(excerpt('At least 71 sailings were lost.', '71')).toBe('At least 71 sailings were lost.');
  });

  it('is null when the reading is not in the sentence or is nearly all of it', () => {
    expect(excerpt('Nothing of it.', '71')).toBeNull();
    expect(excerpt('71 boats.', '71 boats')).toBeNull();
  });
});
