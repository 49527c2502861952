/**
 * The outside command `npm run -s eval:match -- DOCS.jsonl [--queries IDS.txt]` (see DESIGN.md): indexes all articles,
 * then prints for each queried one its matches as a JSON line. DOCS may be `.jsonl` or `.jsonl.gz`; IDS holds one id a line.
 */
import { readFile } from 'node:fs/promises';
import { articleKey } from '../../src/core/article-key.ts';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import type { ArticleKey, Version } from '../../src/core/story.ts';
import { articleFromLine } from './article-from-line.ts';
import { readJsonLines } from './read-jsonl.ts';

const USAGE = 'usage: npm run -s eval:match -- DOCS.jsonl[.gz] [--queries IDS.txt]';

/** Weaker matches are not printed: below this, a list would hold the whole collection. */
const LEAST_PRINTED = 0.05;

interface Indexed {
  readonly id: string;
  readonly version: Version;
  readonly fingerprint: Fingerprint;
}

async function main(): Promise<void> {
  const { documents, queries } = readArguments(process.argv.slice(2));
  const wanted = queries === null ? null : new Set((await readFile(queries, 'utf8')).split(/\s*\n\s*/).filter(Boolean));
  const all: Indexed[] = [];
  const byKey = new Map<ArticleKey, Indexed>();
  let line = 0;
  for await (const value of readJsonLines(documents)) {
    line += 1;
    const { id, article } = articleFromLine(value, `${documents}:${line}`);
    // Measuring looks for every article by its id, so no two of them may be taken for revisions of one address.
    const own = { ...article, canonicalUrl: `${article.canonicalUrl}#${id}` };
    const indexed = { id, version: { key: articleKey(own), article: own }, fingerprint: fingerprintArticle(own) };
    all.push(indexed);
    byKey.set(indexed.version.key, indexed);
  }
  const index = createMemoryIndex();
  await index.put(all.map(({ version, fingerprint }) => ({ key: version.key, fingerprint })));
  const loadArticles = async (keys: readonly ArticleKey[]): Promise<readonly Version[]> =>
    keys.flatMap((key) => byKey.get(key)?.version ?? []);

  for (const { id, version, fingerprint } of all) {
    if (wanted !== null && !wanted.has(id)) continue;
    const matches = await findMatches(version.article, fingerprint, index, loadArticles, { least: LEAST_PRINTED });
    const printed = matches.map(({ key, relation, probability, evidence, direction }) => ({
      id: byKey.get(key)?.id,
      relation,
      probability,
      evidence,
      direction,
    }));
    if (!process.stdout.write(`${JSON.stringify({ id, matches: printed })}\n`)) await drained();
  }
  process.stderr.write(`${all.length} articles indexed\n`);
}

function readArguments(args: readonly string[]): { readonly documents: string; readonly queries: string | null } {
  const at = args.indexOf('--queries');
  const queries = at < 0 ? null : args[at + 1];
  const [documents, ...others] = at < 0 ? args : args.toSpliced(at, 2);
  if (documents === undefined || others.length > 0 || queries === undefined) throw new Error(USAGE);
  return { documents, queries };
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
