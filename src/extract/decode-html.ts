/** How much of a page is searched for a declared character set. The HTML standard says 1,024 bytes; browsers look further. */
const PRESCAN_BYTES = 4096;

/**
 * Decodes HTML as a browser does: byte order mark, then the HTTP header's charset, then the page's `<meta>` or XML
 * declaration, then windows-1252. One step is our own: without a header (a saved page), bytes beyond ASCII that are valid
 * UTF-8 are UTF-8 whatever the page declares, because whatever saved it decoded it before.
 * `contentType` is the HTTP header, or null. Never throws; wrong bytes become U+FFFD. O(bytes).
 * Source: HTML standard, 13.2.3.2 "Determining the character encoding".
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const declared = bomEncoding(bytes) ?? knownEncoding(headerCharset(contentType));
  if (declared !== null) return decode(bytes, declared);
  const savedText = isAscii(bytes) ? null : validUtf8(bytes);
  return savedText ?? decode(bytes, metaEncoding(bytes) ?? utf16Pattern(bytes) ?? 'windows-1252');
}

/** What windows-1252 has in place of the control characters U+0080 to U+009F; '' where it has those. */
const WINDOWS_1252 = [
  '€',
  '',
  '‚',
  'ƒ',
  '„',
  '…',
  '†',
  '‡',
  'ˆ',
  '‰',
  'Š',
  '‹',
  'Œ',
  '',
  'Ž',
  '',
  '',
  '‘',
  '’',
  '“',
  '”',
  '•',
  '–',
  '—',
  '˜',
  '™',
  'š',
  '›',
  'œ',
  '',
  'ž',
  'Ÿ',
];

/** Node 20 decodes windows-1252 as Latin-1: what it leaves as control characters is put right. Browsers leave none. */
function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] || char);
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

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what the page declares decides.
    return null;
  }
}

/** A page whose declaration can be read byte by byte is not UTF-16, whatever it declares: the standard reads that as UTF-8. */
function metaEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, PRESCAN_BYTES), 'latin1').replace(/<!--[\s\S]*?-->/g, '');
  const declared =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([^"'\s;/>]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  const encoding = knownEncoding(declared ?? null);
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding;
}

/** UTF-16 without a mark: "<" and a zero byte, in either order. */
function utf16Pattern(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return null;
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
