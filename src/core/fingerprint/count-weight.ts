/**
 * How often a term stands in the text counts less and less (saturation, k1 of BM25), and less in a long text (b). The
 * usual values; against 1 + ln count: ECB+ .932 instead of .920.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Words of a usual article: the mean of the development collections. */
const USUAL_WORDS = 700;

/**
 * What a term's `count` occurrences in a text of so many `words` are worth, 0 to 2.2, rising.
 *
 * Source: S. Robertson and H. Zaragoza, "The probabilistic relevance framework: BM25 and beyond" (2009), section 3.4.
 */
export function countWeight(count: number, words: number): number {
  const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / USUAL_WORDS);
  return (count * (1 + SATURATION)) / (count + damping);
}
