import type { PageMark } from '../../messaging/protocol.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import type { Strings } from '../../ui/strings.ts';
import type { PlannedMark } from './plan-marks.ts';

/** Most readings in one card: it is small; the popup and the compare page list all. */
const MOST_READINGS = 12;

/** Planned marks with what their cards say, in the reader's language: the page's script has no words of its own. */
export function marksInWords(marks: readonly PlannedMark[], strings: Strings): PageMark[] {
  return marks.map(({ readings, ...mark }) => ({
    ...mark,
    readings: readings.slice(0, MOST_READINGS).map(({ version, kind, text }) => ({
      outlet: version.outlet,
      // The card of such a mark bears that name itself.
      label: kind === 'only-here' ? '' : strings.text(KIND_NAMES[kind]),
      text: text ?? strings.text('nothingThere'),
      quoted: text !== null,
      language: text === null ? strings.locale : version.language,
    })),
  }));
}
