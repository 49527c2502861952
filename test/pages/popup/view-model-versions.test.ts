import { describe, expect, it } from 'vitest';
import { answer, versionLines } from '../../../src/pages/popup/view-model-versions.ts';
import { match, PAGE, summary, VERSIONS } from '../../ui/gallery/stories.ts';

describe('answer', () => {
  it('counts copies and own reports and names the agency whose text it is', () => {
    expect(answer(PAGE, VERSIONS)).toEqual({ others: 3, sameCopy: 2, ownReport: 1, agency: 'Norfeed' });
  });

  it('names no agency when there is no copy, whatever the page is credited to', () => {
    expect(answer(PAGE, VERSIONS.slice(2)).agency).toBeNull();
  });
});

describe('versionLines', () => {
  it('lists copies before own reports, each by time, undated last', () => {
    const versions = [
      { article: summary('Undated', { publishedAt: null }), match: match('Undated', 'same-copy') },
      ...VERSIONS.toReversed(),
    ];
    expect(versionLines(PAGE, versions).map(({ outlet }) => outlet)).toEqual([
      'Norfeed',
      'The Courier',
      'Undated',
      'Gazette',
    ]);
  });

  it('calls a copy uncredited when it names no agency though the text is one’s', () => {
    expect(versionLines(PAGE, VERSIONS).map(({ credit, uncredited }) => [credit, uncredited])).toEqual([
      ['Norfeed', false],
      [null, true],
      [null, false],
    ]);
  });

  it('says the direction of copying only when it is sure enough', () => {
    const unsure = {
      article: summary('Unsure'),
      match: match('Unsure', 'same-copy', { direction: { earlier: 'b', confidence: 0.6 } }),
    };
    expect(
      versionLines(PAGE, [...VERSIONS.slice(0, 2), unsure]).map(({ outlet, direction }) => [outlet, direction]),
    ).toEqual([
      ['Norfeed', 'earlier'],
      ['Unsure', 'unknown'],
      ['The Courier', 'later'],
    ]);
  });
});
