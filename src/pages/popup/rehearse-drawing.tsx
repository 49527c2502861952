import { render } from 'preact';
import type { ArticleKey } from '../../core/story.ts';
import { DifferenceList } from '../../ui/DifferenceList.tsx';
import type { DifferenceLine, VersionName } from '../../ui/difference-line.ts';
import { StoryHeader } from '../../ui/StoryHeader.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { VersionList } from '../../ui/VersionList.tsx';
import type { VersionLine } from '../../ui/version-line.ts';

/**
 * Draws a built-in story where nobody sees it, while the popup waits for the reader's own: what has run once is compiled, and
 * the formatters of numbers, times and lists are made (the first takes 15 to 30 ms). Leaves nothing behind.
 */
export function rehearseDrawing(strings: Strings, now: Date): void {
  const stage = document.createElement('div');
  render(
    <StringsContext.Provider value={strings}>
      <StoryHeader
        title="Tarn"
        language="en"
        answer={{ outlets: 2, copies: 1, reports: 1, agency: 'MNA' }}
        truncated={false}
      />
      <DifferenceList
        first={[line('number', 'differs'), line('missing', 'not-here'), line('headline', 'differs')]}
        more={[{ group: 'only-here', lines: [line('only-here', 'only-here'), line('quote', 'differs')] }]}
        moreCount={2}
        style={[line('style', 'style')]}
        compared={2}
        of={2}
        settled={2}
        pageLanguage="en"
        onReveal={nothing}
      />
      <VersionList
        versions={[version('same-copy'), version('same-event')]}
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

const KEY = 'https://ledger.example/tarn#0' as ArticleKey;
const NAME: VersionName = { key: KEY, outlet: 'Ledger', language: 'en' };

function line(kind: DifferenceLine['kind'], group: DifferenceLine['group']): DifferenceLine {
  return {
    id: kind,
    kind,
    group,
    toll: null,
    here: kind === 'missing' ? null : '12 were hurt',
    readings: [
      { text: kind === 'only-here' ? null : '15 were hurt', versions: [NAME, { ...NAME, outlet: 'Courier' }] },
    ],
    others: 2,
    of: 2,
    count: 1,
    evidence: [{ versions: [NAME], here: 'Police said 12 were hurt.', there: 'Police said 15 were hurt.' }],
    places: [],
    together: [],
    material: 0.5,
  };
}

function version(relation: VersionLine['relation']): VersionLine {
  return {
    key: KEY,
    url: 'https://ledger.example/tarn',
    outlet: 'Ledger',
    title: 'Tarn',
    language: 'en',
    publishedAt: '2026-03-02T12:00:00Z',
    relation,
    credit: 'MNA',
    uncredited: false,
    truncated: false,
    shares: { aInB: 0.5, bInA: 0.5 },
    direction: 'earlier',
    sharedPassages: ['Police said 12 were hurt.'],
    sharedTerms: ['Tarn'],
    sharedFigures: ['12'],
  };
}
