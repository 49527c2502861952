/**
 * The outside command `npm run -s eval:match -- DOCS.jsonl [--queries IDS.txt]` (see DESIGN.md): indexes all articles,
 * then prints for each queried one its matches as a JSON line. DOCS may be `.jsonl` or `.jsonl.gz`; IDS holds one id a line.
 */
import { readFile } from 'node:fs/promises';
import { findMatches } from '../../src/core/match/find-matches.ts';
import type { ArticleKey, Version } from '../../src/core/story.ts';
import { indexDocuments } from './index-documents.ts';
import { printLine } from './print-line.ts';

const USAGE = 'usage: npm run -s eval:match -- DOCS.jsonl[.gz] [--queries IDS.txt]';

/** Weaker matches are not printed: below this, a list would hold the whole collection. */
const LEAST_PRINTED = 0.05;

async function main(): Promise<void> {
  const { documents, queries } = readArguments(process.argv.slice(2));
  const wanted = queries === null ? null : await readIds(queries);
  const { all, index } = await indexDocuments(documents);
  const byKey = new Map(all.map((indexed) => [indexed.version.key, indexed]));
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
    await printLine({ id, matches: printed });
  }
  const ids = new Set(all.map(({ id }) => id));
  for (const id of wanted ?? []) if (!ids.has(id)) process.stderr.write(`${queries}: no article has the id "${id}"\n`);
  process.stderr.write(`${all.length} articles indexed\n`);
}

function readArguments(args: readonly string[]): { readonly documents: string; readonly queries: string | null } {
  const at = args.indexOf('--queries');
  const queries = at < 0 ? null : args[at + 1];
  const [documents, ...others] = at < 0 ? args : args.toSpliced(at, 2);
  if (documents === undefined || others.length > 0 || queries === undefined) throw new Error(USAGE);
  return { documents, queries };
}

/** The ids of a file, one a line; a byte order mark and blanks around them are no part of them. */
async function readIds(file: string): Promise<ReadonlySet<string>> {
  const lines = (await readFile(file, 'utf8')).split(/\r\n|\r|\n/);
  return new Set(lines.map((line) => line.trim()).filter(Boolean));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
