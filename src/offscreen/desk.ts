import { decodeHtml } from '../extract/decode-html.ts';
import { extractArticle } from '../extract/extract-article.ts';
import type { Handlers } from '../messaging/receive.ts';
import type {
  ArticleFetch,
  BackgroundToDesk,
  Exchange,
  FeedFetch,
  FetchFault,
  SearchFetch,
  TextFetch,
} from '../messaging/source-protocol.ts';
import { SourceFault } from '../sources/fault.ts';
import { parseFeed } from '../sources/parse-feed.ts';
import { searchProvider } from '../sources/search/search-provider.ts';
import { decodeFeed } from './decode-feed.ts';
import { type FetchTrace, fetchBounded, isRedirect } from './fetch-bounded.ts';
import { gunzipBounded } from './gunzip-bounded.ts';

const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** The largest news sitemaps have a thousand addresses, half a megabyte; feeds with full texts reach three. */
const MAX_FEED_BYTES = 10_000_000;
/** Front pages of large outlets with their data inlined reach three megabytes; articles are smaller. */
const MAX_PAGE_BYTES = 6_000_000;
/** RFC 9309, 2.5: at least 500 KiB of a robots.txt must be read. */
const MAX_TEXT_BYTES = 600_000;

/**
 * Fetches one address and reads what came: the part of fetching that needs a document. In Chrome it runs in an offscreen
 * document, in Firefox in the event page itself. It stores nothing and knows nothing but its command.
 */
export const deskHandlers: Handlers<BackgroundToDesk> = {
  'fetch-feed': ({ url, etag, lastModified }) =>
    exchange(async (trace): Promise<FeedFetch> => {
      const fetched = await fetchBounded(
        { url, accept: FEED_TYPES, maxBytes: MAX_FEED_BYTES, etag, lastModified },
        trace,
      );
      if (fetched.body === null) return { state: 'unchanged' };
      const bytes = await gunzipBounded(fetched.body, MAX_FEED_BYTES);
      const reading = parseFeed(decodeFeed(bytes, fetched.contentType), trace.finalUrl ?? url);
      const { entries, sitemaps, ttlMinutes } = reading;
      return { state: 'feed', entries, sitemaps, ttlMinutes, etag: fetched.etag, lastModified: fetched.lastModified };
    }),

  'fetch-article': ({ url }) =>
    exchange(async (trace): Promise<ArticleFetch> => {
      const accept = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
      const fetched = await fetchBounded({ url, accept, maxBytes: MAX_PAGE_BYTES }, trace);
      if (!/html|^$/i.test(fetched.contentType ?? '')) throw new SourceFault('wrong-type', fetched.contentType ?? '');
      const html = decodeHtml(fetched.body ?? new Uint8Array(), fetched.contentType);
      const extraction = extractArticle(new DOMParser().parseFromString(html, 'text/html'), trace.finalUrl ?? url);
      if (extraction.state === 'no-article') return { state: 'no-article', reason: extraction.reason };
      return { state: 'article', article: extraction.article };
    }),

  'fetch-search': ({ url, provider }) =>
    exchange(async (trace): Promise<SearchFetch> => {
      const fetched = await fetchBounded({ url, accept: '*/*', maxBytes: MAX_FEED_BYTES }, trace);
      const text = decodeFeed(fetched.body ?? new Uint8Array(), fetched.contentType);
      return { state: 'results', results: searchProvider(provider).parse(text, url) };
    }),

  'fetch-text': ({ url }) =>
    exchange(async (trace): Promise<TextFetch> => {
      const fetched = await fetchBounded({ url, accept: 'text/plain, */*;q=0.5', maxBytes: MAX_TEXT_BYTES }, trace);
      return { state: 'text', text: new TextDecoder().decode(fetched.body ?? new Uint8Array()) };
    }),

  'find-redirect': ({ url }) =>
    exchange(async (): Promise<FetchFault> => {
      throw new SourceFault((await isRedirect(url)) ? 'redirected' : 'unreachable');
    }),

  rest: ({ milliseconds }) => new Promise((resolve) => setTimeout(() => resolve(null), milliseconds)),
};

async function exchange<Outcome>(
  work: (trace: FetchTrace) => Promise<Outcome>,
): Promise<Exchange & { readonly outcome: Outcome | FetchFault }> {
  const started = performance.now();
  const trace: FetchTrace = { status: null, bytes: 0, finalUrl: null };
  const outcome = await work(trace).catch((error: unknown): FetchFault => {
    if (!(error instanceof SourceFault)) throw error;
    return { state: 'fault', fault: error.fault, retryAfterSeconds: error.retryAfterSeconds };
  });
  return { ...trace, milliseconds: Math.round(performance.now() - started), outcome };
}
