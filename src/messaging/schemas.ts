/**
 * Run-time checks of what crosses a context border, one schema for each message of protocol.ts. Sizes are bounded: a
 * content script runs beside a hostile page.
 */
import * as v from 'valibot';
import type { Article } from '../core/article.ts';
import type { ArticleKey } from '../core/story.ts';
import { compareRequests } from './compare-schemas.ts';
import { count, line, MAX_BLOCK, marks, parser, place } from './content-schemas.ts';
import { libraryRequests } from './library-schemas.ts';
import type { ExtractAnswer, MarkReport, PageToBackground } from './protocol.ts';
import type { RequestParsers } from './receive.ts';
import { sourceRequests } from './source-schemas.ts';
import { tabRequests } from './tab-schemas.ts';

/** Longest address: what browsers themselves accept. */
const MAX_URL = 65_536;
/** Most blocks: a 50,000-word live blog stays well below. */
const MAX_BLOCKS = 20_000;
/** Most versions compared for one answer: as many as one list shows (find-matches.ts). */
const MAX_COMPARED = 50;
/** Most articles forgotten at once: what others wait for. */
const MAX_FORGOTTEN = 200;

const url = v.pipe(v.string(), v.maxLength(MAX_URL));
const key = v.custom<ArticleKey>(
  (value) => typeof value === 'string' && value.length <= MAX_URL + 20 && value.includes('#'),
);
const tabId = count;

/** An article, wherever it comes from. */
export const article: v.GenericSchema<Article> = v.object({
  url,
  canonicalUrl: url,
  title: line,
  standfirst: v.nullable(line),
  bylines: v.pipe(v.array(line), v.maxLength(100)),
  outlet: v.object({ name: line, domain: line }),
  credits: v.pipe(
    v.array(v.object({ agency: line, zone: v.picklist(['byline', 'dateline', 'tail', 'metadata']), evidence: line })),
    v.maxLength(100),
  ),
  publishedAt: v.nullable(line),
  modifiedAt: v.nullable(line),
  language: v.nullable(line),
  section: v.nullable(line),
  completeness: v.picklist(['whole', 'truncated', 'unknown']),
  liveBlog: v.boolean(),
  blocks: v.pipe(
    v.array(
      v.object({
        text: v.pipe(v.string(), v.maxLength(MAX_BLOCK)),
        role: v.picklist(['paragraph', 'heading', 'quote', 'list-item', 'caption', 'credit', 'tail']),
      }),
    ),
    v.maxLength(MAX_BLOCKS),
  ),
});

const wanted = v.object({ key, relation: v.picklist(['same-copy', 'same-event']) });
const articleRef = v.union([v.object({ key }), v.object({ article })]);
const noArticleReason = v.picklist(['not-an-article', 'browser-page', 'pdf', 'too-large']);
const extractAnswer = v.union([
  v.object({ state: v.literal('article'), article }),
  v.object({ state: v.literal('no-article'), reason: noArticleReason }),
]);
const markReport = v.object({ placed: count, lost: count });
const found = v.object({ found: v.boolean() });

export const pageRequests: RequestParsers<PageToBackground> = {
  ...libraryRequests,
  ...compareRequests,
  ...sourceRequests,
  ...tabRequests,
  'get-ready': parser(v.null()),
  'read-page': parser(v.object({ tabId, extracted: v.nullable(extractAnswer) })),
  compare: parser(v.object({ base: articleRef, others: v.pipe(v.array(wanted), v.maxLength(MAX_COMPARED)) })),
  'forget-articles': parser(v.object({ keys: v.pipe(v.array(key), v.maxLength(MAX_FORGOTTEN)) })),
  'reject-match': parser(v.object({ key, other: key })),
  'accept-match': parser(v.object({ key, others: v.pipe(v.array(key), v.maxLength(MAX_COMPARED)) })),
  'explain-once': parser(v.null()),
  'mark-page': parser(v.object({ tabId, marks })),
  'has-marks': parser(v.object({ tabId })),
  reveal: parser(v.object({ tabId, place: v.object(place) })),
};

/** Checks what a content script answered. @throws {v.ValiError} when it is not of its form */
export const contentAnswers: {
  readonly extract: (input: unknown) => ExtractAnswer;
  readonly mark: (input: unknown) => MarkReport;
  readonly hasMarks: (input: unknown) => { readonly shown: boolean };
  readonly reveal: (input: unknown) => { readonly found: boolean };
  readonly findFeeds: (input: unknown) => { readonly feeds: readonly string[] };
} = {
  extract: parser(extractAnswer),
  mark: parser(markReport),
  hasMarks: parser(v.object({ shown: v.boolean() })),
  reveal: parser(found),
  findFeeds: parser(v.object({ feeds: v.pipe(v.array(url), v.maxLength(50)) })),
};
