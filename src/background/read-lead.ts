import type { Article } from '../core/article.ts';
import { putLead } from '../library/leads.ts';
import type { HostRow, LeadRow } from '../library/source-rows.ts';
import type { ArticleFetch, FetchFault } from '../messaging/source-protocol.ts';
import { robotsAllow } from '../sources/parse-robots.ts';
import { loggedFetch } from './logged-fetch.ts';
import { openedLibrary } from './opened-library.ts';
import { openedSources } from './opened-sources.ts';

/** Faults that may be gone later. */
const PASSING: ReadonlySet<string> = new Set(['offline', 'unreachable', 'timeout', 'rate-limited', 'server-error']);
/** Tries for one page; a news page that fails three times over an hour is not worth a fourth. */
const MOST_ATTEMPTS = 3;
const FIRST_RETRY_MINUTES = 10;

/**
 * Fetches the page of a headline and stores its article; a page that cannot be read leaves the headline as it is, with the
 * reason. The article is stored before the headline is marked: a worker killed in between stores the same article again,
 * which changes nothing.
 */
export async function readLead(lead: LeadRow, host: HostRow): Promise<FetchFault | null> {
  if (!robotsAllow(host, lead.url)) {
    await settle(lead, { state: 'headline', fault: 'robots' });
    return null;
  }
  const answer: ArticleFetch = await loggedFetch('fetch-article', { url: lead.url }, 'article');
  if (answer.state === 'article') {
    const library = await openedLibrary();
    await library.putArticle(completed(answer.article, lead), { origin: 'feed', at: new Date().toISOString() });
    await settle(lead, { state: 'read', fault: null });
    return null;
  }
  const fault =
    answer.state === 'fault' ? answer.fault : answer.reason === 'too-large' ? 'too-large' : 'not-an-article';
  const attempts = lead.attempts + 1;
  if (PASSING.has(fault) && attempts < MOST_ATTEMPTS) {
    const minutes = FIRST_RETRY_MINUTES * 4 ** (attempts - 1);
    const sources = await openedSources();
    const dueAt = new Date(Date.now() + minutes * 60_000).toISOString();
    await sources.write((tx) => putLead(tx, { ...lead, attempts, fault, dueAt }));
  } else {
    await settle({ ...lead, attempts }, { state: 'headline', fault });
  }
  return answer.state === 'fault' ? answer : null;
}

/** The feed knows what some pages do not say. */
function completed(article: Article, lead: LeadRow): Article {
  return {
    ...article,
    publishedAt: article.publishedAt ?? lead.publishedAt,
    language: article.language ?? lead.language,
  };
}

async function settle(lead: LeadRow, outcome: Pick<LeadRow, 'state' | 'fault'>): Promise<void> {
  const { waiting: _, ...rest } = lead;
  const sources = await openedSources();
  await sources.write((tx) => putLead(tx, { ...rest, ...outcome }));
}
