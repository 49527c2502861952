import type { Article } from '../../../src/core/article.ts';
import { sampleArticle } from './sample-article.ts';

/** What an outlet writes again and again with other names and figures in it; `{kind}` or `{kind2}` is a slot. */
const TEMPLATES = {
  council:
    '{place} council voted on {day} by {figure} votes to {small} to {plan}. The work will begin in {month} and is expected to cost {cost}.\n\n' +
    'The decision follows months of debate. {person}, who leads the council, said the town could not wait any longer. Opponents led by {person2} said the money would be missing elsewhere.\n\n' +
    'A petition against the plan with {figure2} signatures had been handed in before the meeting. Residents have four weeks to lodge an objection with the clerk.',
  police:
    'Police are asking for witnesses after {crime} in {place} on {day} night. Officers were called to {street} at about {small} o’clock, a spokesman said.\n\n' +
    'Nobody was hurt, but goods worth {cost} are missing. {person}, who runs the premises, said she had noticed nothing until the morning.\n\n' +
    'Anyone who saw anything unusual in the area is asked to call the station in {place2} or to leave a message with any officer, quoting the number {figure}.',
  match:
    '{place} beat {place2} by {small} goals to one at home on {day} in front of {figure} spectators. {person} scored the first after {small2} minutes and set up the second before the break.\n\n' +
    'The visitors came back strongly after half-time and pulled one back through {person2}, but could not find a way through again. The home side moves up to number {small} in the table.\n\n' +
    'The next round of matches will be played on Saturday, when both teams travel.',
  roadworks:
    '{street} in {place} will be closed to all traffic from {day} while the water main is renewed, the road office said. The work is to last {small} weeks and costs {cost}.\n\n' +
    'Drivers are advised to leave earlier and to follow the signs by way of {street2}. Buses on line {small2} will not stop at the station. Shops can be reached on foot at all times.\n\n' +
    'For questions {person} of the road office can be reached on weekdays from eight until noon.',
  obituary:
    '{person}, who led the {club} for {small} years, has died at the age of {age}. The family said that {name} died at home in {place} on {day} after a short illness.\n\n' +
    'Born in {place2}, the later chairman came to the county as a teacher and stayed for the rest of a long life. Friends remember patience, a dry wit and a love of long walks.\n\n' +
    'The funeral will take place in private. Instead of flowers the family asks for gifts to the {club}.',
} as const;

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  place: ['Aldermoor', 'Benwick', 'Corriedale', 'Dunholm', 'Eskerton', 'Farrowby', 'Gillmouth', 'Hexwood'],
  person: [
    'Ada Merrow',
    'Bela Tann',
    'Cleo Voss',
    'Dora Finch',
    'Edda Rook',
    'Fenn Garrity',
    'Gus Pellow',
    'Hal Storrock',
  ],
  name: ['Merrow', 'Tann', 'Voss', 'Finch', 'Rook', 'Garrity', 'Pellow', 'Storrock'],
  street: [
    'Anvil Lane',
    'Bell Yard',
    'Cooper Street',
    'Drovers Row',
    'East Parade',
    'Forge Hill',
    'Glebe Road',
    'Hatters Mews',
  ],
  club: ['Choral Union', 'Lake Rescue Society', 'County Chess League', 'Society of Beekeepers', 'Marsh Railway Club'],
  plan: ['sell the old grain store', 'build a swimming pool', 'fell the lime trees', 'move the weekly market'],
  crime: ['a break-in at a jeweller’s', 'the theft of four tractors', 'a burglary at a pharmacy', 'a raid on a shop'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  month: ['January', 'March', 'April', 'June', 'September', 'October'],
  cost: ['€310,000', '€2.4 million', '€86,500', '€1.1 million', '€740,000', '€57,200', '€903,000', '€68,400'],
  figure: ['1,284', '913', '2,071', '640', '3,358', '1,779', '827', '2,416'],
  small: ['11', '14', '6', '9', '23', '17', '8', '19'],
  age: ['71', '84', '79', '92', '88'],
};

export type TemplateName = keyof typeof TEMPLATES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];

/** Number `i` of an outlet's briefs from one template: days apart, of other events, alike but for what fills the slots: in four of them no name. */
export function templateBrief(template: TemplateName, i: number): Article {
  const filled = TEMPLATES[template].replace(/\{([a-z]+)(\d?)\}/g, (_, kind: string, second: string) => {
    const from = SLOTS[kind] ?? [];
    return from[(2 * i + (second === '' ? 0 : 1)) % from.length] ?? '';
  });
  return sampleArticle({
    url: `https://gazette.example/${template}/${i}`,
    outlet: { name: 'Gazette', domain: 'gazette.example' },
    title: (filled.split('.')[0] ?? '').slice(0, 70),
    text: filled,
    publishedAt: new Date(Date.UTC(2026, 8, 1 + 6 * i, 6)).toISOString(),
  });
}
