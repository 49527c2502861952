import type { TextPlace } from '../messaging/protocol.ts';
import { contentAnswers } from '../messaging/schemas.ts';
import { tellContent } from '../messaging/tell-content.ts';
import { injectMarkStyle } from './inject-mark-style.ts';

/** Scrolls a tab's page to a place and shows it briefly. @throws {NotAllowedError} when the page is closed to us */
export async function reveal({
  tabId,
  place,
}: {
  readonly tabId: number;
  readonly place: TextPlace;
}): Promise<{ readonly found: boolean }> {
  await injectMarkStyle(tabId);
  return contentAnswers.reveal(await tellContent(tabId, 'reveal', { place }));
}
