import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import type { DifferenceKind } from '../../../src/core/story.ts';
import { articleOf } from './article-of.ts';

type Row = readonly [kinds: DifferenceKind | readonly DifferenceKind[], before: string, after: string];

const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'The council of Port Sella met on Tuesday to discuss the ferry, and Johanna Brandt opened the session at noon.',
    'Residents of Kessel watched from the gallery. Mattias Orell left early, but Johanna Brandt stayed until the end.',
  ],
  fr: [
    'Le conseil de Port-Vallon s’est réuni mardi pour parler du bac.',
    'Les habitants de Kessel ont suivi la séance depuis la tribune.',
  ],
  de: [
    'Der Rat von Hafenburg trat am Dienstag zusammen, um über die Fähre zu beraten.',
    'Bewohner von Kessel verfolgten die Sitzung von der Tribüne aus.',
  ],
  es: [
    'El consejo de Puerto Sella se reunió el martes para hablar del barco.',
    'Los vecinos de Kessel siguieron la sesión desde la tribuna.',
  ],
  it: [
    'Il consiglio di Porto Sella si è riunito martedì per discutere del traghetto.',
    'Gli abitanti di Kessel hanno seguito la seduta dalla tribuna.',
  ],
  pt: [
    'O conselho de Porto Sela reuniu-se na terça-feira para discutir a balsa.',
    'Os moradores de Kessel acompanharam a sessão da tribuna.',
  ],
};

/** The kinds found, `style` left out, between a text and the same text with one sentence edited. */
function kindsOf(language: string, before: string, after: string): DifferenceKind[] {
  const [first = '', last = ''] = AROUND[language] ?? [];
  const fields = { language, publishedAt: '2026-03-04' };
  const { differences } = compareArticles(
    articleOf([first, before, last], fields),
    articleOf([first, after, last], fields),
  );
  return differences.map(({ kind }) => kind).filter((kind) => kind !== 'style');
}

function check(language: string, rows: readonly Row[]): void {
  it.each(rows.map((row) => [...row]))('%s: %s → %s', (kinds, before, after) => {
    const wanted: readonly DifferenceKind[] = typeof kinds === 'string' ? [kinds] : kinds;
    expect(kindsOf(language, before, after)).toEqual([...wanted]);
  });
}

const SAME: readonly DifferenceKind[] = [];

