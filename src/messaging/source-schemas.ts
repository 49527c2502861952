/** Run-time checks of the messages about sources. Sizes are bounded: what a feed says travels in them. */
import * as v from 'valibot';
import type { ArticleKey } from '../core/story.ts';
import type { RequestParsers } from './receive.ts';
import type { BackgroundToDesk, SourceCommands } from './source-protocol.ts';

const MAX_LINE = 4_000;
const MAX_URL = 65_536;
const MAX_OUTLETS = 2_000;
/** Largest file read: an OPML of two thousand feeds is half a megabyte. */
const MAX_FILE = 20_000_000;
/** Longest rest that the desk waits for: the worker ends at half a minute without work. */
const MAX_REST_MS = 25_000;

const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
const url = v.pipe(v.string(), v.maxLength(MAX_URL), v.regex(/^https?:\/\//i));
const domain = v.pipe(v.string(), v.maxLength(255), v.regex(/^[\p{L}\p{N}_.:[\]-]+$/u));

const key = v.custom<ArticleKey>(
  (value) => typeof value === 'string' && value.length <= MAX_URL + 20 && value.includes('#'),
);
const provider = v.picklist(['gdelt', 'bing-news', 'google-news']);

/** An outlet of a pack or of the reader's. */
export const outletSummary = v.object({
  name: line,
  domains: v.pipe(v.array(domain), v.minLength(1), v.maxLength(50)),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  language: v.nullable(line),
  owner: v.nullable(line),
  agency: v.boolean(),
  feeds: v.pipe(v.array(url), v.maxLength(50)),
});

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650));
/** What the reader, or a policy, may set. */
export const keepSettings = v.object({
  unreadDays: days,
  readDays: v.nullable(days),
  maxBytes: v.pipe(v.number(), v.integer(), v.minValue(10_000_000), v.maxValue(100_000_000_000)),
});

function parser<Schema extends v.GenericSchema>(schema: Schema): (input: unknown) => v.InferOutput<Schema> {
  return (input) => v.parse(schema, input);
}

const nothing = parser(v.null());

export const sourceRequests: RequestParsers<SourceCommands> = {
  'list-outlets': nothing,
  'follow-outlets': parser(v.object({ outlets: v.pipe(v.array(outletSummary), v.maxLength(MAX_OUTLETS)) })),
  'unfollow-feed': parser(v.object({ url })),
  'advance-sources': nothing,
  'sources-progress': nothing,
  'pause-sources': parser(v.object({ paused: v.boolean() })),
  'retry-feed': parser(v.object({ url })),
  'feed-health': nothing,
  'read-feed-list': parser(v.object({ text: v.pipe(v.string(), v.maxLength(MAX_FILE)) })),
  'export-feeds': nothing,
  'import-articles': parser(
    v.object({ lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_FILE))), v.maxLength(200)) }),
  ),
  'export-articles': parser(v.object({ after: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  'discover-feeds': parser(v.object({ key, tabId: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) })),
  'probe-feed': parser(v.object({ url })),
  'plan-search': parser(v.object({ key })),
  'search-web': parser(v.object({ key, provider })),
  'read-results': parser(
    v.object({
      results: v.pipe(
        v.array(
          v.object({
            url,
            title: line,
            summary: v.nullable(line),
            publishedAt: v.nullable(line),
            language: v.nullable(line),
          }),
        ),
        v.maxLength(50),
      ),
    }),
  ),
  'results-progress': parser(v.object({ urls: v.pipe(v.array(url), v.maxLength(50)) })),
  'read-settings': nothing,
  'watch-sites': parser(v.object({ domains: v.pipe(v.array(domain), v.maxLength(500)) })),
  'write-settings': parser(v.object({ keep: keepSettings })),
  'list-requests': parser(v.object({ before: v.nullable(v.number()) })),
};

export const deskRequests: RequestParsers<BackgroundToDesk> = {
  'fetch-feed': parser(v.object({ url, etag: v.nullable(line), lastModified: v.nullable(line) })),
  'fetch-article': parser(v.object({ url })),
  'fetch-search': parser(v.object({ url, provider })),
  'fetch-text': parser(v.object({ url })),
  'find-redirect': parser(v.object({ url })),
  rest: parser(v.object({ milliseconds: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_REST_MS)) })),
};
