import type { CompareContext } from '../compare-context.ts';
import { type Finding, findingAt } from '../finding.ts';
import { aRange, bRange, claim, type PairReading, type PairSide, type TokenRange, unclaimed } from '../pair-reading.ts';

const STYLE_MATERIAL = 0.01;

/** Words written together or apart, in quotations too: "cease-fire" and "ceasefire", "2,000" and "2000", "James's" and "James'". */
export function findJoinedWords(context: CompareContext): Finding[] {
  return context.pairs.flatMap(joinedIn);
}

function joinedIn(reading: PairReading): Finding[] {
  const findings: Finding[] = [];
  for (const hunk of reading.hunks) {
    const a = unclaimed(reading.a, aRange(hunk));
    const b = unclaimed(reading.b, bRange(hunk));
    const x = joinedKeys(reading.a, a);
    const possessive = isBarePossessive(reading, a, b);
    if (!possessive && (x === '' || x !== joinedKeys(reading.b, b))) continue;
    claim(reading.a, a);
    claim(reading.b, b);
    findings.push(findingAt('style', reading, a, b, possessive ? 'possessive' : `joined ${x}`, STYLE_MATERIAL));
  }
  return findings;
}

function joinedKeys(side: PairSide, range: TokenRange): string {
  let keys = '';
  for (let at = range.from; at < range.to; at++) {
    const token = side.tokens[at];
    // The "s" that a name in -s may do without.
    const spare = token?.shape === 'possessive' && side.tokens[at - 1]?.key.endsWith('s') === true;
    if (!spare) keys += ungrouped(token?.key ?? '');
  }
  return keys;
}

/** "2,000" and "2000". */
function ungrouped(key: string): string {
  return /^\d{1,3}(?:,\d{3})+$/.test(key) ? key.replace(/,/g, '') : key;
}

/** "Sanders's" and "Sanders'": whether one side has the "s" of a possessive where the other has the apostrophe alone. */
function isBarePossessive(reading: PairReading, a: TokenRange, b: TokenRange): boolean {
  const [side, range, other, place] =
    a.to > a.from ? [reading.a, a, reading.b, b.from] : [reading.b, b, reading.a, a.from];
  if (range.to - range.from !== 1 || a.to - a.from + b.to - b.from !== 1) return false;
  const before = other.tokens[place - 1];
  return (
    side.tokens[range.from]?.shape === 'possessive' &&
    before?.key.endsWith('s') === true &&
    /^['’]/.test(other.text.slice(before.end))
  );
}
