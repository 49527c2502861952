import * as v from 'valibot';
import type { ArticleKey } from '../core/story.ts';
import type { LibraryCommands } from './library-protocol.ts';
import type { RequestParsers } from './receive.ts';

/** Longest search: more than any headline. */
const MAX_WORDS = 1_000;

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(MAX_WORDS));

/** Longest key: an address as long as browsers accept, and a hash. Most keys of one answer: some megabytes of text. */
const MAX_KEY = 65_556;
const MAX_KEYS = 200;

const key = v.custom<ArticleKey>((value) => typeof value === 'string' && value.length <= MAX_KEY);
const exportChosen = v.object({ keys: v.pipe(v.array(key), v.maxLength(MAX_KEYS)) });

const listArticles = v.object({
  before: v.nullable(number),
  filter: v.object({
    words,
    origin: v.picklist(['all', 'read', 'followed']),
  }),
});

const listStories = v.object({
  place: v.nullable(
    v.variant('look', [
      v.object({
        look: v.picklist(['opened', 'versions']),
        after: v.nullable(v.object({ readAt: v.pipe(v.string(), v.isoTimestamp()), number })),
      }),
      v.object({ look: v.literal('titled'), before: v.nullable(number) }),
    ]),
  ),
  words,
});

/** Run-time checks of the library page's commands. */
export const libraryRequests: RequestParsers<LibraryCommands> = {
  'export-chosen': (request) => v.parse(exportChosen, request),
  'list-articles': (request) => v.parse(listArticles, request),
  'upgrade-progress': (request) => v.parse(v.null(), request),
  'list-stories': (request) => v.parse(listStories, request),
};
