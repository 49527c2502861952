import * as v from 'valibot';
import type { Rejection } from '../library/rejections.ts';

/** Longer addresses are none that an article is stored under. */
const MAX_URL = 65_536;
const webAddress = v.pipe(v.string(), v.maxLength(MAX_URL), v.url(), v.regex(/^https?:/i));
const line = v.object({ notSameStory: v.tuple([webAddress, webAddress]) });

/** "Not the same story" as a line of an export: `{"notSameStory":[address, address]}`. */
export function judgementLine(pair: Rejection): string {
  return JSON.stringify({ notSameStory: pair });
}

/** The two addresses of such a line, given as the JSON in it; null for anything else. */
export function readJudgement(json: unknown): Rejection | null {
  const read = v.safeParse(line, json);
  return read.success ? read.output.notSameStory : null;
}
