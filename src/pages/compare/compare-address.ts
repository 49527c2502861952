import type { ArticleKey, Relation } from '../../core/story.ts';

/** Sections of the page that a link can lead to. */
export const SECTIONS = ['texts', 'figures', 'quotes', 'timeline', 'revisions', 'export'] as const;
export type Section = (typeof SECTIONS)[number];

/** What a link to the compare page says: which texts, and what of them is looked at. */
export interface CompareAddress {
  readonly base: ArticleKey;
  readonly others: readonly ArticleKey[];
  /** One version beside the base; null: all. */
  readonly beside: ArticleKey | null;
  readonly relation: Relation | null;
  readonly section: Section | null;
}

/** Reads the fragment of an address (`#base=...&with=...`); null when it names no article. */
export function parseAddress(hash: string): CompareAddress | null {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const base = keyOf(asked.get('base'));
  if (base === null) return null;
  const relation = asked.get('relation');
  return {
    base,
    others: asked.getAll('with').flatMap((key) => keyOf(key) ?? []),
    beside: keyOf(asked.get('beside')),
    relation: relation === 'same-copy' || relation === 'same-event' ? relation : null,
    section: SECTIONS.find((section) => section === asked.get('section')) ?? null,
  };
}

/** The fragment, with `#`, that `parseAddress` reads back. */
export function formatAddress({ base, others, beside, relation, section }: CompareAddress): string {
  const said = new URLSearchParams({ base });
  for (const key of others) said.append('with', key);
  if (beside !== null) said.set('beside', beside);
  if (relation !== null) said.set('relation', relation);
  if (section !== null) said.set('section', section);
  return `#${said}`;
}

/** An article's key holds its text's hash after a '#'; the background checks the rest. */
function keyOf(text: string | null): ArticleKey | null {
  return text?.includes('#') ? (text as ArticleKey) : null;
}
