const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The digit that each ASCII character stands for. */
const DIGITS = new Uint8Array(128);
for (let digit = 0; digit < ALPHABET.length; digit++) DIGITS[ALPHABET.charCodeAt(digit)] = digit;

/** Base64 to bytes, for tables shipped as source: core has neither `atob` nor `Buffer`. O(n). */
export function base64Bytes(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let filled = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i++) {
    bits = (bits << 6) | (DIGITS[digits.charCodeAt(i)] as number);
    filled += 6;
    if (filled >= 8) {
      filled -= 8;
      bytes[at++] = (bits >>> filled) & 255;
    }
  }
  return bytes;
}
