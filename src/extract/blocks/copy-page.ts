/** A page's copy that may be changed, and the copies of its text nodes. */
export interface PageCopy {
  readonly document: Document;
  readonly textOf: ReadonlyMap<Node, Text>;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Copies a document without the elements that `isLeftOut`, and what is under them: half of a page's nodes are in menus and
 * scripts. Nodes are made in the copy and never in the page's own document, where an image would be loaded again and a
 * custom element would run. Without recursion. O(nodes kept).
 */
export function copyPage(document: Document, isLeftOut: (element: Element) => boolean): PageCopy {
  const copy = document.cloneNode(false) as Document;
  const textOf = new Map<Node, Text>();
  const root: Node = document.documentElement;
  let node: Node = root;
  let parent: Node = copy;
  while (true) {
    const { nodeType } = node;
    if (nodeType !== ELEMENT || !isLeftOut(node as Element)) {
      const twin = copy.importNode(node, false);
      parent.appendChild(twin);
      if (nodeType === TEXT) textOf.set(node, twin as Text);
      const child = node.firstChild;
      if (child !== null) {
        node = child;
        parent = twin;
        continue;
      }
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null && parent.parentNode !== null) {
      node = node.parentNode;
      parent = parent.parentNode;
    }
    if (node === root || node.nextSibling === null) return { document: copy, textOf };
    node = node.nextSibling;
  }
}
