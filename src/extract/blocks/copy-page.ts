import { MAX_VOTE_DEPTH, MAX_VOTE_NODES, MAX_VOTE_TEXT_CHARS } from '../limits.ts';

/** What is copied of a page. */
export interface CopyRules {
  /** Whether an element, and what is under it, is left out. */
  isLeftOut(element: Element): boolean;
  /** Called for each text that is copied, in document order. */
  onText(node: Text, twin: Text): void;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Copies a document without the elements that `isLeftOut`, and what is under them: half of a page's nodes are in menus and
 * scripts. Nodes are made in the copy and never in the page's own document, where an image would be loaded again and a
 * custom element would run. Null when the copy grows too large or too deep to vote on. Without recursion. O(nodes kept).
 */
export function copyPage(document: Document, { isLeftOut, onText }: CopyRules): Document | null {
  const copy = document.cloneNode(false) as Document;
  const root: Node = document.documentElement;
  // Put into the copy when it is whole: the browser then does its bookkeeping once and not for each node.
  const top = copy.importNode(root, false);
  let parent: Node = top;
  let node: Node | null = root.firstChild;
  let nodesLeft = MAX_VOTE_NODES;
  let charsLeft = MAX_VOTE_TEXT_CHARS;
  let depth = 1;
  while (node !== null) {
    const { nodeType } = node;
    if (nodeType !== ELEMENT || !isLeftOut(node as Element)) {
      const twin = copy.importNode(node, false);
      parent.appendChild(twin);
      nodesLeft -= 1;
      if (nodeType === TEXT) {
        charsLeft -= (twin as Text).length;
        onText(node as Text, twin as Text);
      }
      if (nodesLeft < 0 || charsLeft < 0 || depth > MAX_VOTE_DEPTH) return null;
      const child: Node | null = node.firstChild;
      if (child !== null) {
        node = child;
        parent = twin;
        depth += 1;
        continue;
      }
    }
    let next: Node | null = node.nextSibling;
    while (next === null && parent !== top) {
      node = node.parentNode ?? root;
      parent = parent.parentNode ?? top;
      depth -= 1;
      next = node.nextSibling;
    }
    node = next;
  }
  copy.appendChild(top);
  return copy;
}
