/** Folded words after which a full stop does not end a sentence, in the languages Retold has rules for. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof st ste sr sra srta mme mlle mm hr fr herr frau dott ing avv on sig ' +
    'gen col lt sgt capt cpt cmdr adm maj cpl pvt brig rev hon gov sen rep reps sens pres supt det insp messrs ' +
    'vs approx est dept univ assn bros mt ft cf ca bzw ggf usw evtl sog inkl rd str vgl z.b d.h u.a p.ej ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ' +
    'i.e e.g a.k.a ph.d'
  ).split(' '),
);

/** Folded words that end no sentence when a number follows: "No. 5", "p. 12". Alone they may ("the answer was no."). */
export const ABBREVIATIONS_BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'no nos nr num p pp art fig vol ch sec par abs ziff'.split(' '),
);

/** Folded words that often begin a sentence, and hardly follow an initial or an acronym within one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you his her its their in on at by for from with but and or ' +
    'so if when while after before since as there here what who how why yet however meanwhile also both some many most ' +
    'one two three no not le la les un une il elle ils mais et der die das ein eine er sie es aber und el los las pero y ' +
    'lo gli ma o os as mas e'
  ).split(' '),
);
