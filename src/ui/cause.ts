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
};

/** Why something failed, in the reader's language where the failure is a known one, else as it was reported. */
export function causeInWords(
  { name, message }: { readonly name: string; readonly message: string },
  strings: Strings,
): string {
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  return known === undefined ? message || strings.text('causeUnknown') : strings.text(known);
}
