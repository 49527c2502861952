/** What a walk calls, in document order. */
export interface TreeVisitor {
  /** False skips the element's content; `leave` is then not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Visits everything under `root` (not itself) without recursion: hostile pages nest deeper than a call stack. False where it
 * stopped after `maxNodes` nodes, with elements not left. O(nodes).
 */
export function walkTree(root: Node, visitor: TreeVisitor, maxNodes: number): boolean {
  let nodesLeft = maxNodes;
  let node: Node | null = root.firstChild;
  while (node !== null) {
    nodesLeft -= 1;
    if (nodesLeft < 0) return false;
    const { nodeType } = node;
    if (nodeType === TEXT) visitor.text(node as Text);
    else if (nodeType === ELEMENT && visitor.enter(node as Element)) {
      const child: Node | null = node.firstChild;
      if (child !== null) {
        node = child;
        continue;
      }
      visitor.leave(node as Element);
    }
    let next: Node | null = node.nextSibling;
    while (next === null) {
      node = node.parentNode;
      if (node === root || node === null) return true;
      visitor.leave(node as Element);
      next = node.nextSibling;
    }
    node = next;
  }
  return true;
}
