import { Readability } from '@mozilla/readability';
import type { PageRuns, TextRun } from './collect-runs.ts';
import { isConsentWall } from './consent-wall.ts';

/** What Readability makes of the page: which runs it keeps, and the byline it took off the page. */
export interface ReadabilityVote {
  /** `keeps[i]`: whether run i is in Readability's article. */
  readonly keeps: readonly boolean[];
  readonly byline: string | null;
}

const STAMP = 'data-retold-run';
/** What Readability would take out itself, or parse again for its pictures, one by one. */
const TEXTLESS = 'script, style, noscript, template, svg, iframe';
/** `NodeFilter.SHOW_TEXT`, which parsed documents outside a browser do not define. */
const SHOW_TEXT = 4;

/**
 * Runs Readability on a clone and maps its choice back to the runs of the live page, which is not touched.
 *
 * Every run is stamped in the clone: on its `<p>`, or, where Readability would itself put loose text in a paragraph of its
 * own (in a `<div>`), on a `<p>` put there now, because the one Readability makes would lose the stamp. An attribute and
 * not a node identity, because Readability re-parses its input when a first try finds too little.
 * O(n) besides Readability, n = nodes of the page. Null when Readability finds no article.
 */
export function readabilityVote(document: Document, { runs, consentWalls }: PageRuns): ReadabilityVote | null {
  const clone = document.cloneNode(true) as Document;
  stampRuns(document, clone, runs);
  if (consentWalls > 0) {
    for (const element of clone.querySelectorAll('[id], [class]')) if (isConsentWall(element)) element.remove();
  }
  for (const element of clone.querySelectorAll(TEXTLESS)) element.remove();
  const result = new Readability<Node>(clone, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const content = result?.content;
  if (result === null || content === null || content === undefined) return null;
  const keeps = new Array<boolean>(runs.length).fill(false);
  for (const element of (content as Element).querySelectorAll(`[${STAMP}]`)) {
    for (const index of (element.getAttribute(STAMP) ?? '').split(' ')) {
      if (element.textContent !== '') keeps[Number(index)] = true;
    }
  }
  return { keeps, byline: result.byline ?? null };
}

/** Stamps the runs in the clone, and takes out of it what holds nothing that Readability counts. */
function stampRuns(document: Document, clone: Document, runs: readonly TextRun[]): void {
  const cloneOf = pairTextNodes(document, clone, runs);
  const idle = new Set<Element>();
  runs.forEach((run, index) => {
    const [node] = run.nodes;
    const first = node === undefined ? undefined : cloneOf.get(node);
    if (first === undefined) return;
    const container = blockParent(first, run);
    if (container === null) return;
    const levels = idleLevels(run);
    if (levels !== null) {
      idle.add(ancestor(container, levels));
      return;
    }
    const nodes = run.nodes.flatMap((one) => cloneOf.get(one) ?? []);
    const stamped = WRAPPED_IN.has(container.localName) ? wrapRun(clone, container, nodes, run) : container;
    const before = stamped.getAttribute(STAMP);
    stamped.setAttribute(STAMP, before === null ? String(index) : `${before} ${index}`);
  });
  for (const element of idle) element.remove();
}

/** An element that holds at least so many runs is worth taking out: menus, lists of links, footers. */
const MIN_IDLE_RUNS = 3;

/**
 * How many levels above a run's container the widest element stands that holds no line of text Readability would count, or
 * null where the run stands with such text. Half of a page's nodes are in menus and lists of links, and Readability's time
 * grows with them.
 */
function idleLevels(run: TextRun): number | null {
  let record = run.container;
  if (record.countedChars > 0) return null;
  let levels = 0;
  while (record.parent !== null && record.parent.countedChars === 0) {
    record = record.parent;
    levels += 1;
  }
  return record.runs >= MIN_IDLE_RUNS && record.parent !== null ? levels : null;
}

function ancestor(element: Element, levels: number): Element {
  let found = element;
  for (let level = 0; level < levels; level += 1) found = found.parentElement ?? found;
  return found;
}

/** The clone's text nodes by the originals that runs use. Both trees have the same nodes in the same order. */
function pairTextNodes(document: Document, clone: Document, runs: readonly TextRun[]): Map<Text, Text> {
  const pairs = new Map<Text, Text>();
  const originals = document.createTreeWalker(document.body, SHOW_TEXT);
  const copies = clone.createTreeWalker(clone.body, SHOW_TEXT);
  for (const run of runs) {
    for (const node of run.nodes) {
      let original = originals.nextNode();
      let copy = copies.nextNode();
      while (original !== null && original !== node) {
        original = originals.nextNode();
        copy = copies.nextNode();
      }
      if (copy !== null) pairs.set(node, copy as Text);
    }
  }
  return pairs;
}

function blockParent(node: Node, run: TextRun): Element | null {
  const name = run.container.tag;
  let parent = node.parentElement;
  while (parent !== null && parent.localName !== name) parent = parent.parentElement;
  return parent;
}

/** Readability puts loose text of a `<div>` in paragraphs, and makes one of the `<body>`: a stamp on either would be lost. */
const WRAPPED_IN: ReadonlySet<string> = new Set(['div', 'body']);

/** Puts the run's part of `container` in a paragraph of its own; inside an inline element, where that holds other runs too. */
function wrapRun(clone: Document, container: Element, nodes: readonly Text[], run: TextRun): Element {
  const [firstNode] = nodes;
  if (firstNode === undefined) return container;
  let base = container;
  let child = childUnder(base, firstNode);
  while (child !== null && child.nodeType === 1 && holdsMore(child, run)) {
    base = child as Element;
    child = childUnder(base, firstNode);
  }
  const paragraph = clone.createElement('p');
  const children = new Set(nodes.flatMap((node) => childUnder(base, node) ?? []));
  const [first] = children;
  if (first === undefined) return container;
  base.insertBefore(paragraph, first);
  for (const one of children) paragraph.append(one);
  return paragraph;
}

/** Whether an element holds clearly more text than a run: white space and what is not read count in its own. */
function holdsMore(element: Node, run: TextRun): boolean {
  return (element.textContent ?? '').trim().length > run.text.length * 1.5 + 40;
}

function childUnder(container: Element, node: Node): Node | null {
  let child: Node | null = node;
  while (child !== null && child.parentNode !== container) child = child.parentNode;
  return child;
}