describe('an edited English sentence', () => {
  check('en', [
    ['number', 'At least 31 people were killed in the storm.', 'At least 34 people were killed in the storm.'],
    ['number', 'The 38-year-old sailor swam ashore.', 'The 36-year-old sailor swam ashore.'],
    ['number', 'It cost $1.2 billion to rebuild the quay.', 'It cost $1.4 billion to rebuild the quay.'],
    ['number', 'It cost $1.2 billion to rebuild the quay.', 'It cost $1.2 million to rebuild the quay.'],
    ['number', 'Dozens of houses were damaged.', 'Hundreds of houses were damaged.'],
    ['number', 'About half of the crew were rescued.', 'About a third of the crew were rescued.'],
    ['number', 'It was the second accident this winter.', 'It was the third accident this winter.'],
    ['number', 'Fares have doubled since the summer.', 'Fares have tripled since the summer.'],
    ['number', 'Between 10 and 15 boats sailed.', 'Between 10 and 25 boats sailed.'],
    ['number', 'Some 10-15 boats sailed.', 'Some 10-20 boats sailed.'],
    ['number', 'Sella beat Kessel 3-1 in the final.', 'Sella beat Kessel 3-2 in the final.'],
    ['number', 'Unemployment fell by 0.5 percentage points.', 'Unemployment fell by 0.7 percentage points.'],
    ['number', 'The island has 2,300 inhabitants.', 'The island has 3,200 inhabitants.'],
    ['number', 'The crew searched for twenty-one hours.', 'The crew searched for twenty-four hours.'],
    ['number', 'The ferry was built two years ago.', 'The ferry was built three years ago.'],
    ['number', 'More than 40 people signed.', 'Fewer than 40 people signed.'],
    ['number', 'The wreck lies 480 kilometres from the port.', 'The wreck lies 483 kilometres from the port.'],
    [SAME, 'The wreck lies 150 kilometres from the port.', 'The wreck lies 93 miles from the port.'],
    [SAME, 'Turnout rose by 8 per cent.', 'Turnout rose by 8%.'],
    [SAME, 'The ice covers 66 square kilometres now.', 'The ice covers 66 km² now.'],
    ['wording', 'Police found 7-year-old Ada Fenn.', 'Police found Ada Fenn, 7.'],
    [SAME, 'The wreck lies 800 km from the port.', 'The wreck lies 800 km (500 miles) from the port.'],
    [SAME, 'They found 17 boats.', 'They found seventeen boats.'],
    [SAME, 'The island has 1.2 million visitors.', 'The island has 1.2m visitors.'],
    [SAME, 'They waited for two dozen boats.', 'They waited for 24 boats.'],
    [SAME, 'The tower is six and a half feet tall.', 'The tower is two metres tall.'],
    [SAME, 'It cost €3 billion.', 'It cost €3bn.'],
    ['date', 'The vote will be held on 5 March.', 'The vote will be held on 7 March.'],
    ['date', 'The vote was held in March 2025.', 'The vote was held in May 2025.'],
    ['date', 'She was born in 1984 in Kessel.', 'She was born in 1986 in Kessel.'],
    ['date', 'Divers found the wreck yesterday.', 'Divers found the wreck today.'],
    ['date', 'Divers found the wreck last week.', 'Divers found the wreck last month.'],
    ['date', 'The bells rang at 10:30 a.m. in Kessel.', 'The bells rang at 11:30 a.m. in Kessel.'],
    [SAME, 'The bells rang at 5 p.m. in Kessel.', 'The bells rang at 17:00 in Kessel.'],
    [SAME, 'Divers found the wreck yesterday.', 'Divers found the wreck on Tuesday.'],
    [SAME, 'Divers found the wreck on March 3.', 'Divers found the wreck on Tuesday.'],
    [SAME, 'The strike began on Sept. 3, 2025.', 'The strike began on 3 September 2025.'],
    ['date', 'The council lost the 2012 election.', 'The council lost the 2014 election.'],
    ['number', 'About 2000 boats sailed that day.', 'About 2050 boats sailed that day.'],
    ['name', 'Torvald has left the island.', 'Halvorsen has left the island.'],
    ['name', 'The captain, Mukhtar Kadiri, was rescued.', 'The captain, Mokhtar Qadiri, was rescued.'],
    ['name', 'The ship sailed from Aldenhaven to Rahal.', 'The ship sailed from Aldenhaven to Tamrin.'],
    [
      'name',
      'Engineers of the Northmark Institute examined the door.',
      'Engineers of the Southmark Institute examined the door.',
    ],
    [SAME, 'The African Union sent observers.', 'The AU sent observers.'],
    [SAME, 'The envoy Johanna Brandt met fishermen.', 'The envoy Brandt met fishermen.'],
    ['title', 'Police questioned Captain Kadiri for hours.', 'Police questioned Mr Kadiri for hours.'],
    ['title', 'The crowd cheered President Orell at the quay.', 'The crowd cheered Orell at the quay.'],
    ['title', 'The crowd cheered Prime Minister Mattias Orell.', 'The crowd cheered Foreign Minister Mattias Orell.'],
    [
      'title',
      'Mattias Orell, the transport minister, inspected the quay.',
      'Mattias Orell, the finance minister, inspected the quay.',
    ],
    [SAME, 'The crowd cheered Senator Orell at the quay.', 'The crowd cheered Sen. Orell at the quay.'],
    [
      'quote',
      '"We felt a blow and then the cars began to slide," Brandt said.',
      '"We felt a blow and then the lorries began to slide," Brandt said.',
    ],
    [
      'quote',
      '“Nobody will be allowed to investigate himself,” Brandt said.',
      '“Nobody should ever be allowed to investigate himself,” Brandt said.',
    ],
    [
      'quote',
      'Brandt called the plan "a serious and costly mistake" on Tuesday.',
      'Brandt called the plan "a serious and foolish mistake" on Tuesday.',
    ],
    [
      'speaker',
      '"The door was old and nobody cared," Brandt said.',
      '"The door was old and nobody cared," Orell said.',
    ],
    [
      'speaker',
      '"The door was old and nobody cared," said Johanna Brandt.',
      '"The door was old and nobody cared," said Mattias Orell.',
    ],
    ['speaker', '"The door was old and nobody cared," he said.', '"The door was old and nobody cared," she said.'],
    [
      'speaker',
      'Brandt told reporters: "The door was old and nobody cared."',
      'Orell told reporters: "The door was old and nobody cared."',
    ],
    ['attribution', 'Orell said the door was old.', 'Orell claimed the door was old.'],
    [
      'attribution',
      '"The door was old and nobody cared," Brandt said.',
      '"The door was old and nobody cared," Brandt admitted.',
    ],
    ['attribution', 'The door was old, officials said.', 'The door was old, police said.'],
    ['attribution', 'The door was old, officials said.', 'The door was old.'],
    ['attribution', 'According to the union, the door was old.', 'According to the company, the door was old.'],
    ['attribution', 'The door was old.', 'The door was old, according to residents.'],
    ['attribution', 'The report said the door was old.', 'The company said the door was old.'],
    ['attribution', 'The minister announced an inquiry.', 'The minister demanded an inquiry.'],
    ['hedge', 'The owner ignored the warning.', 'The owner allegedly ignored the warning.'],
    ['hedge', 'The owner will face charges.', 'The owner may face charges.'],
    ['hedge', 'The gunman fled the quay.', 'The suspected gunman fled the quay.'],
    ['hedge', 'The storm killed 12 people.', 'The storm may have killed 12 people.'],
    ['hedge', 'The owner is believed to have fled.', 'The owner has fled.'],
    ['hedge', 'The reported theft shocked the town.', 'The theft shocked the town.'],
    ['hedge', 'It is a threat to the coast.', 'It is possibly a threat to the coast.'],
    ['hedge', 'The owner ignored the warning.', 'It is alleged that the owner ignored the warning.'],
    ['hedge', 'The owner has fled the island.', 'The owner is said to have fled the island.'],
    ['hedge', 'The owner ignored the warning.', 'Reportedly, the owner ignored the warning.'],
    ['negation', 'The owner had warned the crew.', 'The owner had not warned the crew.'],
    ['negation', 'The two sides agreed on a date.', 'The two sides did not agree on a date.'],
    ['negation', 'The owner can sail again.', "The owner can't sail again."],
    ['negation', 'The harbour is never closed in winter.', 'The harbour is always closed in winter.'],
    ['negation', 'The sale was legal under the act.', 'The sale was illegal under the act.'],
    ['negation', 'There was no damage to the hull.', 'There was damage to the hull.'],
    ['negation', 'It will be easy to raise the wreck.', "It won't be easy to raise the wreck."],
    ['wording', 'Divers began to raise the wreck.', 'Divers started to raise the wreck.'],
    ['wording', 'Divers began to raise the wreck from the bottom.', 'Divers began to raise the wreck.'],
    ['wording', 'Because of the storm the ships stayed in port.', 'Owing to the storm the ships stayed in port.'],
    [
      SAME,
      'The organisation’s “colour guard” travelled to the harbour.',
      'The organization\'s "color guard" traveled to the harbor.',
    ],
    [SAME, 'The cease-fire held -- for now.', 'The ceasefire held — for now.'],
    [SAME, 'The EU’s chief arrived at 9am.', "The E.U.'s chief arrived at 9 a.m."],
    [SAME, 'The U.S. envoy did not speak.', 'The US envoy didn’t speak.'],
    [SAME, 'Boats, nets and sails were lost.', 'Boats, nets, and sails were lost.'],
    [SAME, 'Smith & Sons built the ferry.', 'Smith and Sons built the ferry.'],
    [SAME, 'The café opened; the Prime Minister came.', 'The cafe opened; the prime minister came.'],
  ]);
});

