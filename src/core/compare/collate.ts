import type { Article } from '../article.ts';
import { ownerOf } from '../owner-of.ts';
import type { ArticleKey, Comparison, Difference, Relation, Version } from '../story.ts';
import type { Addition, CollatedPassage, Collation, PassageReadingIn } from './collation.ts';
import { compareArticles } from './compare-articles.ts';
import { gatherAdditions } from './gather-additions.ts';
import { isInTwoLanguages } from './languages.ts';
import { type SharedReading, sharedReading } from './shared-reading.ts';
import { groupVoices, type Voice } from './voices.ts';

/**
 * Collates the versions of a story from the point of view of `base`: for each of its passages who carries it and in which
 * words, and what the others carry that it lacks. Any version can be the base. Sister copies count once; the base's own
 * sisters do not count. A truncated version is never said to omit what lies beyond its cut. One comparison for each voice.
 * @param relations of the base to others, where matching has told them
 */
export function collate(
  base: Version,
  others: readonly Version[],
  relations: ReadonlyMap<ArticleKey, Relation> = new Map(),
): Collation {
  const [own, ...rest] = groupVoices([base, ...others], ownerBeside(base));
  const shared = sharedReading();
  const voices = rest.flatMap((voice) => compared(base, others, voice, relations.get(voice.key), shared));
  const basePassages = voices[0]?.comparison.passages.a ?? compareArticles(base.article, base.article).passages.a;
  const passages = basePassages.map((_, index) => collatedPassage(index, voices));
  const additions: Addition[] = own === undefined ? [] : gatherAdditions(voices);
  return { base: basePassages, voices, passages, additions };
}

/** Sister titles of the base's owner are versions like others, what stands at its own domain again is not. */
function ownerBeside({ article: { outlet } }: Version): (article: Article) => string {
  return ({ outlet: { domain } }) => (domain === outlet.domain ? domain : ownerOf(domain));
}

type ComparedVoice = Collation['voices'][number];

function compared(
  base: Version,
  others: readonly Version[],
  voice: Voice,
  relation: Relation | undefined,
  shared: SharedReading,
): ComparedVoice[] {
  const version = others.find(({ key }) => key === voice.key);
  if (version === undefined) return [];
  const comparison = compareArticles(base.article, version.article, { relation, shared });
  const otherLanguage = isInTwoLanguages(base.article, version.article);
  return [{ ...voice, truncated: version.article.completeness === 'truncated', otherLanguage, comparison }];
}

function collatedPassage(passage: number, voices: readonly ComparedVoice[]): CollatedPassage {
  const kept: PassageReadingIn[] = [];
  const changed: PassageReadingIn[] = [];
  const absent: ArticleKey[] = [];
  const unknown: ArticleKey[] = [];
  for (const { key, truncated, otherLanguage, comparison } of voices) {
    const pair = comparison.alignment.find(({ a }) => a.includes(passage));
    if (pair === undefined) {
      (otherLanguage || (truncated && passage > lastAligned(comparison)) ? unknown : absent).push(key);
      continue;
    }
    const text = pair.b.map((index) => comparison.passages.b[index]?.text ?? '').join(' ');
    const differences = comparison.differences.filter((difference) => touches(difference, pair.a, pair.b));
    (differences.length === 0 ? kept : changed).push({ key, passages: pair.b, text, differences });
  }
  return { passage, kept, changed, absent, unknown };
}

function lastAligned({ alignment }: Comparison): number {
  return Math.max(-1, ...alignment.flatMap(({ a }) => a));
}

function touches({ kind, aSpans, bSpans }: Difference, a: readonly number[], b: readonly number[]): boolean {
  if (kind === 'style' || kind === 'moved') return false;
  return aSpans.some(({ passage }) => a.includes(passage)) || bSpans.some(({ passage }) => b.includes(passage));
}
