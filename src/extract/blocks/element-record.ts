import { type ElementNames, NAME_GROUPS, NO_NAMES, readNames } from './name-words.ts';

/** Parts of a page by tag or role, as bits. */
export const PART = {
  article: 1,
  main: 2,
  aside: 4,
  nav: 8,
  footer: 16,
  header: 32,
  form: 64,
  figure: 128,
  caption: 256,
  list: 512,
  table: 1024,
  quote: 2048,
  heading: 4096,
  button: 8192,
  link: 16384,
  body: 32768,
  dialog: 65536,
  time: 131072,
  address: 262144,
  strong: 524288,
} as const;

const PART_OF_TAG: Readonly<Record<string, number>> = {
  article: PART.article,
  main: PART.main,
  aside: PART.aside,
  nav: PART.nav,
  footer: PART.footer,
  header: PART.header,
  form: PART.form,
  figure: PART.figure,
  figcaption: PART.caption,
  ul: PART.list,
  ol: PART.list,
  dl: PART.list,
  table: PART.table,
  blockquote: PART.quote,
  h1: PART.heading,
  h2: PART.heading,
  h3: PART.heading,
  h4: PART.heading,
  h5: PART.heading,
  h6: PART.heading,
  button: PART.button,
  label: PART.button,
  a: PART.link,
  dialog: PART.dialog,
  time: PART.time,
  address: PART.address,
  strong: PART.strong,
  b: PART.strong,
};

const PART_OF_ROLE: Readonly<Record<string, number>> = {
  article: PART.article,
  main: PART.main,
  complementary: PART.aside,
  navigation: PART.nav,
  contentinfo: PART.footer,
  banner: PART.header,
  dialog: PART.dialog,
  alertdialog: PART.dialog,
  button: PART.button,
  heading: PART.heading,
};

/** The parts that an element is, by tag, role and microdata. `isPlain`: it has no attributes to look at. */
function partsOf(element: Element, tag: string, isPlain: boolean): number {
  const byTag = PART_OF_TAG[tag] ?? 0;
  if (isPlain) return byTag;
  const role = element.getAttribute('role');
  const body = element.getAttribute('itemprop')?.includes('articleBody') === true ? PART.body : 0;
  return byTag | (role === null ? 0 : (PART_OF_ROLE[role] ?? 0)) | body;
}

/** Hidden by its own attributes. What style sheets hide is seen in live pages only (`collectRuns`). */
function hiddenByAttributes(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Stands for parts that were not asked for yet. */
const UNREAD = -1;

/** What an element is called, by its attributes and its ancestors'. */
interface ElementFacts {
  readonly names: ElementNames;
  readonly groups: Int16Array;
  readonly hidden: boolean;
}

/**
 * What the walk over a page notes of one element; runs look at their ancestors through it. Attributes are read when they are
 * first asked for, because most elements stand around no text that matters.
 */
export class ElementRecord {
  readonly element: Element;
  readonly parent: ElementRecord | null;
  readonly depth: number;
  readonly tag: string;
  /** Characters of text under it, of those in links, and in runs of `LONG_RUN_CHARS` and more. */
  chars = 0;
  linkChars = 0;
  longChars = 0;
  /** Characters of runs under it that Readability could count as text (`COUNTED_CHARS`, not mostly links). */
  countedChars = 0;
  /** Of `longChars`, those in Readability's article. */
  votedChars = 0;
  /** Runs under it. */
  runs = 0;
  votedRuns = 0;
  private knownKind: string | null = null;
  private known: ElementFacts | null = null;
  /** `parts`, or `UNREAD`. Apart from the other facts: most runs are told to be menus by them and need no more. */
  private knownParts = UNREAD;
  private readonly namesCache: Map<string, ElementNames>;

  constructor(element: Element, parent: ElementRecord | null) {
    this.element = element;
    this.parent = parent;
    this.depth = parent === null ? 1 : parent.depth + 1;
    this.tag = element.localName;
    this.namesCache = parent === null ? new Map() : parent.namesCache;
  }

  /** Part-of-page flags (`PART`), its own and its ancestors'. */
  get parts(): number {
    if (this.knownParts !== UNREAD) return this.knownParts;
    const unread: ElementRecord[] = [];
    let record: ElementRecord | null = this;
    while (record !== null && record.knownParts === UNREAD) {
      unread.push(record);
      record = record.parent;
    }
    let above = record === null ? 0 : record.knownParts;
    for (const one of unread.reverse()) above = one.readParts(above);
    return above;
  }

  /** Its tag and class: what a page's template makes alike. */
  get kind(): string {
    this.knownKind ??= `${this.tag}.${this.element.getAttribute('class') ?? ''}`;
    return this.knownKind;
  }

  /** Words of its own class, id and the like (`readNames`). */
  get words(): readonly string[] {
    return this.facts().names.words;
  }

  /** For each word group (`NAME_GROUPS`), the depth of the nearest ancestor or self named so; 0 is none. */
  get groups(): Int16Array {
    return this.facts().groups;
  }

  /** Whether it or an ancestor is hidden by its attributes. */
  get hidden(): boolean {
    return this.facts().hidden;
  }

  /** Reads its ancestors first, outermost before innermost and without recursion: pages nest deeper than a call stack. */
  private facts(): ElementFacts {
    if (this.known !== null) return this.known;
    const unread: ElementRecord[] = [];
    for (let record: ElementRecord | null = this; record !== null && record.known === null; record = record.parent) {
      unread.push(record);
    }
    let above = unread.at(-1)?.parent?.known ?? NO_FACTS;
    for (const record of unread.reverse()) {
      above = record.read(above);
      record.known = above;
    }
    return above;
  }

  private readParts(above: number): number {
    this.knownParts = above | partsOf(this.element, this.tag, !this.element.hasAttributes());
    return this.knownParts;
  }

  private read(above: ElementFacts): ElementFacts {
    const isPlain = !this.element.hasAttributes();
    const names = isPlain ? NO_NAMES : readNames(this.element, this.namesCache);
    let { groups } = above;
    if (names.groups.length > 0) {
      groups = groups.slice();
      for (const group of names.groups) groups[group] = this.depth;
    }
    return {
      names,
      groups,
      hidden: above.hidden || (!isPlain && hiddenByAttributes(this.element)),
    };
  }
}

const NO_FACTS: ElementFacts = { names: NO_NAMES, groups: new Int16Array(NAME_GROUPS.length), hidden: false };
