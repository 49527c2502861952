/** Why a request brought nothing usable. Stable names: they are stored, listed and put into the reader's words. */
export const FAULTS = [
  'offline',
  'unreachable',
  'timeout',
  'no-permission',
  'forbidden',
  'refused',
  'not-found',
  'gone',
  'rate-limited',
  'server-error',
  'unexpected-status',
  'redirected',
  'too-large',
  'wrong-type',
  'not-a-feed',
  'malformed',
  'robots',
  'not-an-article',
] as const;

export type Fault = (typeof FAULTS)[number];

/** A request that came to nothing usable. Told apart by `fault`; the message is for logs. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
  readonly fault: Fault;
  /** Seconds that the server asked to be left alone for; null when it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(fault: Fault, message: string = fault, retryAfterSeconds: number | null = null) {
    super(message);
    this.fault = fault;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The fault that an HTTP status stands for; null for one that carries a body to read (2xx) or says "unchanged" (304). */
export function faultOfStatus(status: number): Fault | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  if (status === 401 || status === 402 || status === 403 || status === 451) return 'refused';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : 'unexpected-status';
}
