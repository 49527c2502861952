import { foldText } from './fold-text.ts';
import { INLINE_TAGS, UNREAD_TAGS } from './tag-names.ts';
import { walkTree } from './walk-tree.ts';

/** A stretch of text that a reader sees as one paragraph: the text between two block boundaries or blank lines. */
export interface TextRun {
  /** The nearest block-level element around it. */
  readonly container: Element;
  /** Its text nodes in document order; the first is not of white space only. */
  readonly nodes: readonly Text[];
  readonly text: string;
  /** Characters of `text`, about, that stand inside links. */
  readonly linkChars: number;
}

/** Cuts a document into text runs in one pass. Two `<br>` in a row end a run, one is a space. O(n), n = nodes under `root`. */
export function collectRuns(root: Element): TextRun[] {
  const runs: TextRun[] = [];
  const containers: Element[] = [root];
  let nodes: Text[] = [];
  let pieces: string[] = [];
  let linkPieces: string[] = [];
  let breaks = 0;
  let links = 0;

  const flush = (): void => {
    const container = containers.at(-1) ?? root;
    const text = nodes.length > 0 ? foldText(pieces.join('')) : '';
    if (text !== '') {
      const linkChars = linkPieces.length > 0 ? foldText(linkPieces.join('')).length : 0;
      runs.push({ container, nodes, text, linkChars });
    }
    nodes = [];
    pieces = [];
    linkPieces = [];
    breaks = 0;
  };

  walkTree(root, {
    enter(element) {
      const tag = element.localName;
      if (tag === 'br') {
        breaks += 1;
        if (breaks >= 2) flush();
        return false;
      }
      if (UNREAD_TAGS.has(tag)) return false;
      if (tag === 'a') links += 1;
      if (!INLINE_TAGS.has(tag)) {
        flush();
        containers.push(element);
      }
      return true;
    },
    leave(element) {
      const tag = element.localName;
      if (tag === 'a') links -= 1;
      if (!INLINE_TAGS.has(tag)) {
        flush();
        containers.pop();
      }
    },
    text(node) {
      const value = node.nodeValue ?? '';
      const blank = !/\S/.test(value);
      if (blank && nodes.length === 0) return;
      if (!blank) {
        if (breaks > 0) pieces.push(' ');
        breaks = 0;
      }
      nodes.push(node);
      pieces.push(value);
      if (links > 0) linkPieces.push(value);
    },
  });
  flush();
  return runs;
}
