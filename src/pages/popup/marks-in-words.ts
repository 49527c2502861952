import type { MarkReading, PageMark } from '../../messaging/protocol.ts';
import { nameOf } from '../../ui/kind-names.ts';
import { outletNames } from '../../ui/outlet-names.ts';
import type { Strings } from '../../ui/strings.ts';
import type { PlannedMark, PlannedReading } from './plan-marks.ts';

/** Most readings in one card: it is small; the popup and the compare page list all. */
const MOST_READINGS = 12;

/** Planned marks with what their cards say, in the reader's language: the page's script has no words of its own. */
export function marksInWords(marks: readonly PlannedMark[], strings: Strings): PageMark[] {
  return marks.map(({ readings, ...mark }) => ({
    ...mark,
    readings: alike(readings)
      .slice(0, MOST_READINGS)
      .map((same) => inWords(same, strings)),
  }));
}

/** Readings of one name that say the same, together. */
function alike(readings: readonly PlannedReading[]): readonly (readonly [PlannedReading, ...PlannedReading[]])[] {
  const groups = new Map<string, [PlannedReading, ...PlannedReading[]]>();
  for (const reading of readings) {
    const key = `${nameOf(reading.kind, reading.toll)}\n${reading.text ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reading]);
    else group.push(reading);
  }
  return [...groups.values()];
}

function inWords(same: readonly [PlannedReading, ...PlannedReading[]], strings: Strings): MarkReading {
  const [{ kind, toll, text, version }] = same;
  return {
    outlets: outletNames(
      same.map((reading) => reading.version),
      strings,
    ),
    // The card of such a mark bears that name itself.
    label: kind === 'only-here' ? '' : strings.text(nameOf(kind, toll)),
    text: text ?? strings.text('nothingThere'),
    quoted: text !== null,
    language: text === null ? strings.locale : version.language,
  };
}
