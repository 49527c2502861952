import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { readJsonLines } from '../../../scripts/eval/read-jsonl.ts';
import { bodyText } from '../../../src/core/article.ts';
import { decodeHtml } from '../../../src/extract/decode-html.ts';
import { extractArticle } from '../../../src/extract/extract-article.ts';
import { readTar } from '../extract/read-tar.ts';
import { answersTo, scoreOf } from './run-eval.ts';

/** The collection whose articles are there as pages, too. */
const COLLECTION = 'spotsigs';

/** A line of a collection: an article as somebody cleaned it. */
interface Line {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly text: string;
}

/**
 * From the page to the answer: SpotSigs' pages as Retold reads them in place of the collection's cleaned texts, among all the other articles,
 * matched and scored as those are. What the scorers print of the collection: copies, then events; nothing where the archive of pages is missing.
 */
export async function pageScores(folder: string, scorers: string): Promise<readonly string[]> {
  const archive = join(folder, 'spotsigs-pages.tar.gz');
  if (!existsSync(archive)) return [];
  const read = readPages(archive);
  const scratch = mkdtempSync(join(tmpdir(), 'retold-bench-'));
  try {
    const copies = await asRead(join(folder, 'copies.docs.jsonl.gz'), read, join(scratch, 'copies.jsonl'));
    const copyLines = scoreOf(await answersTo(copies.documents), [
      join(scorers, 'copies.mjs'),
      join(folder, 'copies.pairs.jsonl.gz'),
    ]);
    const events = await asRead(join(folder, 'events.jsonl.gz'), read, join(scratch, 'events.jsonl'));
    const eventLines = scoreOf(await answersTo(events.documents, events.replaced), [
      join(scorers, 'match.mjs'),
      events.documents,
      join(folder, 'events.queries.json'),
      join(folder, 'events.ignore.json'),
    ]);
    const ofCopies = copyLines.findIndex((line) => line.startsWith(COLLECTION));
    return [...copyLines.slice(ofCopies, ofCopies + 2), ...eventLines.filter((line) => line.startsWith(COLLECTION))];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What Retold reads on each page, by its article's id without the file's ending. */
function readPages(archive: string): ReadonlyMap<string, Omit<Line, 'id'>> {
  return new Map(
    readTar(readFileSync(archive)).map(({ path, bytes }) => {
      const extraction = extractArticle(parseHtml(decodeHtml(bytes, null)), '');
      const id = bareId(`${COLLECTION}/${path}`);
      if (extraction.state === 'no-article') return [id, { title: '', date: '', text: '' }];
      const { article } = extraction;
      return [id, { title: article.title, date: article.publishedAt ?? '', text: bodyText(article) }];
    }),
  );
}

/** Writes a collection with its articles as they were read, where they were; which those are. */
async function asRead(
  collection: string,
  read: ReadonlyMap<string, Omit<Line, 'id'>>,
  documents: string,
): Promise<{ readonly documents: string; readonly replaced: readonly string[] }> {
  const replaced: string[] = [];
  const lines: string[] = [];
  for await (const line of readJsonLines(collection)) {
    const { id } = line as Line;
    const page = read.get(bareId(id));
    if (page !== undefined) replaced.push(id);
    lines.push(`${JSON.stringify({ ...(line as Line), ...page })}\n`);
  }
  await writeFile(documents, lines.join(''));
  return { documents, replaced };
}

function bareId(id: string): string {
  return id.replace(/\.html?$/, '');
}
