import type { Article } from '../../../src/core/article.ts';
import type {
  AlignedPair,
  ArticleKey,
  Comparison,
  Difference,
  DifferenceKind,
  Match,
  Passage,
  Relation,
  Span,
} from '../../../src/core/story.ts';
import type { ArticleSummary, ListedVersion, ReadPageAnswer } from '../../../src/messaging/protocol.ts';

/** Invented outlets, agency, people and event. */
export const PAGE_SENTENCES: readonly string[] = [
  'Ferry talks between the island of Norrland and the mainland broke down on Monday after eleven hours.',
  'The Coastal Union said 71 sailings had been cancelled in the last 24 hours.',
  '“There is no escape clause in this contract,” said the union’s chair, Ilsa Morrow.',
  'Harbour minister Pieter Vaan said the offer of 4.5 percent stood “until Friday and not an hour longer”.',
  'Volunteers with boats of their own were asked to report to the harbour office in Vell.',
  'The dispute began in March, when the operator Nordlink changed the winter timetable.',
];

export function key(name: string): ArticleKey {
  return name as ArticleKey;
}

export function summary(name: string, given: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    key: key(name),
    url: `http://${name}.example/ferry-talks`,
    title: 'Ferry talks collapse as island faces second week without supplies',
    outlet: { name, domain: `${name}.example` },
    credits: [],
    publishedAt: '2026-03-02T18:02:00Z',
    language: 'en',
    completeness: 'whole' satisfies Article['completeness'],
    words: 420,
    ...given,
  };
}

export function match(name: string, relation: Relation, given: Partial<Match> = {}): Match {
  const copy = relation === 'same-copy';
  return {
    key: key(name),
    relation,
    probability: copy ? 0.98 : 0.86,
    evidence: {
      containment: copy ? { aInB: 0.92, bInA: 0.61 } : { aInB: 0.06, bInA: 0.04 },
      sharedTerms: ['Coastal Union', 'Ilsa Morrow', 'Nordlink', 'Pieter Vaan', 'Norrland'],
      sharedFigures: ['4.5 percent', '71'],
      sharedPassages: copy ? [PAGE_SENTENCES[3] ?? ''] : [],
      daysApart: 0,
    },
    direction: { earlier: 'unknown', confidence: 0.5 },
    ...given,
  };
}

export function passages(sentences: readonly string[]): Passage[] {
  return sentences.map((text, block) => ({ block, start: 0, end: text.length, text }));
}

/** The first `words` in the passages, as a span. */
export function spanOf(list: readonly Passage[], words: string): Span {
  const passage = list.findIndex((each) => each.text.includes(words));
  const start = list[passage]?.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`No passage says "${words}".`);
  return { passage, start, end: start + words.length };
}

type Told = readonly [
  kind: DifferenceKind,
  here: string | null,
  there: string | null,
  material: number,
  count?: number,
];

/** A comparison from sentences and from differences told by their words; index-wise alignment where given. */
export function comparison(
  here: readonly string[],
  there: readonly string[],
  alignment: readonly AlignedPair[],
  told: readonly Told[],
  relation: Relation = 'same-copy',
): Comparison {
  const a = passages(here);
  const b = passages(there);
  const unplaced = (kind: DifferenceKind) => kind === 'headline' || kind === 'credit';
  const differences = told.map(
    ([kind, aText, bText, material, count = 1]): Difference => ({
      kind,
      aText,
      bText,
      aSpans: aText === null || unplaced(kind) ? [] : [spanOf(a, aText)],
      bSpans: bText === null || unplaced(kind) ? [] : [spanOf(b, bText)],
      count,
      material,
    }),
  );
  return { relation, passages: { a, b }, alignment, differences, containment: { aInB: 0.92, bInA: 0.61 } };
}

export function pair(a: number, b: number, similarity: number, moved = false): AlignedPair {
  return { a: [a], b: [b], similarity, moved };
}

const HERE = PAGE_SENTENCES;
const DEAL = 'A deal reached in secret would have let two ships sail on Sunday, three people close to the talks said.';
const ARMY = 'The army has been asked to fly medicine to the island’s only hospital.';

const AGENCY_TEXT = [
  HERE[0] ?? '',
  'The Coastal Union said 74 sailings had been cancelled in the last 24 hours.',
  HERE[2] ?? '',
  DEAL,
  'Harbor minister Pieter Vaan said the offer of 4.5 percent stood “until Friday and not one hour longer”.',
  ARMY,
  HERE[5] ?? '',
];

