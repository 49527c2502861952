import { describe, expect, it } from 'vitest';
import { endsInRecord } from './torn-log.ts';

/** A record as LevelDB writes it: four bytes of checksum, two of length, one of type, the content. */
function record(length: number): number[] {
  return [1, 2, 3, 4, length % 256, Math.floor(length / 256), 1, ...new Array<number>(length).fill(9)];
}

describe('the log of a killed browser', () => {
  it('is whole when it ends with a record', () => {
    expect(endsInRecord(Uint8Array.from([]))).toBe(false);
    expect(endsInRecord(Uint8Array.from([...record(5), ...record(300)]))).toBe(false);
  });

  it('is torn when a header or a content was cut off', () => {
    const whole = [...record(5), ...record(300)];
    expect(endsInRecord(Uint8Array.from(whole.slice(0, 15)))).toBe(true);
    expect(endsInRecord(Uint8Array.from(whole.slice(0, 19)))).toBe(true);
    expect(endsInRecord(Uint8Array.from(whole.slice(0, -1)))).toBe(true);
  });

  it('may have a few bytes at the end of a block that are too few for a header', () => {
    const nearlyBlock = record(32_768 - 7 - 4);
    expect(endsInRecord(Uint8Array.from([...nearlyBlock, 0, 0, 0, 0, ...record(3)]))).toBe(false);
  });
});
