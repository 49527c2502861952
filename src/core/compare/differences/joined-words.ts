import type { CompareContext } from '../compare-context.ts';
import { type Finding, findingAt } from '../finding.ts';
import { aRange, bRange, claim, type PairReading, type PairSide, type TokenRange, unclaimed } from '../pair-reading.ts';

const STYLE_MATERIAL = 0.01;

/** Words written together or apart, in quotations too: "cease-fire" and "ceasefire", "per cent" and "percent". */
export function findJoinedWords(context: CompareContext): Finding[] {
  return context.pairs.flatMap(joinedIn);
}

function joinedIn(reading: PairReading): Finding[] {
  const findings: Finding[] = [];
  for (const hunk of reading.hunks) {
    const a = unclaimed(reading.a, aRange(hunk));
    const b = unclaimed(reading.b, bRange(hunk));
    const x = joinedKeys(reading.a, a);
    if (x === '' || x !== joinedKeys(reading.b, b)) continue;
    claim(reading.a, a);
    claim(reading.b, b);
    findings.push(findingAt('style', reading, a, b, `joined ${x}`, STYLE_MATERIAL));
  }
  return findings;
}

function joinedKeys(side: PairSide, range: TokenRange): string {
  let keys = '';
  for (let at = range.from; at < range.to; at++) keys += side.tokens[at]?.key ?? '';
  return keys;
}
