/**
 * What a page may cost. Reading stays within 2 s on the pages of test/extract/hostile.test.ts; past these limits a page is
 * named "too large" at once, or read with less. The largest article of the development pages has 9,000 nodes, is 45
 * deep and 2.4 MB long.
 */

/** Characters of HTML that are parsed. parse5 takes 60 ms a megabyte, a browser 15. */
export const MAX_HTML_CHARS = 12_000_000;

/** Nodes of a page that is read at all. */
export const MAX_NODES = 250_000;

/** Characters of text on a page that is read at all. */
export const MAX_TEXT_CHARS = 6_000_000;

/** Past these, counted in the copy that it reads, Readability, which is recursive and at worst quadratic, has no vote; a simpler one stands in for it. */
export const MAX_VOTE_NODES = 40_000;
export const MAX_VOTE_DEPTH = 256;
export const MAX_VOTE_TEXT_CHARS = 1_500_000;

/** Lists and objects around a value of JSON-LD: `JSON.parse` reads deeper ones than a call stack holds. */
export const MAX_JSON_DEPTH = 20;

/** Characters that a search for copies of a block in others looks through: ten times those of the longest article. */
export const MAX_COMPARED_CHARS = 300_000_000;

/** Runs that are scored; a page with more is a list. */
export const MAX_RUNS = 20_000;

/** Ancestors that a run is counted in and looked for among. */
export const MAX_LEVELS = 256;

/** Characters of a headline, a standfirst or another line beside the text that are kept: what messages carry (messaging/content-schemas.ts). */
export const MAX_LINE_CHARS = 4_000;
