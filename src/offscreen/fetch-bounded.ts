import { faultOfStatus, SourceFault } from '../sources/fault.ts';
import { retryAfterSeconds } from '../sources/retry-after.ts';

export interface FetchOptions {
  readonly url: string;
  /** The `Accept` header. */
  readonly accept: string;
  /** Most bytes read of the body, after decompression: an endless body or a zip bomb ends there. */
  readonly maxBytes: number;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** An answer that can be read. `body` is null when the server said "unchanged". */
export interface FetchedBody {
  readonly status: number;
  readonly body: Uint8Array | null;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What is known of a fetch while it runs and after it failed: for the request log. */
export interface FetchTrace {
  status: number | null;
  bytes: number;
  finalUrl: string | null;
}

/** Twenty seconds in all: a reader waits for the first comparison, and a worker that waits longer is killed at thirty. */
const TIMEOUT_MS = 20_000;

/** Types that are never a feed or an article; everything else is judged by its beginning, because many servers mislabel feeds. */
const WRONG_TYPE = /^\s*(?:image|audio|video|font)\/|^\s*application\/(?:pdf|zip|wasm|x-shockwave-flash)\b/i;

/**
 * Fetches one address without cookies, with its size, time and type bounded. Redirects are followed as far as the browser
 * may read where they lead. `trace` is filled in as the fetch goes on.
 * @throws {SourceFault} everything that can go wrong, by name
 */
export async function fetchBounded(options: FetchOptions, trace: FetchTrace): Promise<FetchedBody> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await ask(options, signal);
  trace.status = response.status;
  trace.finalUrl = response.redirected && response.url !== options.url ? response.url : null;
  const fault = faultOfStatus(response.status);
  if (fault !== null) {
    await discard(response);
    throw new SourceFault(
      fault,
      `HTTP ${response.status}`,
      retryAfterSeconds(response.headers.get('retry-after'), Date.now()),
    );
  }
  const contentType = response.headers.get('content-type');
  const known = {
    contentType,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  };
  if (response.status === 304) return { status: 304, body: null, ...known };
  if (contentType !== null && WRONG_TYPE.test(contentType)) {
    await discard(response);
    throw new SourceFault('wrong-type', contentType);
  }
  return { status: response.status, body: await readBody(response.body, options.maxBytes, signal, trace), ...known };
}

async function ask({ url, accept, etag, lastModified }: FetchOptions, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { accept };
  if (etag) headers['if-none-match'] = etag;
  if (lastModified) headers['if-modified-since'] = lastModified;
  try {
    return await fetch(url, { headers, signal, credentials: 'omit', cache: 'no-store', redirect: 'follow' });
  } catch (error) {
    if (signal.aborted) throw new SourceFault('timeout');
    const cause = globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
    throw new SourceFault(cause, String(error));
  }
}

/**
 * Whether an address that gave no answer leads to another site. Browsers do not say why a fetch failed: a redirect to a host that
 * the reader has not granted looks like a host that is down; asked not to follow, they at least say that there is a redirect.
 */
export async function isRedirect(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(url, { signal, credentials: 'omit', cache: 'no-store', redirect: 'manual' });
    await discard(answer);
    return answer.type === 'opaqueredirect';
  } catch {
    return false; // the same failure again
  }
}

/** Reads a stream into bytes. @throws {SourceFault} `too-large` as soon as it is, `timeout`, `unreachable` when it breaks off */
export async function readBody(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
  trace: Pick<FetchTrace, 'bytes'> = { bytes: 0 },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (stream !== null) {
    const reader = stream.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        size += part.value.length;
        trace.bytes = size;
        if (size > maxBytes) throw new SourceFault('too-large', `More than ${maxBytes} bytes.`);
        chunks.push(part.value);
      }
    } catch (error) {
      await reader.cancel().catch(() => undefined); // it broke off already: that is the error below
      if (error instanceof SourceFault) throw error;
      throw new SourceFault(signal.aborted ? 'timeout' : 'unreachable', String(error));
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined); // nobody reads it
}
