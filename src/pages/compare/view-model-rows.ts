import type { Article, BlockRole } from '../../core/article.ts';
import type { ArticleKey, DifferenceKind } from '../../core/story.ts';
import type { ShownAddition, ShownCollation, ShownReading } from '../../messaging/shown-collation.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { groupedBy } from './grouped-by.ts';

/** One wording of a sentence of the base, and who has it so. */
export interface ReadingView {
  readonly id: string;
  readonly versions: readonly VersionName[];
  /** What the base says there: the sentence, or the sentences that the version merged. */
  readonly here: string;
  readonly there: string;
  readonly kinds: readonly DifferenceKind[];
  /** Null when it did not move. */
  readonly moved: MoveView | null;
}

/** Where a moved sentence stands in other versions: named at its place in the base, and again where it would stand there. */
export interface MoveView {
  /** Tells the two ends of this move apart from those of others: 1, 2 ... in reading order of the base. */
  readonly number: number;
  /** The sentence before it in those versions; '' at the beginning. */
  readonly follows: string;
  /** The passage of the base after which it would stand; -1 before the first. */
  readonly after: number;
}

/** The other end of a move: what stands here in other versions, and elsewhere in the base. */
export interface ArrivalView {
  readonly number: number;
  readonly text: string;
  readonly versions: readonly VersionName[];
  /** Whether it stands later in the base. */
  readonly fromBelow: boolean;
}

export type SentenceMark = 'shared' | 'changed' | 'only-here';

/** A sentence of the base and what the versions make of it. */
export interface SentenceView {
  readonly passage: number;
  readonly text: string;
  /** Null where nothing is to be said: some keep it, some do not have it. */
  readonly mark: SentenceMark | null;
  readonly readings: readonly ReadingView[];
  readonly kept: readonly VersionName[];
  readonly absent: readonly VersionName[];
  /** Whether the filter asks for what only the base says. */
  readonly showsAbsent: boolean;
  readonly unknown: readonly VersionName[];
}

/** What versions carry and the base does not. */
export interface AdditionView {
  readonly id: string;
  readonly after: number;
  readonly text: string;
  readonly versions: readonly VersionName[];
  readonly carriedBy: number;
  readonly of: number;
}

/** A paragraph of the base. */
export interface RowView {
  readonly block: number;
  readonly role: BlockRole;
  readonly sentences: readonly SentenceView[];
  /** Versions that carry at least half of its sentences, of those of which it can be said. */
  readonly carriedBy: number;
  readonly of: number;
  /** What would stand after its sentences; before the first row, in `before` of the view. */
  readonly additions: readonly AdditionView[];
  readonly arrivals: readonly ArrivalView[];
}

/** What stands in other versions before the first row, and the rows. */
export interface RowsView {
  readonly before: Pick<RowView, 'additions' | 'arrivals'>;
  readonly rows: readonly RowView[];
}

/** Which versions and kinds are looked at; null: all. */
export interface RowFilter {
  readonly voices: ReadonlySet<ArticleKey>;
  readonly kinds: ReadonlySet<DifferenceKind> | null;
}

/** A paragraph survives in a version that has at least this share of its sentences, as in core/compare/provenance. */
const SURVIVES = 0.5;

/** The base as rows, and what would stand before the first. O(passages · voices). */
export function rowsView(
  article: Article,
  collation: ShownCollation,
  names: ReadonlyMap<ArticleKey, VersionName>,
  filter: RowFilter,
): RowsView {
  const readings = readingViews(collation, names, filter);
  const arrivals = groupedBy([...readings.values()].flat().flatMap(arrivalOf), ({ after }) => after);
  const additions = groupedBy(
    collation.additions.flatMap((addition, i) => additionView(addition, i, names, filter)),
    ({ after }) => after,
  );
  const sentences = collation.passages.map((_, passage) =>
    sentenceView(passage, readings.get(passage) ?? [], collation, names, filter),
  );
  const blocks = groupedBy(sentences, ({ passage }) => collation.base[passage]?.block ?? 0);
  const voices = collation.voices.flatMap(({ key }) => (filter.voices.has(key) ? key : []));
  return {
    before: { additions: additions.get(-1) ?? [], arrivals: arrivals.get(-1) ?? [] },
    rows: [...blocks].map(([block, own]) => ({
      block,
      role: article.blocks[block]?.role ?? 'paragraph',
      sentences: own,
      ...survival(own, voices),
      additions: own.flatMap(({ passage }) => additions.get(passage) ?? []),
      arrivals: own.flatMap(({ passage }) => arrivals.get(passage) ?? []),
    })),
  };
}

