const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to bytes, for tables shipped as source: core has neither `atob` nor `Buffer`. O(n). */
export function base64Bytes(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let filled = 0;
  let at = 0;
  for (const digit of digits) {
    bits = (bits << 6) | ALPHABET.indexOf(digit);
    filled += 6;
    if (filled >= 8) {
      filled -= 8;
      bytes[at++] = (bits >>> filled) & 255;
    }
  }
  return bytes;
}
