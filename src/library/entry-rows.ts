import { addressOf, urlOfKey } from './addresses.ts';
import { blockInRow, bundle } from './index/bundle.ts';
import { firstIdOf } from './row-keys.ts';
import type { ArticleRow, Column, EntryRow, GroupRow, SingleRow } from './schema.ts';

/** A stored article and its id. */
export interface NumberedRow {
  readonly id: number;
  readonly row: ArticleRow;
}

/** The articles of a row of `entries`, in the order of their ids. */
export function articlesIn(key: number, row: EntryRow): readonly NumberedRow[] {
  if (!isGroup(row)) return [{ id: firstIdOf(key), row }];
  return row.keys.map((_, at) => ({ id: row.firstId + at, row: articleAt(row, at) }));
}

export function isGroup(row: EntryRow): row is GroupRow {
  return 'keys' in row;
}

/** Whether an article lies in a group. */
export function holds({ firstId, keys }: GroupRow, id: number): boolean {
  return id >= firstId && id < firstId + keys.length;
}

/** The article at a place of a group, as a row of its own would have it. @throws {RangeError} when there is no such place. */
export function articleAt(group: GroupRow, at: number): ArticleRow {
  const [origin, rest] = [inColumn(group.origins, at), group.keys[at]];
  if (origin === undefined || rest === undefined) throw new RangeError('No such place.');
  return {
    key: (group.prefix ?? '') + rest,
    fingerprint: fingerprintAt(group, at),
    shared: [group.texts, group.places === undefined ? at : (group.places[at] ?? 0)],
    origin,
    at: inColumn(group.at, at) ?? '',
    revisionOf: group.revisionOf?.[at] ?? null,
  };
}

/** Of all articles of a group, in their order; those that were lost are empty. */
export function fingerprintsOf(group: GroupRow): readonly Uint8Array[] {
  return group.keys.map((_, at) => fingerprintAt(group, at));
}

/** Empty where it was lost: nothing that decodes, so that it is made again from the text. */
function fingerprintAt({ fingerprints, keys }: GroupRow, at: number): Uint8Array {
  try {
    return blockInRow(fingerprints, at, keys.length);
  } catch (error) {
    if (error instanceof RangeError) return new Uint8Array();
    throw error;
  }
}

/** A row of its own for an article. */
export function singleRow(id: number, row: ArticleRow): SingleRow {
  return { ...row, id, address: addressOf(urlOfKey(row.key)) };
}

/** One row for articles that share a row of `texts` (2..GROUP_SIZE of them, with consecutive ids). */
export function groupRow(
  firstId: number,
  texts: number,
  rows: readonly (ArticleRow & { address: number })[],
): GroupRow {
  const places = rows.map(({ shared }) => shared?.[1] ?? 0);
  const revisionOf = rows.map((row) => row.revisionOf);
  const keys = rows.map(({ key }) => key);
  const prefix = commonPrefix(keys);
  return {
    firstId,
    keys: keys.map((key) => key.slice(prefix.length)),
    prefix,
    address: rows.map(({ address }) => address),
    fingerprints: bundle(rows.map(({ fingerprint }) => fingerprint)),
    texts,
    ...(places.some((place, at) => place !== at) ? { places } : {}),
    origins: columnOf(rows.map(({ origin }) => origin)),
    at: columnOf(rows.map(({ at }) => at)),
    ...(revisionOf.some((key) => key !== null) ? { revisionOf } : {}),
  };
}

/** What all begin with: of one outlet's articles its address and often more. */
function commonPrefix([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    let shared = 0;
    while (shared < length && other.charCodeAt(shared) === first.charCodeAt(shared)) shared++;
    length = shared;
  }
  return first.slice(0, length);
}

function columnOf<Value extends string>(values: readonly Value[]): Column<Value> {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : values;
}

function inColumn<Value extends string>(column: Column<Value>, at: number): Value | undefined {
  return typeof column === 'string' ? column : column[at];
}