const COURIER_TEXT = [
  'Ferry talks between the island of Norrland and the mainland collapsed on Monday after eleven hours.',
  'The Coastal Union claimed 74 sailings had been cancelled in the last 24 hours.',
  '“There is no escape clause in this contract,” said its deputy chair, Tam Odell.',
  'Three people close to the talks said a deal reached in secret would have let two ships sail on Sunday.',
  'Mr Vaan said the offer of 4.5 percent stood “until Friday and not an hour longer”.',
];

const GAZETTE_TEXT = [
  'Shelves in Norrland’s shops were emptying on Tuesday as the ferry strike entered its ninth day.',
  'The army has been asked to fly medicine to the only hospital on the island.',
  'At least 80 sailings have been lost, according to a count by the Gazette.',
];

export const AGENCY = comparison(
  HERE,
  AGENCY_TEXT,
  [pair(0, 0, 1), pair(1, 1, 0.9), pair(2, 2, 1), pair(3, 4, 0.9), pair(5, 6, 1)],
  [
    ['number', '71', '74', 0.92],
    ['missing', null, DEAL, 0.8],
    ['missing', null, ARMY, 0.7],
    ['only-here', HERE[4] ?? '', null, 0.6],
    ['quote', 'an hour longer', 'one hour longer', 0.5],
    ['style', 'Harbour', 'Harbor', 0.02],
    ['headline', 'Ferry talks collapse', 'Island ferry talks fail', 0.3],
  ],
);

export const COURIER = comparison(
  HERE,
  COURIER_TEXT,
  [pair(0, 0, 0.9), pair(1, 1, 0.85), pair(2, 2, 0.8), pair(3, 4, 0.85)],
  [
    ['number', '71 sailings', '74 sailings', 0.9],
    ['speaker', 'the union’s chair, Ilsa Morrow', 'its deputy chair, Tam Odell', 0.85],
    ['missing', null, COURIER_TEXT[3] ?? '', 0.75],
    ['attribution', 'said 71', 'claimed 74', 0.4],
    ['only-here', HERE[4] ?? '', null, 0.6],
    ['only-here', HERE[5] ?? '', null, 0.4],
    ['title', 'Harbour minister Pieter Vaan', 'Mr Vaan', 0.2, 3],
    ['wording', 'broke down', 'collapsed', 0.1],
    ['credit', 'Norfeed', null, 0.45],
  ],
);

export const GAZETTE = comparison(
  HERE,
  GAZETTE_TEXT,
  [],
  [
    ['missing', null, GAZETTE_TEXT[1] ?? '', 0.65],
    ['missing', null, GAZETTE_TEXT[0] ?? '', 0.3],
    ['only-here', HERE[4] ?? '', null, 0.6],
    ['only-here', HERE[2] ?? '', null, 0.5],
  ],
  'same-event',
);

export const PAGE = summary('The Harbour Light', {
  key: key('page'),
  url: 'http://harbour-light.example/ferry-talks',
  outlet: { name: 'The Harbour Light', domain: 'harbour-light.example' },
  credits: ['Norfeed'],
  publishedAt: '2026-03-02T19:30:00Z',
});

export const VERSIONS: readonly ListedVersion[] = [
  {
    article: summary('Norfeed', { credits: ['Norfeed'], title: 'Island ferry talks fail' }),
    match: match('Norfeed', 'same-copy', { direction: { earlier: 'b', confidence: 0.94 } }),
    sisters: [],
  },
  {
    article: summary('The Courier', {
      publishedAt: '2026-03-02T21:10:00Z',
      title: 'No ferries to Norrland before Friday',
    }),
    match: match('The Courier', 'same-copy', {
      evidence: { ...match('x', 'same-copy').evidence, containment: { aInB: 0.41, bInA: 0.83 } },
      direction: { earlier: 'a', confidence: 0.8 },
    }),
    sisters: ['The Courier on Sunday', 'Norrland Courier'],
  },
  {
    article: summary('Gazette', {
      publishedAt: '2026-03-03',
      title: 'Empty shelves on day nine',
      completeness: 'truncated',
    }),
    match: match('Gazette', 'same-event'),
    sisters: [],
  },
];

export const COMPARISONS: ReadonlyMap<ArticleKey, Comparison> = new Map([
  [key('Norfeed'), AGENCY],
  [key('The Courier'), COURIER],
  [key('Gazette'), GAZETTE],
]);

export const READY: ReadPageAnswer & { state: 'ready' } = {
  state: 'ready',
  ref: { key: PAGE.key },
  article: PAGE,
  stored: true,
  changed: null,
  versions: VERSIONS,
};
