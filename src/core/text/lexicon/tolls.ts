/** What became of the people that a figure counts. */
export type Toll = 'dead' | 'injured' | 'missing' | 'victims' | 'arrested' | 'rescued' | 'displaced' | 'infected';

/** Tolls by the word that says so, folded: "killed" and "dead" are one. English, then German, French, Spanish, Portuguese, Italian. */
export const TOLLS: ReadonlyMap<string, Toll> = new Map(
  Object.entries({
    dead: `killed dead died deaths fatalities bodies killing dies lives kills death drowned toll
      tote toten getotet todesopfer morts mort tues tuees muertos muertas fallecidos mortos mortas morti`,
    injured: `injured wounded hurt injuries injuring wounding casualties
      verletzt verletzte verletzten blesses blessees heridos heridas feridos feridas feriti`,
    missing: `missing unaccounted
      vermisst vermisste vermissten disparus disparues desaparecidos desaparecidas dispersi`,
    victims: 'victims victimes victimas vitimas vittime',
    arrested: `arrested detained arrests detainees custody
      festgenommen festnahmen arretes interpelles detenidos detenidas detidos arrestati`,
    rescued: `rescued survivors survived saved alive
      gerettet gerettete secourus rescapes rescatados resgatados`,
    displaced: 'displaced evacuated homeless fled evacuees evakuiert evacues deplaces evacuados desplazados sfollati',
    infected: 'infected infections cases infiziert infektionen contagios contagi',
  } satisfies Record<Toll, string>).flatMap(([toll, words]) =>
    words.split(/\s+/).map((word): [string, Toll] => [word, toll as Toll]),
  ),
);

/** What is counted and is not people, though it drowns, burns or is saved: no toll. Folded, as `TOLLS`; no words that name people too ("cattle herders"). */
export const COUNTED_THINGS: ReadonlySet<string> = new Set(
  `animals cows sheep goats pigs horses dogs cats chickens hens birds trees jobs posts
  homes houses buildings cars vehicles boats ships tiere rinder schafe kuhe schweine vogel fische baume arbeitsplatze stellen
  hauser animaux bovins vaches moutons porcs oiseaux poissons arbres emplois maisons animales ovejas vacas cerdos aves peces
  arboles empleos casas viviendas animais ovelhas porcos peixes arvores empregos animali pecore mucche maiali uccelli pesci
  alberi posti case`.split(/\s+/),
);
