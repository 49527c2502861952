import * as v from 'valibot';
import type { ArticleKey } from '../core/story.ts';
import type { CompareCommands } from './compare-protocol.ts';
import type { RequestParsers } from './receive.ts';

/** Most versions of one story side by side: a page of more is no comparison, and each costs a whole comparison. */
const MAX_VERSIONS = 60;
/** As in schemas.ts: an address and a hash. */
const MAX_KEY = 65_556;

const key = v.custom<ArticleKey>(
  (value) => typeof value === 'string' && value.length <= MAX_KEY && value.includes('#'),
);
const keys = v.pipe(v.array(key), v.maxLength(MAX_VERSIONS));

function parser<Schema extends v.GenericSchema>(schema: Schema): (input: unknown) => v.InferOutput<Schema> {
  return (input) => v.parse(schema, input);
}

/** Run-time checks of the compare page's commands. */
export const compareRequests: RequestParsers<CompareCommands> = {
  collate: parser(v.object({ base: key, others: keys })),
  'trace-story': parser(v.object({ base: key, keys, copies: keys })),
  'export-comparison': parser(v.object({ a: key, b: key, format: v.picklist(['markdown', 'html', 'json']) })),
};
