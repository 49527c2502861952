/** What the walk over a page notes of one element; runs look at their ancestors through it. */
export interface ElementRecord {
  readonly element: Element;
  readonly parent: ElementRecord | null;
  readonly depth: number;
  readonly tag: string;
  /** Part-of-page flags (`PART`), its own and its ancestors'. */
  readonly parts: number;
  /** Words of its own class, id and the like (`nameWords`). */
  readonly words: readonly string[];
  /** For each word group (`NAME_GROUPS`), the depth of the nearest ancestor or self named so; 0 is none. */
  readonly groups: Int16Array;
  readonly hidden: boolean;
  /** Characters of text under it, of those in links, and in runs of `LONG_RUN_CHARS` and more. */
  chars: number;
  linkChars: number;
  longChars: number;
  /** Of `longChars`, those in Readability's article. */
  votedChars: number;
  /** Runs under it. */
  runs: number;
  votedRuns: number;
}

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

/** The parts that an element is, by tag, role and microdata. */
export function partsOf(element: Element, tag: string): number {
  const role = element.getAttribute('role');
  const body = element.getAttribute('itemprop')?.includes('articleBody') === true ? PART.body : 0;
  return (PART_OF_TAG[tag] ?? 0) | (role === null ? 0 : (PART_OF_ROLE[role] ?? 0)) | body;
}

/** Hidden by its own attributes. What style sheets hide is seen in live pages only (`collectRuns`). */
export function hiddenByAttributes(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
