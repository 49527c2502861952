import { join } from 'node:path';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import type { TreeModel } from '../../src/core/match/leaf-model.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import { describeCandidates } from '../../src/core/match/verdict-features.ts';
import type { ArticleKey } from '../../src/core/story.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { articleFromLine } from '../eval/article-from-line.ts';
import { readJsonLines } from '../eval/read-jsonl.ts';
import { cutStory, type StoryLine } from './cut-story.ts';
import type { TrainingQuery } from './training-query.ts';

interface Held {
  readonly id: ArticleKey;
  /** The article that it is or was cut from. */
  readonly story: string;
  readonly set: string;
  readonly fingerprint: Fingerprint;
  /** Reports that the article was cut into; 0 for one left whole. */
  readonly reports: number;
}

/** Of the articles that nobody labelled, how many of each source are cut: more of the small ones. The others stay around them. */
const CUT_SHARES: Readonly<Record<string, number>> = {
  'baly-distractor': 0.12,
  reuters21578: 0.3,
  bbc: 0.5,
  'provenance-20190601': 0.8,
  'provenance-helsinki': 0.8,
  'fnc1-train': 0.6,
};
/** Reports of a story that are asked about. */
const ASKED = 2;
const CANDIDATES = 100;

/**
 * Stories made of articles that nobody labelled (`cutStory`), each report looked up among all articles. They show the verdict
 * libraries and scales that the labelled collections do not have.
 */
export async function cutQueries(folder: string): Promise<readonly TrainingQuery[]> {
  const all: Held[] = [];
  for await (const line of readJsonLines(join(folder, 'events.jsonl.gz'))) all.push(...heldOf(line as StoryLine));
  const index = createMemoryIndex();
  await index.put(all.map(({ id, fingerprint }) => ({ key: id, fingerprint })));
  const stories = new Map<string, string>(all.map(({ id, story }) => [id, story]));
  const queries: TrainingQuery[] = [];
  for (const { id, story, set, fingerprint, reports } of all) {
    if (reports === 0 || hash32(`asked ${id}`) % 2 ** 16 >= (ASKED / reports) * 2 ** 16) continue;
    const found = await index.candidates(fingerprint, CANDIDATES);
    const others = found.candidates.filter(({ key }) => key !== id);
    const described = describeCandidates(fingerprint, found, others);
    const labels = Int8Array.from(described, ({ candidate }) => (stories.get(candidate.key) === story ? 1 : 0));
    queries.push({ collection: `cut-${set}`, group: `cut ${story}`, relevant: reports - 1, described, labels });
  }
  return queries;
}

/**
 * The same without a judgement of articles that may well tell the story, as far as `said` (log-odds) says that they do: what is left around
 * a cut story was never labelled, and reports the same events.
 */
export function withoutDoubtful(queries: readonly TrainingQuery[], said: TreeModel): readonly TrainingQuery[] {
  return queries.map((query) => ({
    ...query,
    labels: query.labels.map((label, i) => {
      const features = query.described[i]?.features;
      return label === 0 && features !== undefined && said(features) > 0 ? -1 : label;
    }),
  }));
}

function heldOf(line: StoryLine & { readonly cluster?: string }): readonly Held[] {
  const { id, set, cluster } = line;
  const isCut = cluster === undefined && hash32(`cut ${id}`) / 2 ** 32 < (CUT_SHARES[set] ?? 0);
  const reports = isCut ? cutStory(line) : [];
  const lines = reports.length > 0 ? reports : [line];
  return lines.map((one) => ({
    id: one.id as ArticleKey,
    story: id,
    set,
    fingerprint: fingerprintArticle(articleFromLine(one).article),
    reports: reports.length,
  }));
}
