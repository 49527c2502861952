/**
 * `npm run -s eval:compare -- PAIRS.jsonl[.gz]`: compares the two texts of each line `{"id","a","b"}` and prints one JSON
 * line each. `a` and `b` are lines of a DOCS file, or bare texts. A line without two texts gets `{"id","error"}`.
 */

import { compareArticles } from '../../src/core/pipeline.ts';
import type { Comparison, Difference } from '../../src/core/story.ts';
import { type ArticleLine, articleFromLine } from './article-from-line.ts';
import { printLine } from './print-line.ts';
import { readNumberedLines } from './read-jsonl.ts';
import { withCredits } from './with-credits.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('usage: npm run -s eval:compare -- PAIRS.jsonl[.gz]\n');
  process.exit(2);
}
try {
  await compareAll(path);
} catch (error) {
  // A file that is no JSON Lines is named with its line; a stack would say no more.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function compareAll(file: string): Promise<void> {
  for await (const { value, number } of readNumberedLines(file)) {
    const id = idOf(value, `line-${number}`);
    const answer = answerFor(value, id);
    if ('error' in answer) process.stderr.write(`${file}:${number}: ${answer.error}\n`);
    await printLine(answer);
  }
}

function idOf(line: unknown, otherwise: string): string | number {
  const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : null;
  return typeof id === 'number' || (typeof id === 'string' && id.trim() !== '') ? id : otherwise;
}

function answerFor(line: unknown, id: string | number): object {
  try {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new TypeError('not an object');
    const { a, b } = line as Readonly<Record<string, unknown>>;
    return {
      id,
      ...asPrinted(compareArticles(withCredits(sideOf(a, 'a').article), withCredits(sideOf(b, 'b').article))),
    };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function sideOf(side: unknown, name: string): ArticleLine {
  if (typeof side === 'string') return articleFromLine({ id: name, text: side });
  if (typeof side !== 'object' || side === null || Array.isArray(side))
    throw new TypeError(`"${name}" is neither a text nor an object with one`);
  // Nothing is printed by the id of a side: it may have none.
  return articleFromLine({ ...side, id: idOf(side, name) });
}

function asPrinted({ relation, passages, alignment, differences, containment }: Comparison): object {
  return {
    relation,
    passages: { a: passages.a.map(({ text }) => text), b: passages.b.map(({ text }) => text) },
    alignment: alignment.map(({ a, b, similarity }) => ({ a, b, similarity: rounded(similarity) })),
    differences: differences.map(differencePrinted),
    containment: { aInB: rounded(containment.aInB), bInA: rounded(containment.bInA) },
  };
}

function differencePrinted({ kind, aText, bText, aSpans, bSpans, count, material }: Difference): object {
  return {
    kind,
    a: aSpans[0]?.passage ?? null,
    b: bSpans[0]?.passage ?? null,
    aText,
    bText,
    material: rounded(material),
    count,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
