import { byLanguage } from './by-language.ts';

/** The words of one language that place something in time, folded. */
export interface DateWords {
  /** 0 = January. */
  readonly months: ReadonlyMap<string, number>;
  /** 0 = Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Days from the day of publication: yesterday = -1. */
  readonly relative: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, Period>;
  readonly last: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly current: ReadonlySet<string>;
  /** Stands behind a length of time: "two days ago". Or before it: "il y a deux jours". */
  readonly ago: ReadonlySet<string>;
  /** May stand before a bare year: "in 2011". */
  readonly beforeYear: ReadonlySet<string>;
  /** Opens a time phrase and belongs to it: "on Monday". */
  readonly openers: ReadonlySet<string>;
  /** Parts of a day by their words: "evening". */
  readonly dayParts: ReadonlyMap<string, string>;
  /** Make a time of the part of a day behind them: "the", "early". */
  readonly beforeDayPart: ReadonlySet<string>;
  /** A weekday and a part of it in one word: "Dienstagabend". */
  readonly weekdayParts: ReadonlyMap<string, { readonly weekday: number; readonly part: string }>;
  /** Say which stretch of the days behind them is meant: "early", "late". */
  readonly stretches: ReadonlyMap<string, string>;
  readonly seasons: ReadonlyMap<string, string>;
  /** Holidays by the first word of their names, longer names first. */
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
  /** Make a time of the season or holiday behind them: "before". */
  readonly beforeTime: ReadonlySet<string>;
}

export interface Holiday {
  readonly words: readonly string[];
  /** Month (0 = January) and day, where it has one date every year. */
  readonly date: readonly [number, number] | null;
}

export type Period = 'day' | 'week' | 'month' | 'year';

/** The date words of a language; for a language without rules, none (digits still make dates). */
export function dateWords(language: string | null): DateWords {
  return wordsOf((language ?? 'en').toLowerCase().split('-', 1)[0] ?? '') ?? NONE;
}

function numbered(words: string): Map<string, number> {
  const map = new Map<string, number>();
  for (const [index, names] of words.split(' ').entries()) for (const name of names.split('/')) map.set(name, index);
  return map;
}

function valued(words: string): Map<string, number> {
  return new Map(words.split(' ').map((entry) => [entry.split('=')[0] ?? '', Number(entry.split('=')[1])]));
}

