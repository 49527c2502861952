/**
 * The worker: every listener, registered in the first turn. No state lives here: it may be killed between any two
 * messages. What a message does is in its handler's file.
 */
import { receiver } from '../messaging/receive.ts';
import { pageRequests } from '../messaging/schemas.ts';
import { listenToAlarms } from '../platform/alarms.ts';
import { listenToInstall } from '../platform/install.ts';
import { listenToMessages } from '../platform/runtime.ts';
import { acceptMatch } from './accept-match.ts';
import { advanceSources, CONTINUE_SOURCES, POLL_SOURCES, pollSources, schedulePolling } from './advance-sources.ts';
import { collateVersions } from './collate-versions.ts';
import { compare } from './compare.ts';
import { discoverFeeds } from './discover-feeds.ts';
import { explainOnce } from './explain-once.ts';
import { exportArticles } from './export-articles.ts';
import { exportChosen } from './export-chosen.ts';
import { exportComparison } from './export-comparison.ts';
import { exportFeeds } from './export-feeds.ts';
import { feedHealth } from './feed-health.ts';
import { followOutlets } from './follow-outlets.ts';
import { forgetArticles } from './forget-articles.ts';
import { getReady } from './get-ready.ts';
import { hasMarks } from './has-marks.ts';
import { importArticles } from './import-articles.ts';
import { importTab } from './import-tab.ts';
import { listArticles } from './list-articles.ts';
import { listOutlets } from './list-outlets.ts';
import { listRequests } from './list-requests.ts';
import { listStories } from './list-stories.ts';
import { listTabs } from './list-tabs.ts';
import { CONTINUE_MAINTENANCE, MAINTAIN_LIBRARY, maintainLibrary, scheduleMaintenance } from './maintain-library.ts';
import { markPage } from './mark-page.ts';
import { openWelcome } from './open-welcome.ts';
import { pauseSources } from './pause-sources.ts';
import { planSearch } from './plan-search.ts';
import { probeFeed } from './probe-feed.ts';
import { readFeedList } from './read-feed-list.ts';
import { readPage } from './read-page.ts';
import { readResults, resultsProgress } from './read-results.ts';
import { readSettings } from './read-settings.ts';
import { rejectMatch } from './reject-match.ts';
import { retryFeed } from './retry-feed.ts';
import { reveal } from './reveal.ts';
import { searchWeb } from './search-web.ts';
import { sourcesProgress } from './sources-progress.ts';
import { traceStory } from './trace-story.ts';
import { unfollowFeed } from './unfollow-feed.ts';
import { upgradeProgress } from './upgrade-progress.ts';
import { watchSites } from './watch-sites.ts';
import { watchedPage } from './watched-page.ts';
import { writeSettings } from './write-settings.ts';

listenToMessages(
  receiver(
    'background',
    pageRequests,
    {
      'get-ready': getReady,
      'read-page': readPage,
      compare,
      'export-chosen': exportChosen,
      'list-articles': listArticles,
      'list-stories': listStories,
      'upgrade-progress': upgradeProgress,
      collate: collateVersions,
      'trace-story': traceStory,
      'export-comparison': exportComparison,
      'forget-articles': forgetArticles,
      'reject-match': rejectMatch,
      'accept-match': acceptMatch,
      'explain-once': explainOnce,
      'mark-page': markPage,
      'has-marks': hasMarks,
      reveal,
      'list-outlets': listOutlets,
      'follow-outlets': followOutlets,
      'unfollow-feed': unfollowFeed,
      'advance-sources': advanceSources,
      'sources-progress': sourcesProgress,
      'pause-sources': pauseSources,
      'retry-feed': retryFeed,
      'feed-health': feedHealth,
      'read-feed-list': readFeedList,
      'export-feeds': exportFeeds,
      'import-articles': importArticles,
      'export-articles': exportArticles,
      'discover-feeds': discoverFeeds,
      'probe-feed': probeFeed,
      'plan-search': planSearch,
      'search-web': searchWeb,
      'read-results': readResults,
      'results-progress': resultsProgress,
      'read-settings': readSettings,
      'watch-sites': watchSites,
      'write-settings': writeSettings,
      'list-requests': listRequests,
      'list-tabs': listTabs,
      'import-tab': importTab,
    },
    { onlyExtensionPages: true },
  ),
);
listenToMessages(watchedPage);
listenToAlarms((name) => {
  if (name === MAINTAIN_LIBRARY || name === CONTINUE_MAINTENANCE) void maintainLibrary();
  if (name === POLL_SOURCES || name === CONTINUE_SOURCES) void pollSources();
});
listenToInstall(openWelcome);
void scheduleMaintenance();
void schedulePolling();
