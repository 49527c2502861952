import type { CompareContext } from '../compare-context.ts';
import { creditedAgencies } from '../credited-agencies.ts';
import type { Finding } from '../finding.ts';

const CREDIT_MATERIAL = 0.5;

/** Agency credits dropped, added or swapped: one difference when the sets of agencies named differ, none where either is not known. */
export function findCredit({ a, b }: CompareContext): Finding[] {
  const [x, y] = [creditedAgencies(a), creditedAgencies(b)];
  if (x === null || y === null) return [];
  if (x.size === y.size && [...x.keys()].every((agency) => y.has(agency))) return [];
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
