import type { ArticleKey } from '../core/story.ts';
import type { SearchPlan } from '../messaging/source-protocol.ts';
import { readPackageFile } from '../platform/package-file.ts';
import { buildQuery } from '../sources/search/build-query.ts';
import { SEARCH_PROVIDERS, type SearchProviderId } from '../sources/search/provider.ts';
import { openedLibrary } from './opened-library.ts';

/** Where each search engine is asked. */
const ENDPOINTS = 'packs/search.json';

/** What a search for the story of a stored article would send, and to whom: shown to the reader before anything is sent. */
export async function planSearch({ key }: { readonly key: ArticleKey }): Promise<SearchPlan | null> {
  const library = await openedLibrary();
  const article = await library.getArticle(key);
  if (article === null) return null;
  // With the parsers of three engines' answers: no other command of the worker needs them.
  const { searchProvider } = await import('../sources/search/search-provider.ts');
  const query = buildQuery(article);
  const endpoints = JSON.parse(await readPackageFile(ENDPOINTS)) as Readonly<Record<SearchProviderId, string>>;
  const providers = SEARCH_PROVIDERS.map((id) => {
    const { name, url: addressOf } = searchProvider(id);
    const url = addressOf(endpoints[id], query, article.language);
    return { id, name, host: new URL(url).hostname, url };
  });
  return { title: article.title, query, providers };
}
