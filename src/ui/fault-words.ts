import type { TextKey } from './message-keys.ts';

const WORDS: Readonly<Record<string, TextKey>> = {
  offline: 'faultOffline',
  unreachable: 'faultUnreachable',
  timeout: 'faultTimeout',
  'no-permission': 'faultNoPermission',
  forbidden: 'faultForbidden',
  refused: 'faultRefused',
  'not-found': 'faultNotFound',
  gone: 'faultGone',
  'rate-limited': 'faultRateLimited',
  'server-error': 'faultServerError',
  'unexpected-status': 'faultUnexpectedStatus',
  redirected: 'faultRedirected',
  'too-large': 'faultTooLarge',
  'wrong-type': 'faultWrongType',
  'not-a-feed': 'faultNotAFeed',
  malformed: 'faultMalformed',
  robots: 'faultRobots',
  'not-an-article': 'faultNotAnArticle',
};

/** What a fault of a request is in the reader's words, by its stable name. */
export function faultWords(fault: string): TextKey {
  return WORDS[fault] ?? 'faultUnknown';
}
