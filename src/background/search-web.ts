import type { ArticleKey } from '../core/story.ts';
import type { SearchAnswer, SearchProviderName } from '../messaging/source-protocol.ts';
import { rankResults } from '../sources/search/rank-results.ts';
import { openedLibrary } from './opened-library.ts';
import { planSearch } from './plan-search.ts';
import { singleFetch } from './single-fetch.ts';

/** Sends the search that `planSearch` showed: one request. Results come ranked by what their headlines share with the article. */
export async function searchWeb({
  key,
  provider,
}: {
  readonly key: ArticleKey;
  readonly provider: SearchProviderName;
}): Promise<SearchAnswer> {
  const [library, plan] = await Promise.all([openedLibrary(), planSearch({ key })]);
  const article = await library.getArticle(key);
  const url = plan?.providers.find(({ id }) => id === provider)?.url;
  if (article === null || url === undefined) return { state: 'fault', fault: 'not-found' };
  const answer = await singleFetch('fetch-search', { url, provider }, 'search');
  if (answer.state === 'fault') return { state: 'fault', fault: answer.fault };
  return { state: 'results', results: rankResults(article, answer.results) };
}
