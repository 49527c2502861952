import { describe, expect, it } from 'vitest';
import { storyAnswer, versionLines } from '../../../src/pages/popup/view-model-versions.ts';
import { COMPARISONS, match, PAGE, summary, VERSIONS } from '../../ui/gallery/stories.ts';

describe('storyAnswer', () => {
  it('counts outlets with copies and with own reports and names the agency whose text it is', () => {
    expect(storyAnswer(PAGE, VERSIONS)).toEqual({ outlets: 3, copies: 2, reports: 1, agency: 'Norfeed' });
  });

  it('counts an outlet once, however many of its pages tell the story', () => {
    const second = { article: summary('Gazette'), match: match('Gazette', 'same-copy'), sisters: [] };
    expect(storyAnswer(PAGE, [...VERSIONS, second])).toMatchObject({ outlets: 3, copies: 3, reports: 0 });
  });

  it('names no agency when there is no copy, whatever the page is credited to', () => {
    expect(storyAnswer(PAGE, VERSIONS.slice(2)).agency).toBeNull();
  });
});

describe('versionLines', () => {
  it('lists copies before own reports, each by time, undated last', () => {
    const versions = [
      { article: summary('Undated', { publishedAt: null }), match: match('Undated', 'same-copy'), sisters: [] },
      ...VERSIONS.toReversed(),
    ];
    expect(versionLines(PAGE, versions, COMPARISONS).map(({ outlet }) => outlet)).toEqual([
      'Norfeed',
      'The Courier',
      'Undated',
      'Gazette',
    ]);
  });

  it('calls a copy uncredited when it names no agency though the text is one’s', () => {
    expect(versionLines(PAGE, VERSIONS, COMPARISONS).map(({ credit, uncredited }) => [credit, uncredited])).toEqual([
      ['Norfeed', false],
      [null, true],
      [null, false],
    ]);
  });

  it('calls no copy uncredited of which only the beginning is known', () => {
    const cut = {
      article: summary('Cut', { credits: [], completeness: 'truncated' }),
      match: match('Cut', 'same-copy'),
      sisters: [],
    };
    const lines = versionLines(PAGE, [...VERSIONS, cut], COMPARISONS);
    expect(lines.find(({ outlet }) => outlet === 'Cut')).toMatchObject({ truncated: true, uncredited: false });
  });

  it('says the direction of copying only when it is sure enough', () => {
    const unsure = {
      article: summary('Unsure'),
      match: match('Unsure', 'same-copy', { direction: { earlier: 'b', confidence: 0.6 } }),
      sisters: [],
    };
    expect(
      versionLines(PAGE, [...VERSIONS.slice(0, 2), unsure], COMPARISONS).map(({ outlet, direction }) => [
        outlet,
        direction,
      ]),
    ).toEqual([
      ['Norfeed', 'earlier'],
      ['Unsure', 'unknown'],
      ['The Courier', 'later'],
    ]);
  });

  it('says how much is shared only when the comparison has counted it', () => {
    expect(versionLines(PAGE, VERSIONS, new Map()).map(({ shares }) => shares)).toEqual([null, null, null]);
    expect(versionLines(PAGE, VERSIONS, COMPARISONS)[0]?.shares).toEqual({ aInB: 0.92, bInA: 0.61 });
  });
});
