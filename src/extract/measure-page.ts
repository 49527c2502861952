import { MAX_NODES, MAX_TEXT_CHARS } from './limits.ts';

/** How large a page is. Counting stops where a page is too large to read. */
export interface PageSize {
  readonly nodes: number;
  readonly depth: number;
  readonly textChars: number;
  readonly tooLarge: boolean;
}

/** Measures a tree without recursion. O(nodes), at most `MAX_NODES`. Scripts count as nodes, their text does not. */
export function measurePage(root: Node): PageSize {
  let nodes = 0;
  let depth = 0;
  let deepest = 0;
  let textChars = 0;
  let tooLarge = false;
  let inScript = false;
  let node: Node | null = root.firstChild;
  while (node !== null && !tooLarge) {
    nodes += 1;
    if (!inScript && node.nodeType === 3) textChars += (node as Text).length;
    tooLarge = nodes > MAX_NODES || textChars > MAX_TEXT_CHARS;
    const child: Node | null = node.firstChild;
    if (child !== null) {
      inScript = node.nodeName === 'SCRIPT';
      node = child;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      inScript = false;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return { nodes, depth: deepest, textChars, tooLarge };
}
