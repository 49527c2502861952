/** What a walk calls, in document order. */
export interface TreeVisitor {
  /** False skips the element's content; `leave` is then not called. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

const ELEMENT = 1;
const TEXT = 3;

/** Visits everything under `root` (not itself) without recursion: hostile pages nest deeper than a call stack. O(nodes). */
export function walkTree(root: Node, visitor: TreeVisitor): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === TEXT) visitor.text(node as Text);
    else if (node.nodeType === ELEMENT && visitor.enter(node as Element)) {
      const child: Node | null = node.firstChild;
      if (child !== null) {
        node = child;
        continue;
      }
      visitor.leave(node as Element);
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === root || node === null) return;
      visitor.leave(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
}
