import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleFromLine } from '../../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../../scripts/eval/read-jsonl.ts';
import { bodyText } from '../../../src/core/article.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import type { ScoredPair } from './best-threshold.ts';
import { COPY_PEERS } from './copy-peers.ts';
import { answersTo } from './run-eval.ts';

interface Text {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
}

interface SimilarityPair {
  readonly id: string;
  readonly lang: string;
  /** "close" pairs count as neither. */
  readonly label: 'same' | 'close' | 'different';
  readonly a: Text;
  readonly b: Text;
}

export interface SimilarityScores {
  readonly languages: readonly string[];
  /** `areas`: under the curve, aligned with `languages`. */
  readonly methods: readonly { readonly name: string; readonly areas: readonly number[] }[];
}

/**
 * How well a method tells pairs that people call the same story from those they call different, by language. Retold: the
 * probability that `eval:match` gives either of the other, all texts in one library, 0 where it gives none.
 */
export async function similarityScores(folder: string): Promise<SimilarityScores> {
  const pairs: SimilarityPair[] = [];
  for await (const line of readJsonLines(join(folder, 'similarity.pairs.jsonl.gz'))) pairs.push(line as SimilarityPair);
  const told = await probabilities(pairs);
  const languages = [...new Set(pairs.map(({ lang }) => lang))].sort();
  const areasBy = (score: (pair: SimilarityPair) => number): readonly number[] =>
    languages.map((language) =>
      areaUnderCurve(
        pairs
          .filter(({ lang, label }) => lang === language && label !== 'close')
          .map((pair): ScoredPair => ({ score: score(pair), right: pair.label === 'same' })),
      ),
    );
  const bodyOf = (text: Text): string => bodyText(articleFromLine({ ...text, id: 'pair' }).article);
  return {
    languages,
    methods: [
      { name: 'Retold', areas: areasBy(({ id }) => told.get(id) ?? 0) },
      ...COPY_PEERS.map(({ name, print, similarity }) => ({
        name,
        areas: areasBy(({ a, b }) => similarity(print(bodyOf(a)), print(bodyOf(b)))),
      })),
    ],
  };
}

async function probabilities(pairs: readonly SimilarityPair[]): Promise<ReadonlyMap<string, number>> {
  const directory = mkdtempSync(join(tmpdir(), 'retold-bench-'));
  try {
    const documents = join(directory, 'similarity.jsonl');
    const lines = pairs.flatMap(({ id, lang, a, b }) => [
      { ...a, id: `${id}/a`, language: lang },
      { ...b, id: `${id}/b`, language: lang },
    ]);
    writeFileSync(documents, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const told = new Map<string, number>();
    for (const { id, matches } of await answersTo(documents)) {
      const [pair, side] = [id.slice(0, -2), id.slice(-1)];
      const other = `${pair}/${side === 'a' ? 'b' : 'a'}`;
      const probability = matches.find((match) => match.id === other)?.probability ?? 0;
      told.set(pair, Math.max(told.get(pair) ?? 0, probability));
    }
    return told;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
