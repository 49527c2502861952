import * as v from 'valibot';
import type { LibraryCommands } from './library-protocol.ts';
import type { RequestParsers } from './receive.ts';

/** Longest search: more than any headline. */
const MAX_WORDS = 1_000;

const listArticles = v.object({
  before: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  filter: v.object({
    words: v.pipe(v.string(), v.maxLength(MAX_WORDS)),
    origin: v.picklist(['all', 'read', 'followed']),
  }),
});

/** Run-time checks of the library page's commands. */
export const libraryRequests: RequestParsers<LibraryCommands> = {
  'list-articles': (request) => v.parse(listArticles, request),
};
