/**
 * The page side: one script, injected after a click, which answers the background and never speaks first. It may be
 * injected again (an updated extension): the newer one takes over.
 */
import { receiver } from '../messaging/receive.ts';
import { contentRequests } from '../messaging/schemas.ts';
import { listenToMessages } from '../platform/runtime.ts';
import { linkedFeeds } from './linked-feeds.ts';
import { PageReader } from './page-reader.ts';

declare global {
  /** How to stop the copy of this script that runs in this page; content scripts have a global of their own. */
  var retoldStop: (() => void) | undefined;
}

globalThis.retoldStop?.();
const page = new PageReader(document);
const stopListening = listenToMessages(
  receiver(
    'content',
    contentRequests,
    {
      'find-feeds': () => ({ feeds: linkedFeeds(document) }),
      extract: () => page.extract(),
      mark: ({ marks, words }) => page.mark(marks, words),
      reveal: ({ place }) => page.reveal(place),
    },
    { onlyExtensionPages: false },
  ),
);
globalThis.retoldStop = () => {
  stopListening();
  page.stop();
};
