import { join } from 'node:path';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { describeCopies } from '../../src/core/match/copy-features.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import { describeCandidates } from '../../src/core/match/verdict-features.ts';
import type { ArticleKey } from '../../src/core/story.ts';
import { articleFromLine } from '../eval/article-from-line.ts';
import { readJsonLines } from '../eval/read-jsonl.ts';

/** A labelled pair of articles with what the copy verdict sees of it. */
export interface CopyPair {
  readonly collection: string;
  /** The event that the first article is of: cross-validation never parts one. */
  readonly event: string;
  readonly label: string;
  readonly isCopy: boolean;
  /** `COPY_FEATURES` of each direction, asked from one article about the other, in which they share text at all. */
  readonly directions: readonly Float64Array[];
}

const COPY_LABELS = new Set(['near_dup', 'derived_copy', 'derived_partial', 'wholly_derived', 'partially_derived']);
/** More than the library gives, so that pairs of the largest families are learned from too. */
const CANDIDATES = 160;

/** The labelled pairs of `copies.pairs.jsonl.gz`, looked up both ways among all articles of `copies.docs.jsonl.gz`. */
export async function copyPairs(folder: string): Promise<readonly CopyPair[]> {
  const fingerprints = new Map<string, Fingerprint>();
  const events = new Map<string, string>();
  for await (const line of readJsonLines(join(folder, 'copies.docs.jsonl.gz'))) {
    const { id, article } = articleFromLine(line);
    fingerprints.set(id, fingerprintArticle(article));
    events.set(id, (line as { readonly cluster?: string }).cluster ?? id.slice(0, id.lastIndexOf('/')));
  }
  const lookUp = await lookUpIn(fingerprints);
  const pairs: CopyPair[] = [];
  for await (const line of readJsonLines(join(folder, 'copies.pairs.jsonl.gz'))) {
    const { a, b, label, set } = line as Readonly<Record<'a' | 'b' | 'label' | 'set', string>>;
    const found = [(await lookUp(a)).get(b), (await lookUp(b)).get(a)];
    const directions = found.filter((features) => features !== undefined);
    pairs.push({ collection: set, event: events.get(a) ?? a, label, isCopy: COPY_LABELS.has(label), directions });
  }
  return pairs;
}

/** An index of all the fingerprints, and a look-up of the features of the candidates of one of them. Answers are kept. */
async function lookUpIn(
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<(id: string) => Promise<ReadonlyMap<string, Float64Array>>> {
  const index = createMemoryIndex();
  await index.put([...fingerprints].map(([id, fingerprint]) => ({ key: id as ArticleKey, fingerprint })));
  const known = new Map<string, ReadonlyMap<string, Float64Array>>();
  return async (id) => {
    const before = known.get(id);
    const fingerprint = fingerprints.get(id);
    if (before !== undefined || fingerprint === undefined) return before ?? new Map();
    const found = await index.candidates(fingerprint, CANDIDATES);
    const others = found.candidates.filter(({ key }) => key !== id);
    const copies = describeCopies(describeCandidates(fingerprint, found, others));
    const answer = new Map(copies.map((copy) => [copy.described.candidate.key as string, copy.features]));
    known.set(id, answer);
    return answer;
  };
}
