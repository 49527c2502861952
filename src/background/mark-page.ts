import type { MarkReport, PageMark } from '../messaging/protocol.ts';
import { contentAnswers } from '../messaging/schemas.ts';
import { cardWords } from './card-words.ts';
import { injectMarkStyle } from './content-script.ts';
import { tellContent } from './tell-content.ts';

/** Marks passages in a tab's page; an empty list clears them. @throws {NotAllowedError} when the page is closed to us */
export async function markPage({
  tabId,
  marks,
}: {
  readonly tabId: number;
  readonly marks: readonly PageMark[];
}): Promise<MarkReport> {
  if (marks.length > 0) await injectMarkStyle(tabId);
  return contentAnswers.mark(await tellContent(tabId, 'mark', { marks, words: await cardWords() }));
}
