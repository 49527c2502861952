import { type DateReference, gapBefore, keyAt, numberAt, type Scan } from './date-scan.ts';

/** The time of day that begins at a token: "10:30", "5 p.m.", "nine o'clock", "18h30", "18 Uhr", "noon"; null where there is none. */
export function clockAt(scan: Scan, at: number): DateReference | null {
  const key = keyAt(scan, at);
  if (key === 'noon' || key === 'midnight') return clock(at, at + 1, key === 'noon' ? 720 : 0);
  const spelled = scan.cardinals.get(key);
  if (spelled !== undefined && spelled <= 12 && keyAt(scan, at + 1) === "o'clock")
    return clock(at, at + 2, spelled * 60);
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(scan.tokens[at]?.shape === 'number' ? key : '');
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return null;
  const next = keyAt(scan, at + 1);
  const half =
    next === 'am' || next === 'pm'
      ? next
      : (next === 'a' || next === 'p') && keyAt(scan, at + 2) === 'm'
        ? `${next}m`
        : null;
  if (half !== null) {
    const to = next.length === 2 ? at + 2 : at + 3;
    return clock(at, to, ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute);
  }
  if (next === 'uhr' || next === "o'clock") return clock(at, at + 2, hour * 60 + minute);
  if (next === 'h' && /^\s?$/.test(gapBefore(scan, at + 1))) {
    const minutes = gapBefore(scan, at + 2) === '' ? numberAt(scan, at + 2) : null;
    return clock(at, minutes === null ? at + 2 : at + 3, hour * 60 + (minutes ?? 0));
  }
  const before = keyAt(scan, at - 1);
  // "à 17 heures", "a las 17 horas"; "20 heures de travaux" are so many.
  if (HOURS.has(next) && match[2] === undefined && AT_HOURS.has(before) && !/^d[eo]?$/.test(keyAt(scan, at + 2)))
    return clock(at, at + 2, hour * 60);
  if (key.includes('.') && AT_POINTED.has(before)) return clock(at, at + 1, hour * 60 + minute);
  return key.includes(':') ? clock(at, at + 1, hour * 60 + minute) : null;
}

const HOURS: ReadonlySet<string> = new Set(['heures', 'heure', 'horas']);
const AT_HOURS: ReadonlySet<string> = new Set(['a', 'vers', 'des', 'las', 'as']);
/** Before hours and minutes with a point between: "a las 17.30", "alle (ore) 17.30", "o godz. 17.30". */
const AT_POINTED: ReadonlySet<string> = new Set(['las', 'alle', 'dalle', 'ore', 'godz', 'godzinie']);

function clock(from: number, to: number, minutes: number): DateReference {
  return { from, to, days: [], minutes, relative: false, counted: false, weekday: null, part: null };
}
