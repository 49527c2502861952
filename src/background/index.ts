/**
 * The worker: every listener, registered in the first turn. No state lives here: it may be killed between any two
 * messages. What a message does is in its handler's file.
 */
import { receiver } from '../messaging/receive.ts';
import { pageRequests } from '../messaging/schemas.ts';
import { listenToAlarms } from '../platform/alarms.ts';
import { listenToMessages } from '../platform/runtime.ts';
import { compare } from './compare.ts';
import { collateVersions } from './collate-versions.ts';
import { traceStory } from './trace-story.ts';
import { exportComparison } from './export-comparison.ts';
import { forgetArticle } from './forget-article.ts';
import { CONTINUE_MAINTENANCE, MAINTAIN_LIBRARY, maintainLibrary, scheduleMaintenance } from './maintain-library.ts';
import { markPage } from './mark-page.ts';
import { readPage } from './read-page.ts';
import { rejectMatch } from './reject-match.ts';
import { reveal } from './reveal.ts';

listenToMessages(
  receiver(
    'background',
    pageRequests,
    {
      'read-page': readPage,
      compare,
      collate: collateVersions,
      'trace-story': traceStory,
      'export-comparison': exportComparison,
      'forget-article': forgetArticle,
      'reject-match': rejectMatch,
      'mark-page': markPage,
      reveal,
    },
    { onlyExtensionPages: true },
  ),
);
listenToAlarms((name) => {
  if (name === MAINTAIN_LIBRARY || name === CONTINUE_MAINTENANCE) void maintainLibrary();
});
void scheduleMaintenance();
