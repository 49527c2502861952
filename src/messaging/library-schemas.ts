import * as v from 'valibot';
import type { LibraryCommands } from './library-protocol.ts';
import type { RequestParsers } from './receive.ts';

/** Longest search: more than any headline. */
const MAX_WORDS = 1_000;

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(MAX_WORDS));

const listArticles = v.object({
  before: v.nullable(number),
  filter: v.object({
    words,
    origin: v.picklist(['all', 'read', 'followed']),
  }),
});

const listStories = v.object({
  before: v.nullable(v.object({ readAt: v.pipe(v.string(), v.isoTimestamp()), number })),
  words,
});

/** Run-time checks of the library page's commands. */
export const libraryRequests: RequestParsers<LibraryCommands> = {
  'list-articles': (request) => v.parse(listArticles, request),
  'list-stories': (request) => v.parse(listStories, request),
};
