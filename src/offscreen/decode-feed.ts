/** How much of a feed is searched for its XML declaration. */
const DECLARATION_BYTES = 200;

/** Labels of Western alphabets of one byte a character: what is left in place when a server is moved to UTF-8. */
const WESTERN = /^(?:iso-?8859-?(?:1|15)|latin-?1|us-ascii|ascii|windows-?1252|cp1252)$/i;
const UTF_8 = /^utf-?8$/i;

/**
 * Decodes a feed: byte order mark, then the HTTP header's charset, then the XML declaration, then UTF-8. A label that no browser
 * knows counts as none, and one that the bytes belie is not believed: text that is UTF-8 throughout is UTF-8 whatever Western
 * alphabet it is said to be, and what is called UTF-8 and mostly is not is Windows-1252. Never throws. O(n) for n bytes.
 * Source: RFC 7303, 3; XML 1.0, appendix F.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const wide = wideOf(bytes);
  const label = wide ?? charsetOf(contentType) ?? declarationOf(bytes) ?? 'utf-8';
  if (WESTERN.test(label)) return strictUtf8(bytes) ?? decode(bytes, label);
  if (!UTF_8.test(label)) return decode(bytes, label);
  return (
    strictUtf8(bytes) ?? (isMostlyBroken(decode(bytes, label)) ? decode(bytes, 'windows-1252') : decode(bytes, label))
  );
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an unknown label
  }
}

/** Null for bytes that are not UTF-8 throughout. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether more characters beyond ASCII were lost than read: one that was cut in two says nothing of the others. */
function isMostlyBroken(text: string): boolean {
  const lost = text.split('\uFFFD').length - 1;
  return lost > (text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0);
}

/** UTF-8's and UTF-16's byte order marks, and UTF-16 without one: every other byte of "<?" is 0. */
function wideOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/** What the XML declaration says. One that can be read byte by byte is not UTF-16, whatever it says. */
function declarationOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null;
  return label !== null && /^utf-?16/i.test(label) ? null : label;
}
