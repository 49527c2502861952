import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** Runs `eval:match` on a collection and a scorer on its answers; the scorer's printed lines. */
export function scoreOf(documents: string, scorer: readonly string[], queries?: string): readonly string[] {
  const answers = join(mkdtempSync(join(tmpdir(), 'retold-bench-')), 'answers.jsonl');
  const out = openSync(answers, 'w');
  const asked = queries === undefined ? [] : ['--queries', queries];
  try {
    execFileSync('node', ['--import', 'tsx', 'scripts/eval/match.ts', documents, ...asked], {
      cwd: ROOT,
      stdio: ['ignore', out, 'ignore'],
    });
  } finally {
    closeSync(out);
  }
  return execFileSync('node', [...scorer, answers], { encoding: 'utf8' })
    .trim()
    .split('\n');
}
