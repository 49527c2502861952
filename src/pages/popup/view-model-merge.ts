import type { ArticleKey, Comparison, Difference } from '../../core/story.ts';
import type { ArticleSummary, VersionSummary } from '../../messaging/protocol.ts';
import type {
  DifferenceGroup,
  DifferenceLine,
  Evidence,
  Place,
  Reading,
  VersionName,
} from '../../ui/difference-line.ts';
import { evidenceOf, placesOf } from './view-model-evidence.ts';
import { PassageIndex } from './view-model-passages.ts';

/** A line while versions are still added to it. */
interface Draft {
  readonly id: string;
  readonly kind: Difference['kind'];
  here: string | null;
  readonly readings: { text: string | null; readonly value: number | null; versions: VersionName[] }[];
  readonly versions: Set<ArticleKey>;
  readonly evidence: { here: string | null; there: string | null; versions: VersionName[] }[];
  places: readonly Place[];
  /** Where the sentence stands in the first version that was found to have it: a passage's index. */
  readonly passage: number | null;
  count: number;
  material: number;
  toll: Difference['toll'];
  /** What the page's number comes to. */
  readonly value: number | null;
}

/** A line with what `joinNeighbours` needs. */
export interface MergedLine extends DifferenceLine {
  /** Where the sentence stands in the first version that was found to have it: a passage's index. */
  readonly passage: number | null;
}

/** Kinds that are one systematic change wherever it stands in the text: a respelling is one line, not forty. */
const SYSTEMATIC: ReadonlySet<Difference['kind']> = new Set(['name', 'title', 'style', 'headline', 'credit']);

/**
 * Brings the same difference, found against several versions, into one line that says who says what.
 *
 * A difference is the same as an earlier one when it has the same kind and (a) is systematic and the page's reading is the
 * same, or (b) its first place in the page overlaps and one of the page's readings contains the other, or (c) it is a
 * missing passage and the versions' passages are the same but for some words (`PassageIndex`), or (d) it is a number that
 * comes to the same and counts people of whom the same became: "31 dead" wherever, and in whatever figures, it is said.
 *
 * O(D · L) at worst for D differences and L lines of one kind in one paragraph; in practice a few of each.
 */
export function mergeDifferences(
  page: ArticleSummary,
  versions: readonly VersionSummary[],
  comparisons: ReadonlyMap<ArticleKey, Comparison>,
): MergedLine[] {
  const drafts: Draft[] = [];
  const near = new Map<string, Draft[]>();
  const missing = new PassageIndex<Draft>();
  const compared: VersionSummary[] = [];

  for (const version of versions) {
    const comparison = comparisons.get(version.article.key);
    if (comparison === undefined) continue;
    compared.push(version);
    const name: VersionName = {
      key: version.article.key,
      outlet: version.article.outlet.name,
      language: version.article.language,
    };
    for (const difference of comparison.differences) {
      const places = placesOf(comparison, difference);
      let draft: Draft | undefined;
      if (difference.kind === 'missing') {
        draft = missing.find(difference.bText ?? '');
      } else {
        draft = bucketsOf(difference, places)
          .flatMap((bucket) => near.get(bucket) ?? [])
          .find((each) => isSame(each, difference, places));
      }
      if (draft === undefined) {
        draft = newDraft(difference, places, drafts.length);
        drafts.push(draft);
        if (difference.kind !== 'missing') {
          for (const bucket of bucketsOf(difference, places)) near.set(bucket, [...(near.get(bucket) ?? []), draft]);
        }
      }
      if (difference.kind === 'missing') missing.add(difference.bText ?? '', draft);
      addTo(draft, difference, places, name, evidenceOf(page, version.article, comparison, difference));
    }
  }
  return drafts.map((draft) => finished(draft, compared)).filter((line) => !isNatural(line, compared));
}

/** Where to look for drafts that may be the same. */
function bucketsOf(difference: Difference, places: readonly Place[]): string[] {
  const { kind, aText, toll, values } = difference;
  const systematic = SYSTEMATIC.has(kind) || places[0] === undefined;
  const buckets = [systematic ? `${kind}:${fold(aText)}` : `${kind}:${places[0]?.block}`];
  if (toll != null && values?.a != null) buckets.push(`${kind}:${toll}:${values.a}`);
  return buckets;
}

function isSame(draft: Draft, difference: Difference, places: readonly Place[]): boolean {
  if (
    draft.toll != null &&
    draft.toll === difference.toll &&
    draft.value !== null &&
    draft.value === difference.values?.a
  )
    return true;
  const [old, now] = [draft.places[0], places[0]];
  if (SYSTEMATIC.has(difference.kind) || old === undefined || now === undefined)
    return old === now || SYSTEMATIC.has(difference.kind);
  if (!overlap(old, now)) return false;
  if (draft.here === difference.aText) return true;
  const [before, after] = [fold(draft.here), fold(difference.aText)];
  return before.includes(after) || after.includes(before);
}

