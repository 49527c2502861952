import type { TextKey } from '../../ui/message-keys.ts';
import type { Section } from './compare-address.ts';

/** What each section is called. */
export const SECTION_NAMES: Readonly<Record<Section, TextKey>> = {
  texts: 'sectionTexts',
  figures: 'sectionFigures',
  quotes: 'sectionQuotes',
  timeline: 'sectionTimeline',
  revisions: 'sectionRevisions',
  export: 'sectionExport',
};
