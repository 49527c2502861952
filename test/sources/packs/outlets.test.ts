import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { outletSummary } from '../../../src/messaging/source-schemas.ts';
import { webAddress } from '../../../src/sources/web-address.ts';

const PACKS = path.resolve(import.meta.dirname, '../../../public/packs/outlets.json');
const { notice, outlets } = v.parse(
  v.object({ notice: v.string(), outlets: v.array(outletSummary) }),
  JSON.parse(readFileSync(PACKS, 'utf8')),
);

describe('the starter packs', () => {
  it('are large enough: 300 outlets, 25 countries, 12 languages', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(300);
    expect(new Set(outlets.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(outlets.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
  });

  it('mark agencies, and sister titles by their owner', () => {
    expect(outlets.filter(({ agency }) => agency).length).toBeGreaterThanOrEqual(15);
    const owners = outlets.flatMap(({ owner }) => owner ?? []);
    expect(new Set(owners.filter((owner, at) => owners.indexOf(owner) !== at)).size).toBeGreaterThanOrEqual(5);
  });

  it('give every outlet a name, a country, a language and a secure feed', () => {
    for (const outlet of outlets) {
      expect(outlet.name.trim(), outlet.domains[0]).not.toBe('');
      expect(outlet.country).toMatch(/^[A-Z]{2}$/);
      expect(Intl.getCanonicalLocales(outlet.language ?? '')).toHaveLength(1);
      expect(outlet.feeds.length, outlet.name).toBeGreaterThan(0);
      for (const feed of outlet.feeds) expect(webAddress(feed), feed).toMatch(/^https:/);
    }
  });

  it('list each domain once, lower case and without www', () => {
    const domains = outlets.flatMap((outlet) => outlet.domains);
    expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
    expect(domains.filter((domain) => domain !== domain.toLowerCase() || domain.startsWith('www.'))).toEqual([]);
  });

  it('name their source and its licence', () => {
    expect(notice).toMatch(/kite.*MIT License/);
  });
});
