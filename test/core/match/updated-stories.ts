import { sampleArticle } from './sample-article.ts';

/** A story as an agency first told it and as it told it a day later: the figures that are not yet known change. */
interface UpdatedStory {
  readonly language: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** What changes, in order of `sentences`; the last is added. */
  readonly changes: readonly (readonly [string, string])[];
  readonly added: string;
}

const STORIES: Readonly<Record<string, UpdatedStory>> = {
  fire: {
    language: 'en',
    title: 'Fire in Quell textile works kills 12',
    sentences: [
      'At least 12 workers were killed and 40 injured when fire tore through a textile works in the port city of Quell on Wednesday, officials said.',
      'The fire broke out on the third floor of the Halvorsen mill shortly after the morning shift began at 6 a.m.',
      'The head of the city fire brigade, Rasmus Thorne, said 26 engines had fought the flames for nearly five hours.',
      'Governor Lucia Manfredi ordered three days of mourning and promised an inquiry.',
      'The building dates from 1911 and was last inspected in March 2024, according to city records.',
      'About 900 people work there, most of them women from the villages of the Severin delta.',
      'It was the worst factory fire in the region since 1998, when 31 people died in a shoe workshop in Port Lorne.',
      'Doctors at the Saint Brannoc hospital said seven of the injured were in a critical condition.',
    ],
    changes: [
      ['kills 12', 'kills 15'],
      ['12 workers were killed and 40 injured', '15 workers were killed and 52 injured'],
      ['26 engines', '31 engines'],
      ['seven of', 'nine of'],
    ],
    added: 'President Aldo Ferrante said he would travel to Quell on Thursday.',
  },
  ferry: {
    language: 'en',
    title: 'Ferry runs aground off Cape Doran',
    sentences: [
      'A ferry with 318 people on board ran aground on rocks off Cape Doran early on Sunday in thick fog, the coast guard said.',
      'All passengers were taken off by lifeboats and two helicopters within four hours, and 11 were treated for cuts and cold.',
      'The Saint Ilda had left Port Lorne at midnight for the island of Merrin, a crossing of six hours.',
      'Her captain, Anders Vik, 54, told the coast guard that the radar had failed shortly before the grounding.',
      'Divers found a gash of nine metres in the hull, but no fuel had leaked.',
      'The company, Lorne Island Lines, cancelled its crossings for two days and offered refunds.',
      'A sister ship, the Saint Orla, ran aground on the same rocks in 2007.',
    ],
    changes: [
      ['318 people', '322 people'],
      ['11 were', '17 were'],
      ['nine metres', '14 metres'],
    ],
    added: 'Two crew members tested negative for alcohol, the police said on Monday.',
  },
  Werk: {
    language: 'de',
    title: 'Explosion in Chemiewerk in Rhedau',
    sentences: [
      'Bei einer Explosion in einem Chemiewerk in Rhedau sind am Donnerstag zwei Arbeiter ums Leben gekommen und 19 verletzt worden, wie die Polizei mitteilte.',
      'Das Unglück ereignete sich gegen 8.40 Uhr in einer Halle, in der Lösungsmittel gelagert werden.',
      'Die Feuerwehr war mit 140 Kräften im Einsatz und brachte den Brand nach drei Stunden unter Kontrolle.',
      'Messungen hätten keine Gefahr für die Bevölkerung ergeben, sagte Landrätin Sabine Kolbe.',
      'Die Staatsanwaltschaft ermittelt wegen fahrlässiger Tötung gegen unbekannt.',
      'In dem Werk waren zuletzt 430 Menschen beschäftigt, viele davon seit Jahrzehnten.',
      'Ministerpräsident Holger Amann sprach den Angehörigen sein Beileid aus.',
    ],
    changes: [
      ['zwei Arbeiter', 'drei Arbeiter'],
      ['19 verletzt', '23 verletzt'],
      ['140 Kräften', '180 Kräften'],
    ],
    added: 'Am Freitag soll ein Gutachter die Halle betreten.',
  },
};

export const UPDATED_STORIES: readonly string[] = Object.keys(STORIES);

/** An agency's story, its update of the next day, and two cuts of it that share half of what they keep. */
export function updatedStory(name: string) {
  const story = STORIES[name];
  if (story === undefined) throw new Error(`no story "${name}"`);
  const print = (place: string, sentences: readonly string[]) =>
    sampleArticle({
      url: `https://${place}.example/${name}`,
      title: sentences[0] ?? '',
      language: story.language,
      text: sentences.slice(1).join('\n\n'),
      publishedAt: `2026-09-0${place === 'update' ? 3 : 2}T08:00:00Z`,
    });
  const first = [story.title, ...story.sentences];
  const changed = first.map((text) => story.changes.reduce((all, [from, to]) => all.replace(from, to), text));
  return {
    first: print('first', first),
    update: print('update', changed.toSpliced(3, 0, story.added)),
    cuts: [print('opening', first.slice(0, 6)), print('ending', [story.title, ...first.slice(3)])] as const,
  };
}
