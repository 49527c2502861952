import { listKeys } from '../library/list-keys.ts';
import { judgementLine } from './judgement-line.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/** Articles in one answer: about a megabyte. */
const BATCH = 200;

/** Stored articles as JSON, one a line, in the order in which they came; behind the last, what the reader said are not one story. */
export async function exportArticles({
  after,
}: {
  readonly after: number;
}): Promise<{ readonly lines: readonly string[]; readonly next: number | null }> {
  const [sources, library] = await Promise.all([openedSources(), openedLibrary()]);
  const listed = await sources.readArticles((tx) => listKeys(tx, after, BATCH));
  const versions = await library.getArticles(listed.map(({ key }) => key));
  const lines = versions.map(({ article }) => JSON.stringify(article));
  const next = listed.length < BATCH ? null : (listed.at(-1)?.number ?? null);
  return { lines: next === null ? [...lines, ...(await library.rejections()).map(judgementLine)] : lines, next };
}
