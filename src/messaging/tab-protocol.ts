/** The messages of the import of open tabs. */

/** An open tab whose page may be read. */
export interface OpenTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  /** Its address looks like an article's. */
  readonly likely: boolean;
  /** Retold may read pages of its site already. */
  readonly allowed: boolean;
}

/** Why a tab is not read. */
export type TabFault =
  | 'browser-page'
  | 'asleep'
  | 'loading'
  | 'pdf'
  | 'too-large'
  | 'twice'
  | 'not-allowed'
  | 'not-an-article'
  | 'closed'
  | 'elsewhere'
  | 'broken';

export interface TabList {
  readonly tabs: readonly OpenTab[];
  /** Tabs that cannot be read, in the order of the browser's. */
  readonly left: readonly { readonly title: string; readonly url: string; readonly fault: TabFault }[];
}

/** Whether the tab's article is new to the library, was there before, or was not read. */
export type TabOutcome = 'added' | 'known' | TabFault;

/** Commands of the import of open tabs. */
export interface TabCommands {
  /** The open tabs, none of a private window. Without the reader's permission the browser names no addresses, and none can be read. */
  'list-tabs': { request: null; answer: TabList };
  /** Reads the article of a tab from its own document, while it shows this address, and stores it. No request is made. */
  'import-tab': { request: { readonly tabId: number; readonly url: string }; answer: { readonly outcome: TabOutcome } };
}
