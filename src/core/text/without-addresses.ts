/** An address on the web, to its end: what is not ASCII stands behind it, as Japanese does without a space. */
const ADDRESS = /\b(?:https?:\/\/|www\.|pic\.twitter\.com\/)[!-~]+/giu;
/** A tag that a page shows as text, escaped once or twice too often. The name of an element, so that "a < b" is none. */
const TAG_START = /(?:<|&lt;)\/?[a-z][a-z0-9]{0,9}(?=[\s/>&])/giu;
const TAG_END = /&gt;|>/gu;
/** No tag is longer than its longest address, as browsers bound these. */
const LONGEST_TAG = 4_000;

/**
 * The text with web addresses and tags that stand in it as text blanked out, each UTF-16 unit by a space, so that offsets stay. Old pages hold
 * the code of advertisements where an article should be, and newer ones addresses of pictures behind each embedded post: what two texts
 * share of them tells nothing. Itself where there are none. O(n) in the length of the text.
 */
export function withoutAddresses(text: string): string {
  const untagged = mayHoldTags(text) ? withoutTags(text) : text;
  return mayHoldAddress(untagged) ? untagged.replace(ADDRESS, blank) : untagged;
}

/** One look at the text is enough for nearly all. */
function mayHoldAddress(text: string): boolean {
  return text.includes('://') || text.includes('www.') || text.includes('WWW.') || text.includes('pic.twitter.com/');
}

function mayHoldTags(text: string): boolean {
  return text.includes('&lt;') || text.includes('<');
}

function withoutTags(text: string): string {
  let kept = '';
  let from = 0;
  let end = 0;
  TAG_START.lastIndex = 0;
  for (let start = TAG_START.exec(text); start !== null; start = TAG_START.exec(text)) {
    if (end <= start.index) end = endOfTag(text, TAG_START.lastIndex);
    if (end - start.index > LONGEST_TAG) continue;
    kept += text.slice(from, start.index) + blank(text.slice(start.index, end));
    from = end;
    TAG_START.lastIndex = end;
  }
  return kept + text.slice(from);
}

/** Behind the first end of a tag from here on; beyond all there is where none ends. */
function endOfTag(text: string, from: number): number {
  TAG_END.lastIndex = from;
  return TAG_END.exec(text) === null ? Number.POSITIVE_INFINITY : TAG_END.lastIndex;
}

function blank(run: string): string {
  return ' '.repeat(run.length);
}
