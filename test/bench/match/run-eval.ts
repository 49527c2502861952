import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;
/** Each process holds the whole collection, about half a gigabyte. */
const MOST_PROCESSES = 4;
/** Answers a query may have: what `eval:match` gives at most. */
export const MOST_ANSWERS = 50;

/** One line of what `eval:match` prints. */
export interface Answer {
  readonly id: string;
  readonly matches: readonly { readonly id: string; readonly relation: string; readonly probability: number }[];
}

/**
 * What `eval:match` answers to these queries of a collection; to every article where none are named. Several processes share the queries.
 * @throws {Error} when one of them fails
 */
export async function answersTo(documents: string, queries?: readonly string[]): Promise<readonly Answer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'retold-bench-'));
  const processes = queries === undefined ? 1 : Math.min(MOST_PROCESSES, availableParallelism());
  try {
    const parts = await Promise.all(
      Array.from({ length: processes }, (_, part) => {
        const own = queries?.filter((_, at) => at % processes === part);
        return answerPart(documents, join(folder, String(part)), own);
      }),
    );
    return parts.flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answerPart(documents: string, path: string, queries?: readonly string[]): Promise<readonly Answer[]> {
  const asked: string[] = [];
  if (queries !== undefined) {
    writeFileSync(`${path}.txt`, `${queries.join('\n')}\n`);
    asked.push('--queries', `${path}.txt`);
  }
  const out = openSync(`${path}.jsonl`, 'w');
  try {
    const child = spawn('node', ['--import', 'tsx', 'scripts/eval/match.ts', documents, ...asked], {
      cwd: ROOT,
      stdio: ['ignore', out, 'ignore'],
    });
    const code = await new Promise<number | null>((resolve, reject) => child.on('exit', resolve).on('error', reject));
    if (code !== 0) throw new Error(`eval:match on ${documents} ended with ${code}`);
  } finally {
    closeSync(out);
  }
  return readFileSync(`${path}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
}

/** Runs a scorer, a script and its arguments before the answers' file, on answers; its printed lines. */
export function scoreOf(answers: readonly Answer[], scorer: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'retold-bench-'));
  try {
    const path = join(folder, 'answers.jsonl');
    writeFileSync(path, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
    return execFileSync('node', [...scorer, path], { encoding: 'utf8' })
      .trim()
      .split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
