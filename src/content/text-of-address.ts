import type { ExtractAnswer } from '../messaging/protocol.ts';

/** What a page was read as, and where. */
export interface Reading {
  /** Where its window was, without what is no part of an article's address. */
  readonly address: string;
  readonly answer: ExtractAnswer;
}

/** Between two looks, in ms; a text that is the same in two of them is drawn. */
const LOOK_MS = 250;
/**
 * How often a page is looked at again: two seconds are longer than most take to show the text of an address that they have gone on to, and
 * no longer than a reader waits for one that may not come (an address that changes as the reader scrolls has none of its own).
 */
const MOST_LOOKS = 8;

/**
 * The reading of a page that may have changed its address without loading a document: such pages take the new address first and draw its text
 * later. As long as what stands there is the text read before, or no article yet, it is looked at again, once for each address; a text
 * that stays is answered under the address that it was read at before, never under another.
 * @param before what was answered last in this document; null: nothing
 */
export async function textOfAddress(before: Reading | null, look: () => Reading): Promise<Reading> {
  let now = look();
  if (before === null) return now;
  const former = textOf(before);
  let [text, last] = [textOf(now), textOf(now)];
  const isAwaited = now.address !== before.address;
  for (let looks = 0; isAwaited && looks < MOST_LOOKS && (text === '' || text === former || text !== last); looks++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    now = look();
    [text, last] = [textOf(now), text];
  }
  return text === former && urlOf(now) !== urlOf(before) ? { ...before, address: now.address } : now;
}

/** Without its title: pages change that first. '' where there is no article. */
function textOf({ answer }: Reading): string {
  return answer.state === 'article' ? answer.article.blocks.map(({ text }) => text).join() : '';
}

function urlOf({ answer }: Reading): string {
  return answer.state === 'article' ? answer.article.canonicalUrl : '';
}
