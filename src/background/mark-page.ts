import type { MarkReport, PageMark } from '../messaging/protocol.ts';
import { contentAnswers } from '../messaging/schemas.ts';
import { tellContent } from '../messaging/tell-content.ts';
import { cardWords } from './card-words.ts';
import { injectMarkStyle } from './inject-mark-style.ts';

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
