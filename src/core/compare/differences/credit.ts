import type { Article } from '../../article.ts';
import type { CompareContext } from '../compare-context.ts';
import { agencyNamed, agencyOfLine, datelineBlocks, datelineSource } from '../credit-places.ts';
import type { Finding } from '../finding.ts';

const CREDIT_MATERIAL = 0.5;

/**
 * Agency credits dropped, added or swapped: one difference when the sets of agencies named differ. A text that is cut off and
 * names none may name it beyond the cut: no difference.
 */
export function findCredit({ a, b }: CompareContext): Finding[] {
  const x = agenciesOf(a);
  const y = agenciesOf(b);
  if (x.size === y.size && [...x.keys()].every((agency) => y.has(agency))) return [];
  const isUnknown = (named: ReadonlyMap<string, string>, { completeness }: Article) =>
    named.size === 0 && completeness === 'truncated';
  if (isUnknown(x, a) || isUnknown(y, b)) return [];
  return [
    {
      kind: 'credit',
      key: null,
      aText: x.size === 0 ? null : [...x.values()].join(', '),
      bText: y.size === 0 ? null : [...y.values()].join(', '),
      aSpans: [],
      bSpans: [],
      material: CREDIT_MATERIAL,
    },
  ];
}

function agenciesOf(article: Article): Map<string, string> {
  const agencies = article.credits.map(({ agency }) => agency);
  // Articles from elsewhere come without credits: a source in a dateline is one as well.
  for (const { text } of datelineBlocks(article.blocks)) {
    const source = datelineSource(text);
    if (source !== null) agencies.push(source);
    const alone = agencyOfLine(text);
    if (alone !== null) agencies.push(alone);
  }
  // "AP" and "Associated Press" are one agency, shown as it is credited first.
  const known = new Map<string, string>();
  for (const agency of agencies) {
    const name = (agencyNamed(agency) ?? agency).toLowerCase();
    if (!known.has(name)) known.set(name, agency);
  }
  return known;
}