describe('an edited French sentence', () => {
  check('fr', [
    ['number', 'Au moins 31 personnes ont été tuées.', 'Au moins 34 personnes ont été tuées.'],
    ['number', 'Il a fallu vingt-deux heures.', 'Il a fallu vingt-trois heures.'],
    [SAME, 'Le quai a coûté 1,2 million d’euros.', 'Le quai a coûté 1,2 million €.'],
    [SAME, 'L’île compte 12 500 habitants.', 'L’île compte 12.500 habitants.'],
    ['date', 'Le bac a coulé lundi.', 'Le bac a coulé dimanche.'],
    [SAME, 'Le bac a coulé hier.', 'Le bac a coulé mardi.'],
    [
      'quote',
      '« Nous avons senti un choc très violent », a dit le maire.',
      '« Nous avons senti un choc assez violent », a dit le maire.',
    ],
    [
      'attribution',
      'Le maire a déclaré que la porte était vieille.',
      'Le maire a prétendu que la porte était vieille.',
    ],
    ['negation', 'Le maire est venu au port.', 'Le maire n’est pas venu au port.'],
    ['hedge', 'Le bac a pris feu.', 'Le bac aurait pris feu.'],
  ]);
});

describe('an edited German sentence', () => {
  check('de', [
    ['number', 'Mindestens 31 Menschen kamen ums Leben.', 'Mindestens 34 Menschen kamen ums Leben.'],
    ['number', 'Die Suche dauerte einundzwanzig Stunden.', 'Die Suche dauerte vierundzwanzig Stunden.'],
    [SAME, 'Der Kai kostete 1,2 Millionen Euro.', 'Der Kai kostete 1,2 Mio. Euro.'],
    [SAME, 'Die Quote stieg um 8 Prozent.', 'Die Quote stieg um 8 %.'],
    ['date', 'Die Fähre sank am Montag.', 'Die Fähre sank am Sonntag.'],
    ['date', 'Die Wahl findet am 5. März statt.', 'Die Wahl findet am 7. März statt.'],
    [SAME, 'Die Fähre sank gestern.', 'Die Fähre sank am Dienstag.'],
    [
      'quote',
      '„Wir haben einen harten Schlag gespürt“, sagte der Bürgermeister.',
      '„Wir haben einen leichten Schlag gespürt“, sagte der Bürgermeister.',
    ],
    ['attribution', 'Der Minister sagte, die Tür sei alt.', 'Der Minister behauptete, die Tür sei alt.'],
    ['negation', 'Der Minister hat die Warnung gelesen.', 'Der Minister hat die Warnung nicht gelesen.'],
    ['hedge', 'Der Eigner hat die Warnung ignoriert.', 'Der Eigner hat die Warnung angeblich ignoriert.'],
  ]);
});

