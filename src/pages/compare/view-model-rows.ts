import type { Article, BlockRole } from '../../core/article.ts';
import type { Addition, CollatedPassage, Collation, PassageReadingIn } from '../../core/compare/collation.ts';
import type { AlignedPair, ArticleKey, DifferenceKind } from '../../core/story.ts';
import type { VersionName } from '../../ui/difference-line.ts';

/** One wording of a sentence of the base, and who has it so. */
export interface ReadingView {
  readonly id: string;
  readonly versions: readonly VersionName[];
  /** What the base says there: the sentence, or the sentences that the version merged. */
  readonly here: string;
  readonly there: string;
  readonly kinds: readonly DifferenceKind[];
  /** The sentence before it in that version; '' at the beginning; null when it did not move. */
  readonly movedAfter: string | null;
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
  collation: Collation,
  names: ReadonlyMap<ArticleKey, VersionName>,
  filter: RowFilter,
): { readonly before: readonly AdditionView[]; readonly rows: readonly RowView[] } {
  const voices = collation.voices.filter(({ key }) => filter.voices.has(key));
  const pairs = new Map(voices.map(({ key, comparison }) => [key, pairsByPassage(comparison.alignment)]));
  const sentences = collation.passages.map((collated) => sentenceView(collated, collation, names, filter, pairs));
  const additions = collation.additions.flatMap((addition, i) => additionView(addition, i, names, filter));
  const rows = new Map<number, SentenceView[]>();
  for (const sentence of sentences) {
    const block = collation.base[sentence.passage]?.block ?? 0;
    rows.set(block, [...(rows.get(block) ?? []), sentence]);
  }
  return {
    before: additions.filter(({ after }) => after < 0),
    rows: [...rows].map(([block, own]): RowView => {
      const passages = new Set(own.map(({ passage }) => passage));
      return {
        block,
        role: article.blocks[block]?.role ?? 'paragraph',
        sentences: own,
        ...survival(
          own,
          voices.map(({ key }) => key),
        ),
        additions: additions.filter(({ after }) => passages.has(after)),
      };
    }),
  };
}

type Pairs = ReadonlyMap<ArticleKey, ReadonlyMap<number, AlignedPair>>;

function pairsByPassage(alignment: readonly AlignedPair[]): ReadonlyMap<number, AlignedPair> {
  return new Map(alignment.flatMap((pair) => pair.a.map((passage): [number, AlignedPair] => [passage, pair])));
}

function sentenceView(
  { passage, kept, changed, absent, unknown }: CollatedPassage,
  collation: Collation,
  names: ReadonlyMap<ArticleKey, VersionName>,
  filter: RowFilter,
  pairs: Pairs,
): SentenceView {
  const named = (keys: readonly ArticleKey[]) =>
    keys.filter((key) => filter.voices.has(key)).flatMap((key) => names.get(key) ?? []);
  const shown = (readings: readonly PassageReadingIn[]) => readings.filter(({ key }) => filter.voices.has(key));
  const [keptHere, changedHere] = [shown(kept), shown(changed)];
  const readings: ReadingView[] = [];
  for (const reading of [...changedHere, ...keptHere]) {
    const pair = pairs.get(reading.key)?.get(passage);
    // Sentences that a version merged into one are shown beside the first of them.
    if (pair === undefined || pair.a[0] !== passage) continue;
    const view = readingView(reading, pair, passage, collation, names);
    if (view === null || !isWanted(view, filter)) continue;
    const same = readings.findIndex(({ there, movedAfter }) => there === view.there && movedAfter === view.movedAfter);
    const old = readings[same];
    if (old === undefined) readings.push(view);
    else readings[same] = { ...old, versions: [...old.versions, ...view.versions] };
  }
  const gone = named(absent);
  const missing = filter.kinds === null || filter.kinds.has('only-here') ? gone : [];
  return {
    passage,
    text: collation.base[passage]?.text ?? '',
    mark: markOf(changedHere.length, keptHere.length, gone.length, readings, missing),
    readings,
    kept: named(keptHere.map(({ key }) => key)),
    absent: gone,
    showsAbsent: missing.length > 0,
    unknown: named(unknown),
  };
}

function readingView(
  reading: PassageReadingIn,
  pair: AlignedPair,
  passage: number,
  collation: Collation,
  names: ReadonlyMap<ArticleKey, VersionName>,
): ReadingView | null {
  const name = names.get(reading.key);
  if (name === undefined) return null;
  const voice = collation.voices.find(({ key }) => key === reading.key);
  const before = (pair.b[0] ?? 0) - 1;
  return {
    id: `${passage}-${reading.key}`,
    versions: [name],
    here: pair.a.map((index) => collation.base[index]?.text ?? '').join(' '),
    there: reading.text,
    kinds: [...new Set([...reading.differences.map(({ kind }) => kind), ...(pair.moved ? (['moved'] as const) : [])])],
    movedAfter: pair.moved ? (voice?.comparison.passages.b[before]?.text ?? '') : null,
  };
}

function isWanted({ kinds }: ReadingView, filter: RowFilter): boolean {
  if (kinds.length === 0) return false;
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
  { after, readings, of }: Addition,
  serial: number,
  names: ReadonlyMap<ArticleKey, VersionName>,
  filter: RowFilter,
): AdditionView[] {
  if (filter.kinds !== null && !filter.kinds.has('missing')) return [];
  const own = readings.filter(({ key }) => filter.voices.has(key));
  const versions = own.flatMap(({ key }) => names.get(key) ?? []);
  const distinct = versions.filter(({ key }, i) => versions.findIndex((other) => other.key === key) === i);
  const [first] = own;
  if (first === undefined) return [];
  const hidden = names.size - filter.voices.size;
  return [
    {
      id: `addition-${serial}`,
      after,
      text: first.text,
      versions: distinct,
      carriedBy: distinct.length,
      of: Math.max(distinct.length, hidden > 0 ? Math.min(of, filter.voices.size) : of),
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
