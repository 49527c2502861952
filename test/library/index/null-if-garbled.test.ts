import { describe, expect, it } from 'vitest';
import { nullIfGarbled } from '../../../src/library/index/null-if-garbled.ts';

function thrower(error: Error): () => number {
  return () => {
    throw error;
  };
}

describe('nullIfGarbled', () => {
  it('gives what was read', () => {
    expect(nullIfGarbled(() => 7)).toBe(7);
  });

  it('gives null for bytes that cannot be read', () => {
    expect(nullIfGarbled(thrower(new RangeError('cut short')))).toBeNull();
  });

  it('hides no fault', () => {
    expect(() => nullIfGarbled(thrower(new TypeError('a fault')))).toThrow('a fault');
  });
});
