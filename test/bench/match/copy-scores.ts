import { join } from 'node:path';
import { articleFromLine } from '../../../scripts/eval/article-from-line.ts';
import { readJsonLines } from '../../../scripts/eval/read-jsonl.ts';
import { type Article, bodyText } from '../../../src/core/article.ts';
import { bestThreshold } from './best-threshold.ts';
import { COPY_PEERS } from './copy-peers.ts';
import { copyVerdicts } from './copy-verdicts.ts';
import { type Answer, answersTo, MOST_ANSWERS, scoreOf } from './run-eval.ts';

/** Collections of labelled pairs. */
export const PAIR_COLLECTIONS = ['spotsigs', 'provenance', 'counter'];
/** As the scorer counts them; for the peers' thresholds. */
const POSITIVE = new Set(['near_dup', 'derived_copy', 'derived_partial', 'wholly_derived', 'partially_derived']);

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly set: string;
}

/** A method and what the scorer says of it, a cell for each of `PAIR_COLLECTIONS`. */
interface MethodScores {
  readonly name: string;
  readonly scores: readonly string[];
}

export interface CopyScores {
  readonly methods: readonly MethodScores[];
  /** What the scorer prints of Retold's answers as `eval:match` gives them. */
  readonly answered: readonly string[];
}

/**
 * The copy verdict and its peers on the labelled pairs, all counted by one scorer, `copies.mjs` in `scorers`. Each pair is judged by itself, and
 * Retold's also as `eval:match` answers, at most `MOST_ANSWERS` an article. A peer has the threshold that is best for it in each collection.
 */
export async function copyScores(folder: string, scorers: string): Promise<CopyScores> {
  const documents = join(folder, 'copies.docs.jsonl.gz');
  const labelled = join(folder, 'copies.pairs.jsonl.gz');
  const scorer = [join(scorers, 'copies.mjs'), labelled];
  const articles = new Map<string, Article>();
  for await (const line of readJsonLines(documents)) {
    const { id, article } = articleFromLine(line);
    articles.set(id, article);
  }
  const pairs: Pair[] = [];
  for await (const line of readJsonLines(labelled)) pairs.push(line as Pair);
  const scored = (name: string, isCopy: (pair: Pair) => boolean): MethodScores => {
    const lines = scoreOf(pairs.filter(isCopy).map(asAnswer), scorer);
    return { name, scores: PAIR_COLLECTIONS.map((set) => cellOf(lines, set)) };
  };

  const verdict = await copyVerdicts(articles);
  const answered = scoreOf(await answersTo(documents), scorer);
  const peers = COPY_PEERS.map(({ name, print, similarity }) => {
    const prints = new Map([...articles].map(([id, article]) => [id, print(bodyText(article))]));
    const scores = new Map(pairs.map((pair) => [pair, similarity(prints.get(pair.a), prints.get(pair.b))]));
    const thresholds = new Map(
      PAIR_COLLECTIONS.map((set) => {
        const own = pairs.filter((pair) => pair.set === set);
        return [
          set,
          bestThreshold(own.map((pair) => ({ score: scores.get(pair) ?? 0, right: POSITIVE.has(pair.label) })))
            .threshold,
        ];
      }),
    );
    return scored(name, (pair) => (scores.get(pair) ?? 0) >= (thresholds.get(pair.set) ?? Number.POSITIVE_INFINITY));
  });
  return {
    methods: [
      scored('Retold, verdict on every pair', ({ a, b }) => verdict(a, b)),
      {
        name: `Retold, as \`eval:match\` answers: at most ${MOST_ANSWERS} an article`,
        scores: PAIR_COLLECTIONS.map((set) => cellOf(answered, set)),
      },
      ...peers,
      // What a threshold of nothing gives: a peer that is no better tells no copy from another report there.
      scored('every pair a copy', () => true),
    ],
    answered,
  };
}

function asAnswer({ a, b }: Pair): Answer {
  return { id: a, matches: [{ id: b, relation: 'same-copy', probability: 1 }] };
}

/** "0.953 (P 0.966, R 0.941)" of a collection, from what the scorer printed. @throws {Error} where it says nothing of it */
function cellOf(lines: readonly string[], set: string): string {
  const at = lines.findIndex((line) => line.startsWith(set));
  const [, precision, recall, f1] = /precision (\S+) recall (\S+) F1 (\S+)/.exec(lines[at + 1] ?? '') ?? [];
  if (at < 0 || f1 === undefined) throw new Error(`The scorer says nothing of ${set}: ${lines.join('\n')}`);
  return `${f1} (P ${precision}, R ${recall})`;
}
