import type { Article } from '../../../src/core/article.ts';
import { hash32 } from '../../../src/core/text/hash32.ts';
import { sampleArticle } from './sample-article.ts';

const TOWNS = 'Aldermoor Benwick Corriedale Dunholm Eskerton Farrowby Gillmouth Hexwood Ilverton Jarrowgate'.split(' ');
const NAMES = 'Merrow Tann Voss Rook Garrity Pellow Storrock Quaid Ilves Dacre Okoro Brandt Hale Sorley'.split(' ');
const FIRST = 'Ada Bela Cleo Edwin Fenn Gus Hal Iris Jon Kit'.split(' ');
const STREETS = ['Mill Lane', 'Station Road', 'Church Street', 'Harbour Row', 'Tanner Street', 'Quay Hill'];
const OFFENCES = ['speeding', 'driving without insurance', 'theft of groceries', 'criminal damage', 'fare evasion'];

/** How each of two invented outlets prints one line of a list; `{towns}` and the like are drawn from one small pool. */
const LISTS = {
  courts: [
    '{first} {names}, {19-71}, of {streets}, {towns}, admitted {offences} and was fined £{41-599} with £{41-149} costs.',
    'Fined £{41-599} for {offences}: {first} {names} ({19-71}), {streets}, {towns}; costs of £{41-149}.',
  ],
  results: [
    '{towns} {0-5}, {towns} {0-4} ({names}, {names}). Attendance: {1200-9800}.',
    'At {towns} the hosts scored {0-5} and {towns} {0-4}, {names} and {names} among them, before a crowd of {1200-9800}.',
  ],
} as const;
const POOLS: Readonly<Record<string, readonly string[]>> = {
  towns: TOWNS,
  names: NAMES,
  first: FIRST,
  streets: STREETS,
  offences: OFFENCES,
};

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** What one of two outlets, 0 or 1, prints of day `i`: eight lines, the facts of which are those of the day at either. */
export function factList(name: ListName, i: number, outlet: 0 | 1): Article {
  const rows = Array.from({ length: 8 }, (_, row) => filled(LISTS[name][outlet], `${name} ${i} ${row}`));
  return sampleArticle({
    url: `https://outlet-${outlet}.example/${name}/${i}`,
    outlet: { name: `Outlet ${outlet}`, domain: `outlet-${outlet}.example` },
    title: outlet === 0 ? `The ${name} of the week` : `This week: ${name}`,
    text: rows.join('\n\n'),
    publishedAt: new Date(Date.UTC(2026, 8, 7 + i)).toISOString(),
  });
}

/** The n-th slot of one kind is filled alike in either form. */
function filled(form: string, lot: string): string {
  const used = new Map<string, number>();
  return form.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (slot: string, least = '', most = '', kind = '') => {
    const place = used.get(slot) ?? 0;
    used.set(slot, place + 1);
    const drawn = hash32(`${lot} ${slot} ${place}`);
    const pool = POOLS[kind];
    if (pool !== undefined) return pool[drawn % pool.length] ?? '';
    return String(Number(least) + (drawn % (Number(most) - Number(least) + 1)));
  });
}
