import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeFeed } from '../../src/offscreen/decode-feed.ts';
import { type FetchTrace, fetchBounded, isRedirect } from '../../src/offscreen/fetch-bounded.ts';
import { gunzipBounded } from '../../src/offscreen/gunzip-bounded.ts';

const URL_ = 'https://tolsk.example/feed.xml';
const options = { url: URL_, accept: '*/*', maxBytes: 1_000 };

afterEach(() => vi.unstubAllGlobals());

function trace(): FetchTrace {
  return { status: null, bytes: 0, finalUrl: null };
}

/** Stands in for the network: one answer for each request, in order. */
function answers(...each: (Response | Error)[]): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(async () => {
    const next = each.shift();
    if (next === undefined || next instanceof Error) throw next ?? new TypeError('Failed to fetch');
    return next;
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('fetchBounded', () => {
  it('sends what the server said last and takes "unchanged" for an answer', async () => {
    const fetch = answers(new Response(null, { status: 304 }));
    const fetched = await fetchBounded({ ...options, etag: '"1"', lastModified: 'yesterday' }, trace());
    expect(fetched.body).toBeNull();
    expect(fetch).toHaveBeenCalledWith(
      URL_,
      expect.objectContaining({
        credentials: 'omit',
        headers: { accept: '*/*', 'if-none-match': '"1"', 'if-modified-since': 'yesterday' },
      }),
    );
  });

  it('ends a body that is too large where it becomes so, and says how much came', async () => {
    answers(new Response('x'.repeat(5_000)));
    const noted = trace();
    await expect(fetchBounded(options, noted)).rejects.toMatchObject({ fault: 'too-large' });
    expect(noted).toMatchObject({ status: 200, bytes: 5_000 });
  });

  it.each([
    ['offline', false],
    ['unreachable', true],
  ])('says what it can say of no answer, and asks nobody a second time: %s', async (fault, onLine) => {
    const fetch = answers();
    vi.stubGlobal('navigator', { onLine });
    await expect(fetchBounded(options, trace())).rejects.toMatchObject({ fault });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('tells a redirect to a host that is not granted from a host that is down', async () => {
    answers(Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }));
    expect(await isRedirect(URL_)).toBe(true);
    answers(new Response('no redirect'));
    expect(await isRedirect(URL_)).toBe(false);
    answers();
    expect(await isRedirect(URL_)).toBe(false);
  });

  it('passes on how long an overrun server wants to be left alone', async () => {
    answers(new Response('', { status: 429, headers: { 'retry-after': '90' } }));
    await expect(fetchBounded(options, trace())).rejects.toMatchObject({
      fault: 'rate-limited',
      retryAfterSeconds: 90,
    });
  });
});

describe('gunzipBounded', () => {
  it('unpacks gzip and leaves other bytes as they are', async () => {
    expect(new TextDecoder().decode(await gunzipBounded(gzipSync('hello'), 100))).toBe('hello');
    expect(new TextDecoder().decode(await gunzipBounded(new TextEncoder().encode('hello'), 100))).toBe('hello');
  });

  it.each([
    ['a zip bomb', gzipSync(Buffer.alloc(10_000_000)), 'too-large'],
    ['a broken file', gzipSync('hello').subarray(0, 12), 'malformed'],
  ])('names %s', async (_, bytes, fault) => {
    await expect(gunzipBounded(bytes, 1_000)).rejects.toMatchObject({ fault });
  });
});

describe('decodeFeed', () => {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  it.each([
    ['the byte order mark', Buffer.from('\uFEFFé', 'utf16le'), 'text/xml; charset=latin1'],
    ['the header', latin('é'), 'text/xml; charset="iso-8859-1"'],
    ['the declaration', latin('<?xml version="1.0" encoding="ISO-8859-1"?>é'), 'text/xml'],
    ['UTF-8 where nothing is said', Buffer.from('é'), null],
    ['UTF-8 where nonsense is said', Buffer.from('é'), 'text/xml; charset=klingon'],
  ])('goes by %s', (_, bytes, contentType) => {
    expect(decodeFeed(bytes, contentType)).toMatch(/é$/);
  });
});
