/**
 * The page side: one script, injected after a click, which answers the background and never speaks first. It may be
 * injected again: one that still hears its extension stays, one of before an update gives way.
 */
import { contentRequests } from '../messaging/content-schemas.ts';
import { receiver } from '../messaging/receive.ts';
import { isConnected, listenToMessages } from '../platform/runtime.ts';
import { linkedFeeds } from './linked-feeds.ts';
import { PageReader } from './page-reader.ts';

declare global {
  /** The copy of this script that runs in this page; content scripts have a global of their own. */
  var retold: { readonly isConnected: () => boolean; readonly stop: () => void } | undefined;
}

if (globalThis.retold?.isConnected() !== true) {
  globalThis.retold?.stop();
  globalThis.retold = start();
}

function start() {
  const page = new PageReader(document);
  const stopListening = listenToMessages(
    receiver(
      'content',
      contentRequests,
      {
        'find-feeds': () => ({ feeds: linkedFeeds(document) }),
        extract: () => page.extract(),
        mark: ({ marks, words }) => page.mark(marks, words),
        'has-marks': () => ({ shown: page.showsMarks }),
        reveal: ({ place }) => page.reveal(place),
      },
      { onlyExtensionPages: false },
    ),
  );
  const stop = () => {
    stopListening();
    page.stop();
  };
  // When whoever injected it knows of it: their request for the article is on its way by then.
  setTimeout(() => page.readAhead());
  return { isConnected, stop };
}
