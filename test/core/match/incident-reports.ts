import type { Article } from '../../../src/core/article.ts';
import { hash32 } from '../../../src/core/text/hash32.ts';
import { sampleArticle } from './sample-article.ts';

const SLOTS = {
  first: 'Marcus|Darnell|Kevin|Luis|Terrence|Andre|Justin|Dominic|Hector|Travis|Isaiah|Calvin|Denise|Crystal|Rosa',
  last: 'Johnson|Williams|Davis|Garcia|Wilson|Taylor|Moore|Harris|Robinson|Walker|Hall|Allen|Scott|Green|Baker|Campbell|Turner|Brooks|Bennett|Simmons',
  street:
    'Elm Street|Maple Avenue|Delmar Road|Lincoln Drive|Madison Street|Lafayette Avenue|Cherry Lane|Garfield Street|Highland Road|Linden Avenue|Magnolia Drive|Prospect Street|Summit Avenue|Walnut Street|Euclid Road|Dogwood Lane',
  place:
    'a gas station|a convenience store|the Cedar Ridge Apartments|a motel|Riverside Park|a birthday party|a barbershop|a laundromat',
  car: 'silver Impala|black Charger|white Accord|red Altima|blue Explorer|green Camry|gray Tahoe|tan Sonata',
  day: 'Friday|Saturday|Sunday|Monday',
  errand:
    'buy diapers|return a rented tuxedo|pick up a pizza|feed a stray cat|fix a flat tire|play dominoes|visit a grave|deliver barbecue|pay an electric bill|get tacos',
  thing:
    'a purple umbrella|a broken guitar|a single crutch|a bowling ball|a saxophone case|a plastic sword|a wedding album|a lawn chair|a leaf blower|a skateboard',
  shop: 'Kwik Wash|Golden Dragon|Sunrise Donuts|Pappy’s Bait Shop|Blue Heron Diner|Cosmic Bowl|Crab Shack|Twin Pines Florist|Apollo Gym|Vinny’s Subs',
  life: 'had survived another shooting|was to be married in June|was studying to be a nurse|had enlisted in the Navy|was on a dialysis list|drove a city bus|owned a food truck|coached softball',
} as const;

const TITLES =
  'Man killed in shooting on {street}, police say|{age}-year-old dies after {city} shooting|Police investigate deadly shooting on {street}|Shooting leaves one dead in {city}|{city} police: Man shot {day}';
const LEDES =
  'A {age}-year-old man was shot and killed {day} night in the {block} block of {street}, {city} police said.|{city} police are investigating a homicide that happened {day} night near {street} and {cross}.|One person is dead after a shooting at {place} on {street} {day}.|Officers were called to {place} on {street} about {time} p.m. {day} and found a man with gunshot wounds.|Gunfire near {street} left a {age}-year-old man dead {day} and detectives searching for whoever pulled the trigger.';
/** Of these each report has some: they are as true of one shooting as of another, but for a time or a car. */
const DETAILS =
  'Officers were called about {time} p.m. and found the man lying in the street.|He was taken to {hospital}, where he died.|Police have not released the name of the victim.|No arrests have been made, police said.|Witnesses saw a {car} speed away.|Technicians marked at least {shots} shell casings on the pavement.|{officer} said detectives were reviewing video from nearby businesses.|{officer} said it was too early to discuss a motive.|{street} was closed for several hours while evidence was collected.|“I heard a bunch of shots and got down on the floor,” said {witness}, who lives across the street.|“We are tired of burying our young people,” the mayor said in a statement.|It was the city’s {count}th homicide of the year.|City leaders last month announced a task force to curb gun violence.|The case is being investigated by the Homicide Unit.';
/** What is peculiar to one shooting, in two ways each. */
const PARTICULARS = [
  'Relatives said he had gone out to {errand}.|{victim} had stopped to {errand}, family members said.',
  'Investigators photographed {thing} beside the curb.|Among the things left behind was {thing}.',
  'It happened across from {shop}.|The manager of {shop} gave police video from its cameras.',
  '{victim}, {age}, {life}, relatives said.|The victim, {victim}, {life}, according to a friend.',
] as const;
const ENDINGS =
  'Anyone with information is asked to call Crime Stoppers.|This is a developing story. Check back for updates.|Sign up for our newsletter and get breaking news every morning.';

/** What stands in the reports of all that happens in one city. */
const CITIES = [
  { city: 'Kennerly', officer: 'Sgt. Paula Renner', hospital: 'Pickens General Hospital' },
  { city: 'Port Alden', officer: 'Lt. Frank Oyler', hospital: 'St. Luke’s Hospital' },
  { city: 'Dunmore', officer: 'Capt. Ruth Amato', hospital: 'Dunmore Medical Center' },
] as const;

/** What outlet `outlet` tells of shooting `i`, in words of its own: all happen in one week in three cities, and draw on one small set of names and streets. */
export function incidentReport(i: number, outlet: number): Article {
  const fact = (kind: string, from: number): number => hash32(`${kind} of incident ${i}`) % from;
  const lot = (kind: string, from: number): number => hash32(`${kind} of ${i} at ${outlet}`) % from;
  const person = (kind: string): string =>
    `${oneOf(SLOTS.first, fact(`first ${kind}`, 1e6))} ${oneOf(SLOTS.last, fact(`last ${kind}`, 1e6))}`;
  const slots: Readonly<Record<string, string>> = {
    ...(CITIES[i % CITIES.length] ?? CITIES[0]),
    ...Object.fromEntries(Object.entries(SLOTS).map(([kind, from]) => [kind, oneOf(from, fact(kind, 1e6))])),
    cross: oneOf(SLOTS.street, fact('cross', 1e6)),
    block: String(100 * (1 + fact('block', 60))),
    time: `${1 + fact('hour', 11)}:${10 + fact('minute', 49)}`,
    age: String(18 + fact('age', 40)),
    shots: String(4 + fact('shots', 25)),
    count: String(24 + i),
    victim: person('victim'),
    witness: person('witness'),
  };
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
  const details = DETAILS.split('|').toSorted((x, y) => lot(x, 1e6) - lot(y, 1e6));
  const particulars = PARTICULARS.map((ways) => oneOf(ways, lot(ways, 1e6)));
  const [few, more] = [2 + (lot('details', 1e6) % 2), lot('length', 1e6) % 2 === 0 ? 5 : 0];
  const paragraphs = [
    [oneOf(LEDES, lot('lede', 1e6)), ...details.slice(0, few)],
    particulars.filter((_, at) => lot(`particular ${at}`, 3) > 0),
    details.slice(few, few + more),
    [oneOf(ENDINGS, lot('ending', 1e6))],
  ];
  return sampleArticle({
    url: `https://paper-${outlet}.example/${i}`,
    outlet: { name: `Paper ${outlet}`, domain: `paper-${outlet}.example` },
    title: filled(oneOf(TITLES, lot('title', 1e6))),
    text: paragraphs
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => filled(sentences.join(' ')))
      .join('\n\n'),
    publishedAt: new Date(Date.UTC(2026, 8, 4 + fact('date', 7) + lot('late', 2))).toISOString(),
  });
}

function oneOf(from: string, lot: number): string {
  const all = from.split('|');
  return all[lot % all.length] ?? '';
}
