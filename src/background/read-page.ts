import type { Article } from '../core/article.ts';
import { type FoldedTelling, foldSisterCopies } from '../core/match/fold-sister-copies.ts';
import { articleKey } from '../core/pipeline.ts';
import type { ArticleKey, Version } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import { COMPARED_AT_ONCE } from '../messaging/compared-at-once.ts';
import { failureReport } from '../messaging/envelope.ts';
import type {
  ChangedSince,
  ExtractAnswer,
  FailureReport,
  ListedVersion,
  NoArticleReason,
  ReadPageAnswer,
  VersionSummary,
} from '../messaging/protocol.ts';
import { type TabFacts, tabFacts } from '../platform/tabs.ts';
import { articleSummary } from './article-summary.ts';
import { changedSince } from './changed-since.ts';
import { compareAhead } from './compare-ahead.ts';
import { extractFromTab } from './extract-from-tab.ts';
import { findVersions } from './find-versions.ts';
import { openedLibrary } from './opened-library.ts';

/**
 * One click: takes the tab's article (the popup brings it, else it is read from here), keeps it (never from a private
 * window) and finds its versions. It is stored and matched at the same time, and answered when both are done: an answer
 * means stored, and a worker killed on the way has either nothing or the whole article.
 */
export async function readPage({
  tabId,
  extracted: brought,
}: {
  readonly tabId: number;
  readonly extracted: ExtractAnswer | null;
}): Promise<ReadPageAnswer> {
  const tab = await tabFacts(tabId);
  if (tab === null) return { state: 'error', error: { name: 'TabClosed', message: 'The tab is closed.' } };
  const unreadable = unreadableAddress(tab);
  if (unreadable !== null) return { state: 'no-article', reason: unreadable };
  try {
    const [extracted, library] = await Promise.all([brought ?? extractFromTab(tab), openedLibrary()]);
    if (extracted.state === 'no-article') return extracted;
    return await answerFor(extracted.article, tab, library);
  } catch (error) {
    return stateOfFailure(failureReport(error), tab);
  }
}

async function answerFor(article: Article, tab: TabFacts, library: Library): Promise<ReadPageAnswer> {
  const key = articleKey(article);
  const loaded = new Map<ArticleKey, Version>();
  const [found, changed] = await Promise.all([
    findVersions(article, key, library, loaded),
    tab.incognito ? null : keep({ key, article }, library),
  ]);
  const versions = foldSisterCopies(found, article.canonicalUrl).map(listed);
  const shown = {
    ref: tab.incognito ? { article } : { key },
    article: articleSummary(key, article),
    stored: !tab.incognito,
    changed,
  };
  if (!tab.incognito) {
    const others = versions.slice(0, COMPARED_AT_ONCE).flatMap(({ article: { key: other }, match: { relation } }) => {
      const version = loaded.get(other);
      return version === undefined ? [] : [{ version, relation }];
    });
    compareAhead.begin({ key, article }, others);
  }
  if (versions.length > 0) return { state: 'ready', ...shown, versions };
  return { state: 'no-versions', ...shown, libraryArticles: await library.count() };
}

function listed({ shown, sisters }: FoldedTelling<VersionSummary>): ListedVersion {
  const names = new Set(sisters.map(({ article }) => article.outlet.name));
  names.delete(shown.article.outlet.name);
  return { ...shown, sisters: [...names] };
}

/** Stores the page's text. Resolves to what has changed since the text that its address had before; one that cannot be read fails no click. */
async function keep(page: Version, library: Library): Promise<ChangedSince | null> {
  const { revisionOf } = await library.putArticle(page.article, { origin: 'reader', at: new Date().toISOString() });
  return revisionOf === null ? null : changedSince(page, library).catch(() => null);
}

/**
 * A refused page whose address stays hidden even after the click is a page of the browser's own (a new tab, settings),
 * unless the browser says that it guards a site: its store, or one that a policy closes.
 */
function stateOfFailure(error: FailureReport, tab: TabFacts): ReadPageAnswer {
  if (error.name !== 'NotAllowed') return { state: 'error', error };
  const guardedSite = /gallery|policy/i.test(error.message);
  return tab.url === null && !guardedSite ? { state: 'no-article', reason: 'browser-page' } : { state: 'not-allowed' };
}

/** Addresses that hold no article of any outlet: the browser's own pages. Null: try to read it. */
function unreadableAddress(tab: TabFacts): NoArticleReason | null {
  if (tab.url === null) return null;
  if (!/^(?:https?|file):/i.test(tab.url)) return 'browser-page';
  return null;
}
