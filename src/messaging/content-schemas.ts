/**
 * Run-time checks of what the background asks of a content script, apart from the others: what a page has to load is kept small.
 */
import * as v from 'valibot';
import type { BackgroundToContent } from './protocol.ts';
import type { RequestParsers } from './receive.ts';

/** Longest line of metadata kept, in UTF-16 units: far above any headline, far below a denial of service. */
const MAX_LINE = 4_000;
/** Longest block: a 50,000-word live blog stays well below. */
export const MAX_BLOCK = 1_000_000;
/** Most marks in one page. */
const MAX_MARKS = 20_000;

export const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const place = { block: count, start: count, end: count, text: v.pipe(v.string(), v.maxLength(MAX_BLOCK)) };
const markReading = v.object({
  outlets: line,
  label: line,
  text: v.pipe(v.string(), v.maxLength(MAX_BLOCK)),
  quoted: v.boolean(),
  language: v.nullable(line),
});
export const marks = v.pipe(
  v.array(
    v.object({
      ...place,
      mark: v.picklist(['shared', 'changed', 'only-here', 'others-say-more']),
      readings: v.pipe(v.array(markReading), v.maxLength(100)),
    }),
  ),
  v.maxLength(MAX_MARKS),
);

const cardWords = v.object({
  direction: v.picklist(['ltr', 'rtl']),
  names: v.object({ shared: line, changed: line, 'only-here': line, 'others-say-more': line }),
  shown: line,
  hidden: line,
  keys: line,
});

/** Checks an input by a schema. @throws {v.ValiError} when it is not of its form */
export function parser<Schema extends v.GenericSchema>(schema: Schema): (input: unknown) => v.InferOutput<Schema> {
  return (input) => v.parse(schema, input);
}

export const contentRequests: RequestParsers<BackgroundToContent> = {
  'find-feeds': parser(v.null()),
  extract: parser(v.null()),
  mark: parser(v.object({ marks, words: cardWords })),
  'has-marks': parser(v.null()),
  reveal: parser(v.object({ place: v.object(place) })),
};
