import type { ArticleImport, RejectedLine } from '../../messaging/source-protocol.ts';

/** Lines in one message: a few hundred kilobytes of articles. */
const BATCH = 100;

/** Gives a file of articles to the library, batch by batch, and adds up what came of it. Lines count from 1 in the whole file; `onProgress` hears how many are done. */
export async function importLines(
  text: string,
  importBatch: (lines: readonly string[]) => Promise<ArticleImport>,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ArticleImport> {
  const lines = text.split(/\r\n|\r|\n/);
  const rejected: RejectedLine[] = [];
  let added = 0;
  let known = 0;
  for (let from = 0; from < lines.length; from += BATCH) {
    const came = await importBatch(lines.slice(from, from + BATCH));
    added += came.added;
    known += came.known;
    onProgress(Math.min(from + BATCH, lines.length), lines.length);
    rejected.push(...came.rejected.map((each) => ({ ...each, line: each.line + from })));
  }
  return { added, known, rejected };
}
