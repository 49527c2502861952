import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../src/core/owner-of.ts';
import { SISTER_TITLES } from '../../src/core/sister-titles.ts';

describe('ownerOf', () => {
  it('knows titles of one owner, and takes any other domain for its own owner', () => {
    expect(ownerOf('gva.be')).toBe(ownerOf('standaard.be'));
    expect(ownerOf('demorgen.be')).not.toBe(ownerOf('standaard.be'));
    expect(ownerOf('harbour.example')).toBe('harbour.example');
    expect(ownerOf('')).toBe('');
  });

  it('gives every title one owner', () => {
    const domains = SISTER_TITLES.flatMap((line) => line.split(' '));
    expect(domains.length).toBeGreaterThan(150);
    expect(new Set(domains).size).toBe(domains.length);
    expect(domains.filter((domain) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
  });
});
