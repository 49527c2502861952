import { describe, expect, it } from 'vitest';
import { traceProvenance } from '../../../src/core/compare/provenance.ts';
import { versionOf, WIRE } from './versions-of.ts';

const AGENCY = { credits: [{ agency: 'MNA', zone: 'tail', evidence: '© MNA' }] } as const;
const OTHER = { credits: [{ agency: 'CLP', zone: 'tail', evidence: '© CLP' }] } as const;
const OWN = 'Our reporter found the harbour office locked and its telephones unplugged on Wednesday morning.';

describe('provenance', () => {
  it("goes back to the agency's own text, however late it came", () => {
    const traced = traceProvenance([
      versionOf('courier', WIRE, { publishedAt: '2026-03-03', ...AGENCY }),
      versionOf('mna', WIRE, { publishedAt: '2026-03-04', ...AGENCY }),
    ]);
    expect([traced?.basis, traced?.origin.includes('mna.example')]).toEqual(['agency', true]);
  });

  it('goes back to the earliest text where no agency speaks', () => {
    const traced = traceProvenance([
      versionOf('courier', WIRE, { publishedAt: '2026-03-03T12:00:00Z' }),
      versionOf('dispatch', WIRE, { publishedAt: '2026-03-03T13:30:00+02:00' }),
    ]);
    expect([traced?.basis, traced?.origin.includes('dispatch.example')]).toEqual(['earliest', true]);
  });

  it.each([
    ['2026-03-03T08:00:00', 'dispatch'],
    ['2026-03-02T08:00:00', 'courier'],
  ])('takes %s, without a zone, for first only where no zone could make it later', (publishedAt, first) => {
    const traced = traceProvenance([
      versionOf('courier', WIRE, { publishedAt }),
      versionOf('dispatch', WIRE, { publishedAt: '2026-03-03T13:00:00Z' }),
    ]);
    expect(traced?.origin).toContain(`${first}.example`);
  });

  it('tells what was kept, added, and became of the credit', () => {
    const traced = traceProvenance([
      versionOf('mna', WIRE, AGENCY),
      versionOf('courier', WIRE.slice(0, 2), AGENCY),
      versionOf('dispatch', [...WIRE, OWN]),
      versionOf('gazette', WIRE, OTHER),
    ]);
    const [courier, dispatch, gazette] = traced?.descents ?? [];
    expect([courier?.credit, dispatch?.credit, gazette?.credit]).toEqual(['kept', 'dropped', 'swapped']);
    expect(courier?.kept).toBeLessThan(0.7);
    expect([courier?.added, dispatch?.kept, gazette?.kept]).toEqual([0, 1, 1]);
    expect(dispatch?.added).toBeGreaterThan(0.1);
  });

  it('cannot tell what became of the credit of a text that is cut off', () => {
    const traced = traceProvenance([
      versionOf('mna', WIRE, AGENCY),
      versionOf('ledger', WIRE.slice(0, 2), { completeness: 'truncated' }),
      versionOf('gazette', WIRE.slice(0, 2), { ...OTHER, completeness: 'truncated' }),
    ]);
    expect(traced?.descents.map(({ credit }) => credit)).toEqual(['none', 'swapped']);
  });

  it('knows a credit under the other name of its agency', () => {
    const credited = (agency: string) => ({ credits: [{ agency, zone: 'tail', evidence: agency }] }) as const;
    const traced = traceProvenance([
      versionOf('courier', WIRE, { publishedAt: '2026-03-03', ...credited('Associated Press') }),
      versionOf('dispatch', WIRE, { publishedAt: '2026-03-05', ...credited('AP') }),
    ]);
    expect(traced?.descents.map(({ credit }) => credit)).toEqual(['kept']);
  });

  it('counts how many versions a paragraph survives in, leaving out those cut off before it', () => {
    const traced = traceProvenance([
      versionOf('mna', WIRE, AGENCY),
      versionOf('courier', WIRE.slice(0, 3), AGENCY),
      versionOf('ledger', WIRE.slice(0, 1), { completeness: 'truncated' }),
    ]);
    expect(traced?.paragraphs.map(({ carriedBy, of }) => `${carriedBy.length}/${of}`)).toEqual([
      '2/2',
      '1/1',
      '1/1',
      '0/1',
    ]);
  });

  it('is null for a single version', () => {
    expect(traceProvenance([versionOf('courier', WIRE)])).toBeNull();
  });
});
