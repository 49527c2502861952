/** How much of a page is searched for a declared character set: what the HTML standard prescribes. */
const PRESCAN_BYTES = 1024;

/**
 * Decodes fetched HTML as a browser does: byte order mark, then the HTTP header's charset, then the page's `<meta>`, then
 * UTF-8 if the bytes are valid UTF-8, else windows-1252. Never throws; wrong bytes become U+FFFD.
 * `contentType` is the HTTP header, or null. Source: HTML standard, 13.2.3.2 "Determining the character encoding".
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const label =
    bomEncoding(bytes) ?? knownEncoding(headerCharset(contentType)) ?? metaEncoding(bytes) ?? guessEncoding(bytes);
  return new TextDecoder(label).decode(bytes);
}

function bomEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function headerCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([^"'\s;]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/** A page that a byte-wise search could read is not UTF-16, whatever it declares. */
function metaEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES * 4)).replace(/<!--[\s\S]*?-->/g, '');
  const declared = /<meta\b[^>]*?charset\s*=\s*["']?\s*([^"'\s;/>]+)/i.exec(head)?.[1] ?? null;
  const encoding = knownEncoding(declared);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label no browser knows counts as none.
    return null;
  }
}

function guessEncoding(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    // Not UTF-8: the web's fallback.
    return 'windows-1252';
  }
}
