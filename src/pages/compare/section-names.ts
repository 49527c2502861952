import type { TextKey } from '../../ui/message-keys.ts';
import { SECTIONS, type Section } from './compare-address.ts';

/** What each section is called. */
export const SECTION_NAMES: Readonly<Record<Section, TextKey>> = {
  texts: 'sectionTexts',
  figures: 'sectionFigures',
  quotes: 'sectionQuotes',
  timeline: 'sectionTimeline',
  revisions: 'sectionRevisions',
  export: 'sectionExport',
};

/** What a text that stands alone has nothing for. */
const OF_SEVERAL: ReadonlySet<Section> = new Set(['figures', 'export']);

/** The sections of a page, in order, by the number of versions beside its text. */
export function sectionsFor(versions: number): readonly Section[] {
  return versions > 0 ? SECTIONS : SECTIONS.filter((section) => !OF_SEVERAL.has(section));
}
