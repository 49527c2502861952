import { foldText } from '../blocks/fold-text.ts';
import { INLINE_TAGS, UNREAD_TAGS } from '../blocks/tag-names.ts';
import { type TreeVisitor, walkTree } from '../blocks/walk-tree.ts';

/** Nodes of a headline or a byline; what has more is a page in one. */
const MAX_NODES_READ = 500;

/**
 * What a reader sees of an element as one line, of `most` characters at most: not the code in it, and a space where a line or a block
 * ends. `textContent` has a headline's script in it and joins the words around a `<br>`.
 */
export function elementText(element: Element, most: number): string {
  const pieces: string[] = [];
  let chars = 0;
  const part = (tag: string): void => {
    if (!INLINE_TAGS.has(tag)) pieces.push(' ');
  };
  const visitor: TreeVisitor = {
    enter({ localName }) {
      part(localName);
      return chars < most && !UNREAD_TAGS.has(localName);
    },
    leave({ localName }) {
      part(localName);
    },
    text(node) {
      if (chars >= most) return;
      const value = (node.nodeValue ?? '').slice(0, most - chars);
      chars += value.length;
      pieces.push(value);
    },
  };
  walkTree(element, visitor, MAX_NODES_READ);
  return foldText(pieces.join(''));
}
