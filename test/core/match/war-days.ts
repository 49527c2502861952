import type { Article } from '../../../src/core/article.ts';
import { sampleArticle } from './sample-article.ts';

/** What an invented agency puts below every report of an invented war. */
const BACKGROUND = [
  'The war between Varland and Ostmark began in the spring of 2024, when Ostmark troops crossed the Lenne river and took the border town of Trevik within three days. Since then more than 40,000 people have been killed and two million driven from their homes, according to the agency for refugees.',
  'President Halvard Brenn has refused to give up the province of Sundmark, which Ostmark annexed in 2019 after a vote that most states do not recognise. Ostmark’s chancellor, Irina Dolk, says that the province has belonged to her country for three centuries.',
  'Western states have given Varland weapons worth 30 billion dollars since the start of the invasion, among them air defence systems and artillery. Ostmark calls the deliveries an act of war and has threatened to attack convoys on the roads that lead to the front.',
  'Talks in the capital of a neutral neighbour broke down in July over the fate of the Korvo dam, which supplies half of the country with electricity and has been in the hands of the army of Ostmark since the first weeks.',
];

/** Title and text of each day, and which two of `BACKGROUND` stand below it. */
const DAYS: readonly (readonly [string, string, number, number])[] = [
  [
    'Drones hit oil depot in Kirnach',
    'An oil depot in Kirnach burned through the night after drones struck two of its tanks, the governor Petr Hallik said. Firefighters needed nine hours to contain the blaze, and a column of smoke hung over the motorway to Dolmen.\n\nThe owner expects the loss of 700 tonnes of diesel. Windows burst in the whole street, said Jana Korb, who keeps a bakery beside the gate.',
    0,
    1,
  ],
  [
    'Maternity ward in Prell shelled',
    'Shells fell on the maternity ward of the hospital in Prell while a birth was under way in its cellar. Two nurses died; mother and child are well. Doctor Lida Venn moved 34 patients to a school before dusk.\n\nThe generator had failed for a quarter of an hour. An army spokesman denied that the building had been a target.',
    1,
    2,
  ],
  [
    'Minister of supply resigns over boots',
    'The minister of supply, Stepan Ruhl, has resigned because of 90,000 pairs of boots bought from a trader in Umbra at three times their price. Auditors found contracts that had been signed without a tender.\n\nProsecutors froze eleven accounts. His deputy, a former railway engineer, takes over until the cabinet meets again.',
    2,
    3,
  ],
  [
    'Prisoners come home across the bridge at Sarvik',
    'Varland and Ostmark have exchanged 61 prisoners on the bridge at Sarvik. Among those who came home were marines captured last winter, whose families had waited in the rain since the early morning.\n\nThe medic Mila Drax, held for 410 days, wept as she stepped off the bus. An envoy of the churches had prepared the exchange.',
    0,
    2,
  ],
  [
    'Village of Tolvaar retaken after eight months',
    'Soldiers of a mountain brigade raised their flag over Tolvaar, which had been occupied for eight months. Of its inhabitants only nineteen had stayed, most of them old people who lived on potatoes and rainwater.\n\nMajor Ivo Kest warned that mines lay in every garden as far as the cemetery and the mill.',
    1,
    3,
  ],
  [
    'Parliament lowers the age of conscription',
    'Parliament has lowered the age of conscription by two years with 214 votes in favour. Students protested at the gates and 57 of them were led away by police.\n\nNo army could be raised from empty villages, said the deputy Nadia Holm. The speaker has yet to sign the law, which divides his own party.',
    0,
    3,
  ],
];

/** So many days are told, each by an outlet of its own. */
export const WAR_DAYS = DAYS.length;

/** What is told of one day: a third and more of it is background in the agency's words. */
export function warDay(i: number): Article {
  const [title, text, one, two] = DAYS[i] ?? ['', '', 0, 0];
  return sampleArticle({
    url: `https://front-${i}.example/${i}`,
    outlet: { name: `Front ${i}`, domain: `front-${i}.example` },
    title,
    text: `${text}\n\n${BACKGROUND[one]}\n\n${BACKGROUND[two]}`,
    publishedAt: new Date(Date.UTC(2026, 8, 1 + i)).toISOString(),
  });
}
