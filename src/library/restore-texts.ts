import type { Article } from '../core/article.ts';
import type { ArticleKey } from '../core/story.ts';
import { packArticles } from './article-packing.ts';
import { dropEmptyGroups, type PackedText, unpackTexts } from './article-texts.ts';
import { changeEntries } from './change-entries.ts';
import type { Connection } from './connection.ts';
import { readEntries } from './read-entries.ts';
import { dropSheets } from './title-sheets.ts';
import { transact } from './transact.ts';
import { withRoom } from './with-room.ts';

/** An article that has come again, and what is stored of its text. */
export interface KnownText {
  readonly id: number;
  readonly key: ArticleKey;
  readonly article: Article;
  /** Null: it is lost. */
  readonly text: PackedText | null;
}

/**
 * Stores the texts once more of those whose own are lost or cannot be read. All else that is known of them stays. O(articles), 0.2 ms
 * each to see that a text can be read.
 */
export async function restoreTexts(connection: Connection, known: readonly KnownText[]): Promise<void> {
  const readable = await unpackTexts(known.map(({ text }) => text));
  const lost = known.filter((_, at) => readable[at] === null);
  if (lost.length === 0) return;
  const packed = await Promise.all(lost.map(({ article }) => packArticles([article])));
  const ids = lost.map(({ id }) => id);
  await withRoom(connection, () =>
    transact(connection, 'readwrite', async (tx) => {
      const rows = await readEntries(tx, ids);
      const changes = rows.flatMap((row, at) => {
        const [one, text] = [lost[at], packed[at]];
        if (row === undefined || one === undefined || text === undefined || row.key !== one.key) return [];
        const { shared: _, ...rest } = row;
        return [[one.id, { ...rest, packed: text }] as const];
      });
      await changeEntries(tx, new Map(changes));
      await dropEmptyGroups(tx, rows);
      await dropSheets(tx, ids);
    }),
  );
}
