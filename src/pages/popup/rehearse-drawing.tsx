import { render } from 'preact';
import type { ArticleKey, Comparison, Difference, DifferenceKind } from '../../core/story.ts';
import type { ArticleSummary, ListedVersion } from '../../messaging/protocol.ts';
import { DifferenceList } from '../../ui/DifferenceList.tsx';
import { StoryHeader } from '../../ui/StoryHeader.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { VersionList } from '../../ui/VersionList.tsx';
import { differencesView } from './view-model.ts';
import { storyAnswer, versionLines } from './view-model-versions.ts';

/**
 * Draws a built-in story where nobody sees it, while the popup waits for the reader's own: what has run once is compiled, and
 * the formatters of numbers, times and lists are made (the first takes 15 to 30 ms). Leaves nothing behind.
 */
export function rehearseDrawing(strings: Strings, now: Date): void {
  const versions = [version('ledger', 'same-copy'), version('gazette', 'same-event')];
  const comparisons = new Map(versions.map(({ article: { key } }) => [key, COMPARISON]));
  const view = differencesView(PAGE, versions, comparisons);
  const stage = document.createElement('div');
  render(
    <StringsContext.Provider value={strings}>
      <StoryHeader title={PAGE.title} language="en" answer={storyAnswer(PAGE, versions)} truncated={false} />
      <DifferenceList {...view} of={2} settled={2} pageLanguage="en" onReveal={nothing} />
      <VersionList
        versions={versionLines(PAGE, versions, comparisons)}
        progress={new Map()}
        pageLanguage="en"
        now={now}
        onReject={nothing}
        onRetry={nothing}
      />
    </StringsContext.Provider>,
    stage,
  );
  render(null, stage);
}

function nothing(): void {}

function summary(outlet: string): ArticleSummary {
  return {
    key: `https://${outlet}.example/tarn#0` as ArticleKey,
    url: `https://${outlet}.example/tarn`,
    title: 'Bridge at Tarn closed',
    outlet: { name: outlet, domain: `${outlet}.example` },
    credits: ['MNA'],
    publishedAt: '2026-03-02T12:00:00Z',
    language: 'en',
    completeness: 'whole',
    words: 12,
  };
}

const PAGE = summary('courier');

function version(outlet: string, relation: ListedVersion['match']['relation']): ListedVersion {
  const article = summary(outlet);
  const evidence = {
    containment: { aInB: 0.5, bInA: 0.5 },
    sharedTerms: ['Tarn'],
    sharedFigures: ['12'],
    sharedPassages: [],
    daysApart: 0,
  };
  const match = {
    key: article.key,
    relation,
    probability: 0.9,
    evidence,
    direction: { earlier: 'a', confidence: 0.7 },
  };
  return { article, match: match as ListedVersion['match'], sisters: [] };
}

const HERE = 'Police said 12 were hurt.';
const THERE = 'Police said 15 were hurt.';

function difference(kind: DifferenceKind, aText: string | null, bText: string | null): Difference {
  const span = { passage: 0, start: 12, end: 14 };
  return {
    kind,
    aText,
    bText,
    aSpans: aText === null ? [] : [span],
    bSpans: bText === null ? [] : [span],
    count: 1,
    material: 0.5,
  };
}

/**
 * How many rows of each kind are rehearsed. From a story's comparisons to its rows it takes 28 ms with five and 31 with one (medians of 14 clicks in turn, 1,000
 * articles, busy machine), and the rehearsal takes as long; three rehearsals of five (28) take twice as long.
 */
const ROWS_OF_A_KIND = 5;

/** Differences of each kind that is drawn in a way of its own, no two of them the same. */
const COMPARISON: Comparison = {
  relation: 'same-copy',
  passages: {
    a: [{ block: 0, start: 0, end: HERE.length, text: HERE }],
    b: [{ block: 0, start: 0, end: THERE.length, text: THERE }],
  },
  alignment: [{ a: [0], b: [0], similarity: 0.8, moved: false }],
  differences: Array.from({ length: ROWS_OF_A_KIND }, (_, row) => [
    difference('number', `${row}12`, `${row}15`),
    difference('missing', null, `Unit ${row}: ${THERE}`),
    difference('only-here', `Unit ${row}: ${HERE}`, null),
    difference('quote', `Unit ${row}: ${HERE}`, `Unit ${row}: ${THERE}`),
    difference('negation', `not ${row}`, null),
    difference('style', `Mr ${row}`, `Mr. ${row}`),
  ]).flat(),
  containment: { aInB: 0.5, bInA: 0.5 },
};
