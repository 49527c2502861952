import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/core/compare/collate.ts';
import { versionOf, WIRE } from './versions-of.ts';

const [LEAD, QUOTE, OWNER, MINISTER] = WIRE;
const FIRST_ADDED = 'Eleven fishing boats from Kessel reached the wreck before the rescue helicopters did.';
const FIRST_REWORDED = 'Eleven fishing boats from Kessel had reached the wreck before any rescue helicopter did.';

describe('collating versions', () => {
  it('tells for each passage who keeps it, who changes it and who lacks it', () => {
    const base = versionOf('courier', WIRE);
    const dispatch = versionOf('dispatch', [LEAD.replace('31', '34'), QUOTE, OWNER]);
    const { passages } = collate(base, [dispatch]);
    expect(passages.map(({ kept, changed, absent }) => [kept.length, changed.length, absent.length])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(passages[0]?.changed[0]?.differences.map(({ kind, bText }) => [kind, bText])).toEqual([['number', '34']]);
  });

  it('gathers what several carry as one addition, where it would stand', () => {
    const base = versionOf('courier', WIRE);
    const others = [
      versionOf('dispatch', [LEAD, QUOTE, FIRST_ADDED, OWNER, MINISTER]),
      versionOf('gazette', [LEAD, QUOTE, FIRST_REWORDED, OWNER, MINISTER]),
      versionOf('ledger', WIRE.slice(0, 3)),
    ];
    const { additions } = collate(base, others);
    expect(additions.map(({ after, carriedBy, of }) => ({ after, carriedBy, of }))).toEqual([
      { after: 1, carriedBy: 2, of: 3 },
    ]);
    expect(additions[0]?.readings.map(({ text }) => text)).toEqual([FIRST_ADDED, FIRST_REWORDED]);
  });

  it('counts the sister copies of one owner once', () => {
    const sisters = { outlet: { name: 'Dispatch North', domain: 'dispatch.example' } };
    const others = [
      versionOf('dispatch', WIRE),
      versionOf('dispatch-north', WIRE, sisters),
      versionOf('gazette', WIRE),
    ];
    const { voices, passages } = collate(versionOf('courier', WIRE), others);
    expect(voices.map(({ sisters: keys }) => keys.length)).toEqual([1, 0]);
    expect(passages[0]?.kept.length).toBe(2);
  });

  it('counts sister titles once at whatever domain, but not those of the title that is read', () => {
    const at = (domain: string) => ({ outlet: { name: domain, domain } });
    const titles = ['standaard.be', 'gva.be', 'nieuwsblad.be', 'demorgen.be'];
    const [own, ...others] = titles.map((domain) => versionOf(domain.replace('.', '-'), WIRE, at(domain)));
    const again = versionOf('standaard-again', WIRE, at('standaard.be'));
    if (own === undefined) throw new Error('no base');
    const { voices } = collate(own, [again, ...others]);
    expect(voices.map(({ key, sisters }) => [key, ...sisters])).toEqual([
      [others[0]?.key, others[1]?.key],
      [others[2]?.key],
    ]);
  });

  it('does not say of a truncated version, or one in another language, that it lacks anything', () => {
    const others = [
      versionOf('ledger', WIRE.slice(0, 2), { completeness: 'truncated' }),
      versionOf('hafenblatt', ['Die Fähre kenterte vor Sankt Orla.'], { language: 'de' }),
    ];
    const { passages } = collate(versionOf('courier', WIRE), others);
    expect(passages.flatMap(({ absent }) => absent)).toEqual([]);
    expect(passages.map(({ unknown }) => unknown.length)).toEqual([1, 1, 2, 2]);
  });

  it('accounts for every voice at every passage, whichever version is the base', () => {
    const version = fc.subarray([...WIRE, FIRST_ADDED], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 4 }), (texts) => {
        const versions = texts.map((paragraphs, i) => versionOf(`outlet-${i}`, paragraphs));
        for (const base of versions) {
          const { voices, passages } = collate(
            base,
            versions.filter((other) => other !== base),
          );
          for (const { kept, changed, absent, unknown } of passages) {
            expect(kept.length + changed.length + absent.length + unknown.length).toBe(voices.length);
          }
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
