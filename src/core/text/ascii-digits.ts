/** The zeros of the scripts whose digits news is written in: Arabic, Persian, those of India, Thai to Khmer, full width. */
const ZEROS = [...'٠۰०০੦૦୦௦౦೦൦๐໐၀០０'].map((zero) => zero.charCodeAt(0));

/** A text with the digits of any of these scripts as 0-9, in as many UTF-16 units. O(n). */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.findLast((one) => one <= code) ?? 0;
    return code - zero < 10 ? String(code - zero) : digit;
  });
}
