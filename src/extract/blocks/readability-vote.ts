import { Readability } from '@mozilla/readability';
import type { PageRuns, TextRun } from './collect-runs.ts';
import { copyPage } from './copy-page.ts';

/** What Readability makes of the page: which runs it keeps, and the byline it took off the page. */
export interface ReadabilityVote {
  /** `keeps[i]`: whether run i is in Readability's article. */
  readonly keeps: readonly boolean[];
  readonly byline: string | null;
}

const STAMP = 'data-retold-run';
/** What Readability would take out itself, or parse again for its pictures, one by one. */
const TEXTLESS: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);

/**
 * Runs Readability on a copy and maps its choice back to the runs of the live page, which is not touched.
 *
 * Every run is stamped in the clone: on its `<p>`, or, where Readability would itself put loose text in a paragraph of its
 * own (in a `<div>`), on a `<p>` put there now, because the one Readability makes would lose the stamp. An attribute and
 * not a node identity, because Readability re-parses its input when a first try finds too little.
 * O(n) besides Readability, n = nodes of the page. Null when Readability finds no article, or cannot be afforded.
 */
export function readabilityVote(document: Document, { runs, consentWalls }: PageRuns): ReadabilityVote | null {
  const idle = idleElements(runs);
  const twins = new TwinTexts(runs);
  const copy = copyPage(document, {
    isLeftOut(element) {
      if (TEXTLESS.has(element.localName) || consentWalls.has(element)) return true;
      if (!idle.has(element)) return false;
      twins.skip(element);
      return true;
    },
    onText: (node, twin) => twins.add(node, twin),
  });
  if (copy === null) return null;
  stampRuns(copy, runs, twins);
  curbAttributes(copy);
  const result = new Readability<Node>(copy, {
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

/** Characters of an attribute of a picture or a `<meta>` that Readability is shown. */
const MAX_ATTRIBUTE_CHARS = 1_000;

/**
 * Readability searches these for addresses and names, in the square of their length. It counts pictures and needs none of their sources, for which
 * it would make each address whole.
 */
function curbAttributes(copy: Document): void {
  for (const element of copy.querySelectorAll('[srcset]')) element.setAttribute('srcset', 'x');
  for (const { attributes } of copy.querySelectorAll('img, picture, figure, meta[property]')) {
    for (const attribute of attributes) {
      if (attribute.value.length > MAX_ATTRIBUTE_CHARS) attribute.value = attribute.value.slice(0, MAX_ATTRIBUTE_CHARS);
    }
  }
}

/** The copies of the runs' texts. Runs and the copy are in the same order, so that one place in the runs is enough to know. */
class TwinTexts {
  private readonly runs: readonly TextRun[];
  private readonly twins: Text[][];
  /** The run whose text comes next in the copy, and which of its texts. */
  private run = 0;
  private at = 0;

  constructor(runs: readonly TextRun[]) {
    this.runs = runs;
    this.twins = runs.map(() => []);
  }

  /** Notes a copy, where the text is one of a run's. */
  add(node: Text, twin: Text): void {
    if (this.runs[this.run]?.nodes[this.at] !== node) return;
    this.twins[this.run]?.push(twin);
    this.next();
  }

  /** Passes over the texts in an element that is not copied. */
  skip(element: Element): void {
    for (let node = this.runs[this.run]?.nodes[this.at]; node !== undefined && element.contains(node); ) {
      this.next();
      node = this.runs[this.run]?.nodes[this.at];
    }
  }

  of(index: number): readonly Text[] {
    return this.twins[index] ?? [];
  }

  private next(): void {
    this.at += 1;
    if (this.at < (this.runs[this.run]?.nodes.length ?? 0)) return;
    this.run += 1;
    this.at = 0;
  }
}

/** Stamps the runs that are in the copy. */
function stampRuns(document: Document, runs: readonly TextRun[], twins: TwinTexts): void {
  runs.forEach((run, index) => {
    const nodes = twins.of(index);
    const [first] = nodes;
    if (first === undefined) return;
    const container = blockParent(first, run);
    if (container === null) return;
    const stamped = WRAPPED_IN.has(container.localName) ? wrapRun(document, container, nodes, run) : container;
    const before = stamped.getAttribute(STAMP);
    stamped.setAttribute(STAMP, before === null ? String(index) : `${before} ${index}`);
  });
}

/** An element that holds at least so many runs is worth taking out: menus, lists of links, footers. */
const MIN_IDLE_RUNS = 3;

/**
 * The widest elements that hold no line of text Readability would count. Half of a page's nodes are in menus and lists of
 * links, and Readability's time grows with them.
 */
function idleElements(runs: readonly TextRun[]): Set<Element> {
  const idle = new Set<Element>();
  for (const { container } of runs) {
    let record = container;
    if (record.countedChars > 0) continue;
    while (record.parent !== null && record.parent.countedChars === 0) record = record.parent;
    if (record.runs >= MIN_IDLE_RUNS && record.parent !== null) idle.add(record.element);
  }
  return idle;
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
function wrapRun(copy: Document, container: Element, nodes: readonly Text[], run: TextRun): Element {
  const [firstNode] = nodes;
  if (firstNode === undefined) return container;
  let base = container;
  let child = childUnder(base, firstNode);
  while (child !== null && child.nodeType === 1 && holdsMore(child, run)) {
    base = child as Element;
    child = childUnder(base, firstNode);
  }
  const paragraph = copy.createElement('p');
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