describe('an edited Spanish, Italian or Portuguese sentence', () => {
  check('es', [
    ['number', 'Al menos 31 personas murieron.', 'Al menos 34 personas murieron.'],
    ['date', 'El barco se hundió el lunes.', 'El barco se hundió el domingo.'],
    [SAME, 'El barco se hundió ayer.', 'El barco se hundió el martes.'],
    [
      'quote',
      '«Sentimos un golpe muy fuerte», dijo el alcalde.',
      '«Sentimos un golpe bastante fuerte», dijo el alcalde.',
    ],
    ['attribution', 'El alcalde dijo que la puerta era vieja.', 'El alcalde aseguró que la puerta era vieja.'],
    ['negation', 'El alcalde leyó la carta.', 'El alcalde no leyó la carta.'],
    ['hedge', 'El dueño ignoró la carta.', 'El dueño presuntamente ignoró la carta.'],
  ]);
  check('it', [
    ['number', 'Almeno 31 persone sono morte.', 'Almeno 34 persone sono morte.'],
    ['date', 'Il traghetto è affondato lunedì.', 'Il traghetto è affondato domenica.'],
    [
      'quote',
      '«Abbiamo sentito un colpo molto forte», ha detto il sindaco.',
      '«Abbiamo sentito un colpo abbastanza forte», ha detto il sindaco.',
    ],
    ['negation', 'Il sindaco ha letto la lettera.', 'Il sindaco non ha letto la lettera.'],
    ['hedge', 'Il proprietario ha ignorato la lettera.', 'Il proprietario avrebbe ignorato la lettera.'],
  ]);
  check('pt', [
    ['number', 'Pelo menos 31 pessoas morreram.', 'Pelo menos 34 pessoas morreram.'],
    ['date', 'A balsa afundou na segunda-feira.', 'A balsa afundou no domingo.'],
    ['attribution', 'O prefeito disse que a porta era velha.', 'O prefeito afirmou que a porta era velha.'],
    ['negation', 'O prefeito leu a carta.', 'O prefeito não leu a carta.'],
    ['hedge', 'O dono ignorou a carta.', 'O dono supostamente ignorou a carta.'],
  ]);
});
