import type { Article } from '../../../src/core/article.ts';
import { hash32 } from '../../../src/core/text/hash32.ts';
import { sampleArticle } from './sample-article.ts';

const TOWNS = 'Aldermoor Benwick Corriedale Dunholm Eskerton Farrowby Gillmouth Hexwood Ilverton Jarrowgate'.split(' ');
const PLAYERS = 'Merrow Tann Voss Rook Garrity Pellow Storrock Quaid Ilves Dacre Okoro Brandt Hale Sorley'.split(' ');

/** Three outlets' ways to tell of one match. */
const TOLD = [
  '{home} {goals}-0 {away}|{home} moved up the County League table with a {goals}-0 win over {away} on Saturday in front of {crowd} spectators. {one} opened the scoring in the {minute}th minute with a low drive from the edge of the box after a mistake by {two}.\n\n{away} pushed forward but the home side held on to their lead, and {three} made the points safe after {late} minutes when the goalkeeper spilled a corner. They stay in the bottom half.',
  '{one} strikes as {home} see off {away}|A goal from {one} set {home} on their way to victory against {away}, who slipped to another defeat. The striker beat {two} at the near post after {minute} minutes. {three} finished it off late on, {late} minutes gone, to make it {goals}-0.\n\nThe crowd of {crowd} gave the players a standing ovation in the best match of the County League so far this year.',
  'County League: {home} beat {away}|{away} were beaten {goals}-0 at {home} after a poor second half before {crowd} people. {one} scored first, {minute} minutes into the match, and {three} added another in the {late}th.\n\n{two} was booked and missed the best chance of the visitors, who had been second best everywhere on the pitch and must improve in the County League soon.',
] as const;

export type Teller = 0 | 1 | 2;

/** What one of three invented outlets tells of match `i`: all matches draw on one small set of towns and players. */
export function matchReport(i: number, outlet: Teller): Article {
  const lot = (kind: string, from: number): number => hash32(`${kind} of match ${i}`) % from;
  const player = (kind: string): string => PLAYERS[lot(kind, PLAYERS.length)] ?? '';
  const home = lot('home', TOWNS.length);
  const slots: Readonly<Record<string, string>> = {
    home: TOWNS[home] ?? '',
    away: TOWNS[(home + 1 + lot('away', TOWNS.length - 1)) % TOWNS.length] ?? '',
    goals: String(2 + lot('goals', 3)),
    crowd: String(1200 + lot('crowd', 8000)),
    minute: String(4 + lot('minute', 30)),
    late: String(61 + lot('late', 28)),
    one: player('one'),
    two: player('two'),
    three: player('three'),
  };
  const [title = '', text = ''] = TOLD[outlet].replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '').split('|');
  return sampleArticle({
    url: `https://sport-${outlet}.example/${i}`,
    outlet: { name: `Sport ${outlet}`, domain: `sport-${outlet}.example` },
    title,
    text,
    publishedAt: '2026-09-12T18:00:00Z',
  });
}