/** The wordings that are shown beside each passage, one for all versions that have the same, moves numbered. */
function readingViews(
  { base, readings }: ShownCollation,
  names: ReadonlyMap<ArticleKey, VersionName>,
  filter: RowFilter,
): ReadonlyMap<number, readonly ReadingView[]> {
  const views = new Map<number, ReadingView[]>();
  let moves = 0;
  for (const reading of readings) {
    const { key, passages, text, kinds, moved } = reading;
    const name = names.get(key);
    const passage = passages[0];
    if (name === undefined || passage === undefined || !filter.voices.has(key) || !isWanted(reading, filter)) continue;
    const own = views.get(passage) ?? [];
    views.set(passage, own);
    const same = own.findIndex(({ there, moved: known }) => there === text && known?.follows === moved?.follows);
    const old = own[same];
    if (old !== undefined) {
      own[same] = { ...old, versions: [...old.versions, name] };
      continue;
    }
    own.push({
      id: `${passage}-${key}`,
      versions: [name],
      here: passages.map((index) => base[index]?.text ?? '').join(' '),
      there: text,
      kinds,
      moved: moved && { ...moved, number: ++moves },
    });
  }
  return views;
}

function arrivalOf({ id, moved, there, versions }: ReadingView): (ArrivalView & { readonly after: number })[] {
  if (moved === null) return [];
  const { number, after } = moved;
  return [{ number, after, text: there, versions, fromBelow: Number.parseInt(id, 10) > after }];
}

function sentenceView(
  passage: number,
  readings: readonly ReadingView[],
  { base, passages }: ShownCollation,
  names: ReadonlyMap<ArticleKey, VersionName>,
  { voices, kinds }: RowFilter,
): SentenceView {
  const named = (keys: readonly ArticleKey[] = []) =>
    keys.filter((key) => voices.has(key)).flatMap((key) => names.get(key) ?? []);
  const { kept, changed, absent, unknown } = passages[passage] ?? {};
  const [keptHere, changedHere, gone] = [named(kept), named(changed), named(absent)];
  const missing = kinds === null || kinds.has('only-here') ? gone : [];
  return {
    passage,
    text: base[passage]?.text ?? '',
    mark: markOf(changedHere.length, keptHere.length, gone.length, readings, missing),
    readings,
    kept: keptHere,
    absent: gone,
    showsAbsent: missing.length > 0,
    unknown: named(unknown),
  };
}

function isWanted({ kinds }: ShownReading, filter: RowFilter): boolean {
  return filter.kinds === null || kinds.some((kind) => filter.kinds?.has(kind));
}

function markOf(
  changed: number,
  kept: number,
  absent: number,
  readings: readonly ReadingView[],
  missing: readonly VersionName[],
): SentenceMark | null {
  if (readings.some(({ kinds }) => kinds.some((kind) => kind !== 'moved'))) return 'changed';
  if (changed + kept === 0 && missing.length > 0) return 'only-here';
  return kept > 0 && changed === 0 && absent === 0 ? 'shared' : null;
}

function additionView(
  { after, text, keys, of }: ShownAddition,
  serial: number,
  names: ReadonlyMap<ArticleKey, VersionName>,
  { voices, kinds }: RowFilter,
): AdditionView[] {
  if (kinds !== null && !kinds.has('missing')) return [];
  const versions = keys.filter((key) => voices.has(key)).flatMap((key) => names.get(key) ?? []);
  if (versions.length === 0) return [];
  const hidden = names.size - voices.size;
  return [
    {
      id: `addition-${serial}`,
      after,
      text,
      versions,
      carriedBy: versions.length,
      of: Math.max(versions.length, hidden > 0 ? Math.min(of, voices.size) : of),
    },
  ];
}

function survival(
  sentences: readonly SentenceView[],
  voices: readonly ArticleKey[],
): { readonly carriedBy: number; readonly of: number } {
  let carriedBy = 0;
  let of = 0;
  for (const voice of voices) {
    const has = (list: readonly VersionName[]) => list.some(({ key }) => key === voice);
    const absent = sentences.filter((sentence) => has(sentence.absent)).length;
    const unknown = sentences.filter((sentence) => has(sentence.unknown)).length;
    if (unknown > SURVIVES * sentences.length) continue;
    of++;
    if (sentences.length - absent - unknown >= SURVIVES * sentences.length) carriedBy++;
  }
  return { carriedBy, of };
}
