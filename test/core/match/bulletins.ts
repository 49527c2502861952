import type { Article } from '../../../src/core/article.ts';
import { hash32 } from '../../../src/core/text/hash32.ts';
import { sampleArticle } from './sample-article.ts';

/**
 * Forms that invented outlets fill in day after day: the title and, behind a bar, the text. `{3-19}` is a number between the
 * two, `{day}` and other words are slots of `FILLINGS`.
 */
const FORMS = {
  weather:
    'Weather for the county|{day} will start cold in Aldermoor and Benwick with temperatures of about {1-9} degrees, the county weather office said. By noon the thermometer will reach {10-19} degrees on the coast and {20-28} inland.\n\nWinds will blow at up to {15-60} kilometres an hour in Gillmouth, where the ferry expects delays. Rainfall of {3-44} millimetres is forecast for the hills above Hexwood during the night.\n\nThe sun rises at {5-7}.{10-59} and sets at {17-20}.{10-59}. The chance of rain tomorrow is {5-95} per cent. The outlook for the rest of the week remains changeable, forecaster Mira Stell said.',
  markets:
    'Shares close {move}|The main index of the Lorne exchange closed {2-9} per cent {move} at {6100-7999}.{10-99} points on {day}. The broader Lorne 250 ended at {18000-19999} points.\n\nShares in {company} were the biggest risers, up {2-9}.{1-9} per cent at {100-900} pence, while {company2} fell {2-9}.{1-9} per cent to {100-900} pence.\n\nThe pound was at €{1-2}.{20-95} against the dollar. A barrel of Brent crude cost €{60-95}.{10-99} and an ounce of gold €{2100-3999}. The yield on ten-year government bonds stood at {3-4}.{10-99} per cent in late trading.',
  football:
    '{place} beat {place2}|{place} United beat {place2} Town in front of {1200-9800} spectators in the County League on Saturday afternoon to move up in the table.\n\n{person} gave the home side the lead after {4-30} minutes with a low shot from the edge of the area, and {person2} added a second shortly before half-time. The visitors had the better of the second half but hit the post and had a penalty appeal turned down.\n\nManager {person3} said the players had earned their day off. The next match is away in a week’s time, when the suspended captain will be available again.',
  council:
    'Kelmarsh council votes to {plan}|Kelmarsh council voted by {14-22} votes to {5-12} on {day} evening to {plan} at a cost of £{100000-980000}.\n\nCouncil leader Ann Farraday said the decision had been long in coming and that residents would see the benefit by {2027-2039}. Opposition leader Tom Ridley called it a mistake that would haunt the town for years.\n\nMore than {200-1900} people had signed a petition against the plan. Work is due to begin in {month} and to take {24-48} months. Residents have {3-11} weeks to lodge an objection with the clerk of the council.',
  earthquake:
    'Magnitude {3-5}.{0-9} earthquake near {place}|An earthquake of magnitude {3-5}.{0-9} was recorded at {1-12}.{10-59} on {day} {13-30} miles from {place}, according to the Geological Survey. The quake struck at a depth of {2-44} miles.\n\nAn average of {120-300} earthquakes with magnitudes between 3.0 and 4.0 occur each year in the region, according to a recent sample.\n\nDid you feel this earthquake? Consider reporting what you felt to the Geological Survey. This story was created by an algorithm that watches the latest earthquakes and writes about them.',
  flood:
    'Tarrow flood: water at {4-7}.{10-99} metres|The Tarrow stood at {4-7}.{10-99} metres at the Lanmere gauge at {5-9} o’clock on {day} morning, {15-60} centimetres above the level of the day before, the river office said.\n\nSome {210-6000} people were in emergency shelters during the night. {12-90} roads were closed in the lower valley, and {13-90} villages had no electricity. {180-900} firefighters and {300-2900} soldiers were on duty.\n\nThe office expects a crest of {5-8}.{10-99} metres at Lanmere. Residents of the streets by the river are asked to listen to Radio Lanmere and to keep the cellars of their houses empty.',
  Wetter:
    'Das Wetter im Oberland|Am {Tag} erreichen die Temperaturen in Lenzburg {3-25} Grad, im Oberland {26-34} Grad, wie der Wetterdienst in Haslach mitteilte. Der Wind weht mit bis zu {35-80} Kilometern pro Stunde aus Norden.\n\nIn der Nacht sinken die Werte auf {1-12} Grad. Die Wahrscheinlichkeit für Niederschlag liegt bei {15-95} Prozent, es fallen bis zu {13-60} Liter pro Quadratmeter. Am Tag darauf scheint die Sonne {2-11} Stunden lang. Die Schneegrenze liegt bei {800-2200} Metern. Auf den Straßen ist mit Behinderungen zu rechnen.',
  株式: '東浜株式市場の終値|東浜株式市場で平均株価は前日に比べ{110-900}円{10-99}銭高の{30100-39999}円{10-99}銭で取引を終えた。\n\n出来高は{8-20}億{1000-9999}万株だった。値上がりした銘柄は{300-1200}、値下がりした銘柄は{300-1200}。円相場は一ドル{130-160}円{10-99}銭前後で推移した。市場関係者は海外の金利の動きを見極めたいとの雰囲気が広がったと話している。',
} as const;

const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  Tag: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
  month: ['January', 'March', 'May', 'July', 'September'],
  move: ['higher', 'lower'],
  plan: ['sell the old grain store', 'widen Mill Lane', 'rebuild the lido', 'lease the pump house', 'fell the limes'],
  company: ['Norvale', 'Castor Mining', 'Brightwell', 'Ostrand', 'Telmark', 'Penrose', 'Arden Foods', 'Quayside Homes'],
  place: ['Aldermoor', 'Benwick', 'Corriedale', 'Dunholm', 'Eskerton', 'Farrowby', 'Gillmouth', 'Hexwood', 'Ilverton'],
  person: [
    'Ada Merrow',
    'Bela Tann',
    'Cleo Voss',
    'Edda Rook',
    'Fenn Garrity',
    'Gus Pellow',
    'Hal Storrock',
    'Iris Quaid',
  ],
};

export type BulletinName = keyof typeof FORMS;

export const BULLETIN_NAMES = Object.keys(FORMS) as readonly BulletinName[];

/** What an outlet makes of one form on day `i`, 0..4: all but its slots is the same every day. */
export function bulletin(name: BulletinName, i: number): Article {
  let slot = 0;
  const lot = (least: number, most: number): number => least + (hash32(`${name} ${i} ${slot++}`) % (most - least + 1));
  const [title = '', text = ''] = FORMS[name]
    .replace(/\{(\d+)-(\d+)\}/g, (_, least: string, most: string) => String(lot(Number(least), Number(most))))
    .replace(/\{(\p{L}+)(\d?)\}/gu, (_, kind: string, place: string) => {
      const from = FILLINGS[kind] ?? [];
      return from[(i * (kind === 'person' ? 3 : 1) + (place === '' ? 0 : 2 * Number(place) - 1)) % from.length] ?? '';
    })
    .split('|');
  return sampleArticle({
    url: `https://courier.example/${BULLETIN_NAMES.indexOf(name)}/${i}`,
    title,
    text,
    publishedAt: new Date(Date.UTC(2026, 8, 7 + i, 6)).toISOString(),
  });
}