function periodMap(day: string, week: string, month: string, year: string): Map<string, Period> {
  const map = new Map<string, Period>();
  for (const word of day.split(' ')) map.set(word, 'day');
  for (const word of week.split(' ')) map.set(word, 'week');
  for (const word of month.split(' ')) map.set(word, 'month');
  for (const word of year.split(' ')) map.set(word, 'year');
  return map;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** "morning=matin/matinee": each word names the part or season. */
function named(words: string): Map<string, string> {
  return new Map(
    words.split(' ').flatMap((entry) => {
      const [name = '', forms = name] = entry.split('=');
      return forms.split('/').map((form): [string, string] => [form, name]);
    }),
  );
}

/** "christmas=12-25|easter": month and day where the holiday has them. By first word, longer names first. */
function holidays(list: string): Map<string, Holiday[]> {
  const byFirst = new Map<string, Holiday[]>();
  for (const entry of list.split('|')) {
    const [name = '', date = ''] = entry.split('=');
    const words = name.split(' ');
    const [month = 0, dayOfMonth = 0] = date.split('-').map(Number);
    const known = byFirst.get(words[0] ?? '') ?? [];
    known.push({ words, date: date === '' ? null : [month - 1, dayOfMonth] });
    byFirst.set(
      words[0] ?? '',
      known.sort((x, y) => y.words.length - x.words.length),
    );
  }
  return byFirst;
}

/** German: "Dienstagabend". */
function weekdayParts(): Map<string, { weekday: number; part: string }> {
  const days = 'sonntag montag dienstag mittwoch donnerstag freitag samstag'.split(' ');
  const parts = named('morning=morgen/vormittag noon=mittag afternoon=nachmittag evening=abend night=nacht');
  return new Map(
    days.flatMap((name, weekday) =>
      [...parts].map(([form, part]): [string, { weekday: number; part: string }] => [name + form, { weekday, part }]),
    ),
  );
}

const NO_WORDS: ReadonlyMap<string, never> = new Map<string, never>();

const NONE: DateWords = {
  months: new Map(),
  weekdays: new Map(),
  relative: new Map(),
  periods: new Map(),
  last: new Set(),
  next: new Set(),
  current: new Set(),
  ago: new Set(),
  beforeYear: new Set(),
  openers: new Set(),
  dayParts: NO_WORDS,
  beforeDayPart: new Set(),
  weekdayParts: NO_WORDS,
  stretches: NO_WORDS,
  seasons: NO_WORDS,
  holidays: NO_WORDS,
  beforeTime: new Set(),
};

const wordsOf = byLanguage<DateWords>({
  en: () => ({
    months: numbered(
      'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
    ),
    weekdays: numbered(
      'sunday/sun monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat',
    ),
    relative: valued('today=0 yesterday=-1 tomorrow=1 tonight=0'),
    periods: periodMap('day days night', 'week weeks', 'month months', 'year years'),
    last: set('last past previous'),
    next: set('next coming following'),
    current: set('this'),
    ago: set('ago earlier'),
    beforeYear: set('in since of by until till from during before after and to early late mid around through for'),
    openers: set('on'),
    dayParts: named('morning afternoon evening night'),
    beforeDayPart: set('the early late every each that same next following previous mid by until'),
    weekdayParts: NO_WORDS,
    stretches: named('early mid late'),
    seasons: named('spring summer autumn=autumn/fall winter'),
    holidays: holidays(
      "christmas=12-25|christmas day=12-25|christmas eve=12-24|new year=1-1|new year 's=1-1|new year 's day=1-1|new year 's eve=12-31|halloween=10-31|boxing day=12-26|valentine 's day=2-14|independence day|thanksgiving|easter|easter sunday|easter monday|good friday|palm sunday|ramadan|eid|passover|hanukkah|yom kippur|diwali|labor day|memorial day|veterans day|remembrance day|mother 's day|father 's day|lunar new year",
    ),
    beforeTime: set('before after by at on since during until till over around through for in of this last next every'),
  }),
  fr: () => ({
    months: numbered('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
    weekdays: numbered('dimanche lundi mardi mercredi jeudi vendredi samedi'),
    relative: valued("aujourd'hui=0 hui=0 hier=-1 demain=1 avant-hier=-2"),
    periods: periodMap('jour jours nuit', 'semaine semaines', 'mois moi', 'an ans annee annees'),
    last: set('dernier derniere passe passee'),
    next: set('prochain prochaine'),
    current: set('ce cette'),
    ago: set('a'),
    beforeYear: set('en de depuis des fin debut annee et a avant apres'),
    openers: set('le'),
    dayParts: named('morning=matin/matinee afternoon=apres-midi/midi evening=soir/soiree night=nuit'),
    beforeDayPart: set('la le l au du dans chaque tot apres'),
    weekdayParts: NO_WORDS,
    stretches: named('early=debut mid=mi late=fin'),
    seasons: named('spring=printemps summer=ete autumn=automne winter=hiver'),
    holidays: holidays('noel=12-25|paques|pentecote|toussaint=11-1|ramadan'),
    beforeTime: set('avant apres a depuis pendant des jusqu en au de d'),
  }),
  de: () => ({
    months: numbered('januar/janner februar/feber marz april mai juni juli august september oktober november dezember'),
    weekdays: numbered('sonntag montag dienstag mittwoch donnerstag freitag samstag/sonnabend'),
    relative: valued('heute=0 gestern=-1 morgen=1 vorgestern=-2 ubermorgen=2'),
    periods: periodMap('tag tage tagen nacht', 'woche wochen', 'monat monate monaten', 'jahr jahre jahren'),
    last: set('letzte letzten letzter letztes letztem vergangene vergangenen vergangener vorige vorigen'),
    next: set('nachste nachsten nachster nachstes kommende kommenden'),
    current: set('diese diesen dieser dieses diesem'),
    ago: set('vor'),
    beforeYear: set('jahr seit ende anfang bis von und ab jahre'),
    openers: set('am'),
    dayParts: named('morning=morgen/vormittag noon=mittag afternoon=nachmittag evening=abend night=nacht'),
    beforeDayPart: set('am der jeden jede spaten fruhen in'),
    weekdayParts: weekdayParts(),
    stretches: named('early=anfang mid=mitte late=ende'),
    seasons: named('spring=fruhling/fruhjahr summer=sommer autumn=herbst winter'),
    holidays: holidays('weihnachten=12-25|ostern|pfingsten|silvester=12-31|neujahr=1-1|ramadan'),
    beforeTime: set('vor nach seit bis zu an uber im wahrend'),
  }),
  es: () => ({
    months: numbered(
      'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    ),
    weekdays: numbered('domingo lunes martes miercoles jueves viernes sabado'),
    relative: valued('hoy=0 ayer=-1 anteayer=-2'),
    periods: periodMap('dia dias noche', 'semana semanas', 'mes meses', 'ano anos'),
    last: set('pasado pasada ultimo ultima'),
    next: set('proximo proxima siguiente'),
    current: set('este esta'),
    ago: set('hace'),
    beforeYear: set('en de desde hasta ano y a'),
    openers: set('el'),
    dayParts: named('morning=manana afternoon=tarde night=noche dawn=madrugada'),
    beforeDayPart: set('la esta'),
    weekdayParts: NO_WORDS,
    stretches: named('early=principios mid=mediados late=finales'),
    seasons: named('spring=primavera summer=verano autumn=otono winter=invierno'),
    holidays: holidays('navidad=12-25|nochebuena=12-24|semana santa|pascua|ramadan'),
    beforeTime: set('antes despues de en desde durante hasta por'),
  }),
  it: () => ({
    months: numbered('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    weekdays: numbered('domenica lunedi martedi mercoledi giovedi venerdi sabato'),
    relative: valued('oggi=0 ieri=-1 domani=1 stasera=0'),
    periods: periodMap('giorno giorni notte', 'settimana settimane', 'mese mesi', 'anno anni'),
    last: set('scorso scorsa scorsi ultimo ultima'),
    next: set('prossimo prossima'),
    current: set('questo questa'),
    ago: set('fa'),
    beforeYear: set('nel dal del in al e dell'),
    openers: set('il'),
    dayParts: named('morning=mattina/mattinata afternoon=pomeriggio evening=sera/serata night=notte'),
    beforeDayPart: set('la il nella nel in di questa'),
    weekdayParts: NO_WORDS,
    stretches: named('early=inizio mid=meta late=fine'),
    seasons: named('spring=primavera summer=estate autumn=autunno winter=inverno'),
    holidays: holidays('natale=12-25|pasqua|ferragosto=8-15|capodanno=1-1|ramadan'),
    beforeTime: set('prima dopo a da durante fino in per di'),
  }),
  pt: () => ({
    months: numbered('janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'),
    weekdays: numbered(
      'domingo segunda-feira/segunda terca-feira/terca quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta sabado',
    ),
    relative: valued('hoje=0 ontem=-1 amanha=1 anteontem=-2'),
    periods: periodMap('dia dias noite', 'semana semanas', 'mes meses', 'ano anos'),
    last: set('passado passada ultimo ultima'),
    next: set('proximo proxima'),
    current: set('este esta neste nesta'),
    ago: set('ha atras'),
    beforeYear: set('em de desde ate ano e'),
    openers: set('na no'),
    dayParts: named('morning=manha afternoon=tarde night=noite dawn=madrugada'),
    beforeDayPart: set('da de a na esta nesta pela'),
    weekdayParts: NO_WORDS,
    stretches: named('early=inicio mid=meados late=fim/final'),
    seasons: named('spring=primavera summer=verao autumn=outono winter=inverno'),
    holidays: holidays('natal=12-25|pascoa|carnaval|ramada'),
    beforeTime: set('antes depois de em no na desde durante ate'),
  }),
});
