import type { CompareContext } from '../compare-context.ts';
import { type Finding, findingAt } from '../finding.ts';
import type { PairReading, PairSide } from '../pair-reading.ts';

const STYLE_MATERIAL = 0.01;

/** Spelling variants, case, punctuation and quotation marks: what changes the look and not the words. */
export function findStyle(context: CompareContext): Finding[] {
  return context.pairs.flatMap((reading) => [...surfaces(reading), ...punctuation(reading)]);
}

/** Aligned words that are written differently: "NATO"/"Nato", "organise"/"organize". */
function surfaces(reading: PairReading): Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i < reading.partner.length; i++) {
    const j = reading.partner[i] ?? -1;
    const [x, y] = [reading.a.tokens[i], reading.b.tokens[j]];
    if (x === undefined || y === undefined) continue;
    const from = reading.a.text.slice(x.start, x.end);
    const to = reading.b.text.slice(y.start, y.end);
    if (from === to || from.replace(/[’ʼ‘]/g, "'") === to.replace(/[’ʼ‘]/g, "'")) continue;
    // "can't" for "can" is a negation; the stem of the contraction is no spelling.
    if (CUT_STEMS.test(from) !== CUT_STEMS.test(to)) continue;
    // A capital at the start of a sentence is no choice of style.
    if ((i === 0 || j === 0) && from.toLowerCase() === to.toLowerCase()) continue;
    findings.push(
      findingAt('style', reading, { from: i, to: i + 1 }, { from: j, to: j + 1 }, `word ${from}>${to}`, STYLE_MATERIAL),
    );
  }
  return findings;
}

/** What is left of "can", "will" and "shall" before "n't". */
const CUT_STEMS = /^(?:ca|wo|sha)$/i;

/** Marks between aligned words, one difference for each kind of change: quotation marks, dashes, others. */
function punctuation(reading: PairReading): Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i + 1 < reading.partner.length; i++) {
    const j = reading.partner[i] ?? -1;
    if (j < 0 || reading.partner[i + 1] !== j + 1) continue;
    const from = gapAfter(reading.a, i);
    const to = gapAfter(reading.b, j);
    if (from === to) continue;
    const key = `marks ${from.trim()}>${to.trim()}`;
    findings.push(findingAt('style', reading, { from: i, to: i + 2 }, { from: j, to: j + 2 }, key, STYLE_MATERIAL));
  }
  return findings;
}

function gapAfter(side: PairSide, at: number): string {
  return side.text.slice(side.tokens[at]?.end ?? 0, side.tokens[at + 1]?.start ?? 0);
}
