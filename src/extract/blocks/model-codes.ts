/**
 * Small numbers as printable characters that JSON and JavaScript strings hold as they are: from # to ~ without the backslash.
 * One string a kind of number is smaller under gzip than base64, which cuts bytes apart.
 */
export const CODES = 91;

/** In `StoredModel.nodes`: a leaf; and the first part of a rank from itself on, whose rest is the next code. */
export const LEAF_CODE = 90;
export const WIDE_CODE = 89;

/** In `StoredModel.leaves`: the code of a leaf worth nothing, in the middle of the codes. */
export const ZERO_LEAF = 45;

const FIRST = 35;
const BACKSLASH = 92;

/** The number that stands at a place of a string; NaN behind its end. */
export function codeAt(codes: string, at: number): number {
  const char = codes.charCodeAt(at);
  return char < BACKSLASH ? char - FIRST : char - FIRST - 1;
}

/** The character of a number from 0 to 90. */
export function codeOf(number: number): string {
  const char = FIRST + number;
  return String.fromCharCode(char < BACKSLASH ? char : char + 1);
}
