import type { VersionName } from './difference-line.ts';
import type { Strings } from './strings.ts';

/** More names than this are a number: the line must be read at a glance. Opening it names them all. */
const MOST_NAMES = 3;

/** "AFP, The Courier and Gazette", or "5 versions". Sister titles of one name are named once. */
export function outletNames(versions: readonly VersionName[], strings: Strings): string {
  const names = [...new Set(versions.map((version) => version.outlet))];
  return names.length > MOST_NAMES ? strings.count('outlets', versions.length) : strings.list(names);
}
