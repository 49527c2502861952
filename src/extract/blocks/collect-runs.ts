import { MAX_LEVELS, MAX_NODES, MAX_TEXT_CHARS } from '../limits.ts';
import { isConsentWall } from './consent-wall.ts';
import { joinPieces } from './drop-cap.ts';
import { ElementRecord } from './element-record.ts';
import { foldText } from './fold-text.ts';
import { INLINE_TAGS, UNREAD_TAGS } from './tag-names.ts';
import { type TreeVisitor, walkTree } from './walk-tree.ts';

/** A stretch of text that a reader sees as one paragraph: the text between two block boundaries or blank lines. */
export interface TextRun {
  /** The nearest block-level element around it. */
  readonly container: ElementRecord;
  /** The innermost element around all of it: the container, or an inline element in it. */
  readonly home: ElementRecord;
  /** Its text nodes in document order; the first is not of white space only. */
  readonly nodes: readonly Text[];
  readonly text: string;
  /** Characters of `text`, about, that stand inside links, and in bold type. */
  readonly linkChars: number;
  readonly strongChars: number;
  readonly links: number;
}

/** A page's runs, in document order. */
export interface PageRuns {
  readonly runs: readonly TextRun[];
  /** Consent notices that were left out. */
  readonly consentWalls: ReadonlySet<Element>;
  /** Whether the page has more nodes or text than is read: the runs are those before that point. */
  readonly tooLarge: boolean;
}

/** Runs of this many characters are prose in most pages; shorter ones are lines. */
export const LONG_RUN_CHARS = 80;

/** Readability scores paragraphs from this length on. */
const COUNTED_CHARS = 25;

/**
 * Cuts a document into text runs and notes, in the same pass, what their elements are. Two `<br>` in a row end a run, one is
 * a space. O(n), n = nodes under `root`, at most `MAX_NODES`.
 */
export function collectRuns(root: Element): PageRuns {
  const consentWalls = new Set<Element>();
  const runs: TextRun[] = [];
  let here = new ElementRecord(root, null);
  const containers: ElementRecord[] = [here];
  let nodes: Text[] = [];
  let pieces: string[] = [];
  let linkChars = 0;
  let strongChars = 0;
  let linksInRun = 0;
  let links = 0;
  let strongs = 0;
  let breaks = 0;
  let charsLeft = MAX_TEXT_CHARS;
  let home: ElementRecord | null = null;

  const flush = (): void => {
    const container = containers.at(-1) ?? here;
    const [first] = nodes;
    const text = first === undefined ? '' : foldText(joinPieces(pieces, first));
    if (text !== '') {
      const run = {
        container,
        home: home ?? container,
        nodes,
        text,
        linkChars: Math.min(linkChars, text.length),
        strongChars,
        links: linksInRun,
      };
      runs.push(run);
      countUpwards(run);
    }
    nodes = [];
    pieces = [];
    linkChars = 0;
    strongChars = 0;
    linksInRun = 0;
    breaks = 0;
    home = null;
  };

  const visitor: TreeVisitor = {
    enter(element) {
      if (charsLeft < 0) return false;
      const tag = element.localName;
      if (tag === 'br') {
        breaks += 1;
        if (breaks >= 2) flush();
        return false;
      }
      if (UNREAD_TAGS.has(tag)) return false;
      if (isConsentWall(element)) {
        consentWalls.add(element);
        return false;
      }
      if (tag === 'a') {
        links += 1;
        linksInRun += 1;
      } else if (tag === 'strong' || tag === 'b') strongs += 1;
      const inline = INLINE_TAGS.has(tag);
      if (!inline) flush();
      here = new ElementRecord(element, here);
      if (!inline) containers.push(here);
      return true;
    },
    leave() {
      const { tag } = here;
      if (tag === 'a') links -= 1;
      else if (tag === 'strong' || tag === 'b') strongs -= 1;
      if (!INLINE_TAGS.has(tag)) {
        flush();
        containers.pop();
      }
      here = here.parent ?? here;
    },
    text(node) {
      if (charsLeft < 0) return;
      const value = node.nodeValue ?? '';
      charsLeft -= value.length;
      const blank = !/\S/.test(value);
      if (blank && nodes.length === 0) return;
      nodes.push(node);
      if (!blank) {
        if (breaks > 0) pieces.push(' ');
        breaks = 0;
        home = home === null ? here : commonAncestor(home, here);
        if (links > 0) linkChars += value.trim().length;
        if (strongs > 0) strongChars += value.trim().length;
      }
      pieces.push(value);
    },
  };
  const isWhole = walkTree(root, visitor, MAX_NODES);
  flush();
  return { runs, consentWalls, tooLarge: !isWhole || charsLeft < 0 };
}

function commonAncestor(a: ElementRecord, b: ElementRecord): ElementRecord {
  let left: ElementRecord = a;
  let right: ElementRecord = b;
  while (left !== right) {
    if (left.depth >= right.depth && left.parent !== null) left = left.parent;
    else if (right.parent !== null) right = right.parent;
    else return left;
  }
  return left;
}

/** Adds a run to what its nearest `MAX_LEVELS` ancestors hold. */
function countUpwards(run: TextRun): void {
  const isCounted = run.text.length >= COUNTED_CHARS && run.linkChars <= run.text.length / 2;
  let levels = MAX_LEVELS;
  for (let record: ElementRecord | null = run.container; record !== null && levels > 0; record = record.parent) {
    levels -= 1;
    record.chars += run.text.length;
    record.linkChars += run.linkChars;
    record.runs += 1;
    if (isCounted) record.countedChars += run.text.length;
    if (run.text.length >= LONG_RUN_CHARS) record.longChars += run.text.length;
  }
}
