import type { TextKey } from './message-keys.ts';
import type { Strings } from './strings.ts';

/** Failures that the reader can do something about, by the stable name of their report. */
const KNOWN: Readonly<Record<string, TextKey>> = {
  QuotaExceeded: 'causeNoRoom',
  SchemaTooNew: 'causeNewerVersion',
  LibraryBlocked: 'causeBlocked',
  LibraryUnavailable: 'causeNoStorage',
  UnknownArticle: 'causeForgotten',
  NotAllowed: 'causeNotAllowed',
  TabClosed: 'causeTabClosed',
  NoTab: 'causeTabClosed',
  NoReply: 'causeNoAnswer',
  NoReceiver: 'causeNoAnswer',
  LibraryClosed: 'causeNoAnswer',
};

/**
 * Why something failed, in the reader's language. Of a failure that has no words of ours, the report is quoted: it is in English,
 * and what a bug report needs.
 */
export function causeInWords(
  { name, message }: { readonly name: string; readonly message: string },
  strings: Strings,
): string {
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known !== undefined) return strings.text(known);
  return message === '' ? strings.text('causeUnknown') : strings.text('causeReported', message.replace(/\.$/, ''));
}