function overlap(one: Place, other: Place): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

/** The places of both, in reading order, each once. */
function union(places: readonly Place[], more: readonly Place[]): readonly Place[] {
  const others = more.filter((place) => !places.some((each) => overlap(each, place)));
  return [...places, ...others].toSorted((x, y) => x.block - y.block || x.start - y.start);
}

function newDraft(difference: Difference, places: readonly Place[], serial: number): Draft {
  return {
    id: `${difference.kind}-${serial}`,
    kind: difference.kind,
    here: difference.aText,
    readings: [],
    versions: new Set(),
    evidence: [],
    places,
    passage: difference.bSpans[0]?.passage ?? null,
    count: 1,
    material: 0,
    toll: difference.toll,
    value: difference.values?.a ?? null,
  };
}

function addTo(
  draft: Draft,
  difference: Difference,
  places: readonly Place[],
  name: VersionName,
  { here, there }: Pick<Evidence, 'here' | 'there'>,
): void {
  // A second find in one version (two sentences of it say the same missing thing) adds nothing to who says what.
  const known = draft.versions.has(name.key);
  draft.versions.add(name.key);
  if (!known || difference.kind !== 'missing') {
    const text = difference.kind === 'only-here' ? null : difference.bText;
    const value = difference.values?.b ?? null;
    const reading = draft.readings.find(
      (each) => (value !== null && value === each.value) || sameReading(difference.kind, each.text, text),
    );
    if (reading === undefined) draft.readings.push({ text, value, versions: [name] });
    else {
      if (text !== null && reading.text !== null && text.length < reading.text.length) reading.text = text;
      addName(reading.versions, name);
    }
  }
  if (!known) {
    const same = draft.evidence.find((each) => each.here === here && each.there === there);
    if (same === undefined) draft.evidence.push({ here, there, versions: [name] });
    else addName(same.versions, name);
  }
  if (difference.aText !== null && difference.aText.length < (draft.here?.length ?? 0)) draft.here = difference.aText;
  if (draft.toll == null) draft.places = places.length > draft.places.length ? places : draft.places;
  else draft.places = union(draft.places, places);
  draft.count = Math.max(draft.count, difference.count);
  draft.material = Math.max(draft.material, difference.material);
  if (draft.toll !== difference.toll) draft.toll = null;
}

function addName(names: VersionName[], name: VersionName): void {
  if (!names.some((each) => each.key === name.key)) names.push(name);
}

/** "74" and "74 sailings" are one figure; "a minister" and "a minister of state" are two readings. */
function sameReading(kind: Difference['kind'], x: string | null, y: string | null): boolean {
  if (x === y) return true;
  const [one, other] = [fold(x), fold(y)].toSorted((p, q) => p.length - q.length);
  if (one === undefined || other === undefined || one === other) return true;
  return (kind === 'number' || kind === 'date') && other.startsWith(`${one} `);
}

function finished(draft: Draft, compared: readonly VersionSummary[]): MergedLine {
  // A text that is cut off cannot be said to leave anything out; it counts only where it does say something.
  const able = compared.filter(
    ({ article }) => draft.versions.has(article.key) || article.completeness !== 'truncated' || !isPassage(draft.kind),
  );
  const readings = draft.readings
    .toSorted((x, y) => y.versions.length - x.versions.length)
    .map(({ text, versions }): Reading => ({ text, versions }));
  return {
    id: draft.id,
    kind: draft.kind,
    group: groupOf(draft.kind, draft.versions.size === able.length),
    toll: draft.toll ?? null,
    here: draft.here,
    readings,
    others: draft.versions.size,
    of: able.length,
    count: draft.count,
    evidence: draft.evidence,
    places: draft.places,
    together: [],
    passage: draft.passage,
    material: draft.material,
  };
}

/** That a report of its own lacks a sentence which a copy has is no difference in what is told: they share no text. */
function isNatural(line: DifferenceLine, compared: readonly VersionSummary[]): boolean {
  if (line.kind !== 'only-here' || line.group === 'only-here') return false;
  const copies = new Set(
    compared.filter(({ match }) => match.relation === 'same-copy').map(({ article }) => article.key),
  );
  return !line.readings.some(({ versions }) => versions.some(({ key }) => copies.has(key)));
}

function isPassage(kind: Difference['kind']): boolean {
  return kind === 'missing' || kind === 'only-here';
}

/** A passage that some versions have too is not "only here": it is one more thing told differently. */
function groupOf(kind: Difference['kind'], byAll: boolean): DifferenceGroup {
  if (kind === 'style') return 'style';
  if (kind === 'missing') return 'not-here';
  return kind === 'only-here' && byAll ? 'only-here' : 'differs';
}

/** For telling readings apart: case, white space and the shape of quotation marks do not make another reading. */
function fold(text: string | null): string {
  if (text === null) return '\u0000';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
