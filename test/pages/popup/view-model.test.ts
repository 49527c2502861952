import { describe, expect, it } from 'vitest';
import type { ArticleKey, Comparison, Toll } from '../../../src/core/story.ts';
import { differencesView, FIRST_LINES } from '../../../src/pages/popup/view-model.ts';
import { COMPARISONS, comparison, key, match, PAGE, pair, summary, VERSIONS } from '../../ui/gallery/stories.ts';

const VIEW = differencesView(PAGE, VERSIONS, COMPARISONS);
const LINES = [...VIEW.first, ...VIEW.more.flatMap((group) => group.lines), ...VIEW.style];

function only(kind: string, here?: string) {
  const found = LINES.filter((line) => line.kind === kind && (here === undefined || line.here?.includes(here)));
  expect(found).toHaveLength(1);
  const [line] = found;
  if (line === undefined) throw new Error('unreachable');
  return line;
}

function told(...comparisons: readonly Comparison[]) {
  const names = comparisons.map((_, i) => `Outlet ${i}`);
  const versions = names.map((name) => ({ article: summary(name), match: match(name, 'same-copy') }));
  const byKey = new Map(comparisons.map((each, i): [ArticleKey, Comparison] => [key(`Outlet ${i}`), each]));
  const view = differencesView(PAGE, versions, byKey);
  return [...view.first, ...view.more.flatMap((group) => group.lines), ...view.style];
}

describe('differencesView', () => {
  it('says a conflict with several versions once, with who says what', () => {
    const line = only('number');
    expect(line.here).toBe('71');
    expect(line.readings.map(({ text, versions }) => [text, versions.map(({ outlet }) => outlet)])).toEqual([
      ['74', ['Norfeed', 'The Courier']],
    ]);
    expect([line.others, line.of]).toEqual([2, 3]);
  });

  it('keeps different readings apart, the most frequent first', () => {
    const here = ['The mayor counted 12 boats in the harbour.'];
    const says = (count: string) =>
      comparison(
        here,
        [`The mayor counted ${count} boats in the harbour.`],
        [pair(0, 0, 0.9)],
        [['number', '12', count, 0.9]],
      );
    const [line] = told(says('14'), says('15'), says('15'));
    expect(line?.readings.map(({ text, versions }) => [text, versions.length])).toEqual([
      ['15', 2],
      ['14', 1],
    ]);
  });

  it('does not put first a sentence that a line above was read from', () => {
    const here = ['Twenty are still missing.', 'The harbour is shut.', 'Nobody spoke of blame.'];
    const one = comparison(
      here,
      ['Nineteen are still missing, the police say.'],
      [],
      [
        ['number', 'Twenty', 'Nineteen', 0.9],
        ['only-here', here[0] ?? '', null, 0.8],
        ['only-here', here[2] ?? '', null, 0.4],
      ],
    );
    const [number, sentence, other] = told(one);
    expect([number?.kind, sentence?.here, other?.here]).toEqual(['number', here[0], here[2]]);
    const many = told(one, one).map(({ here: words }) => words);
    expect(many).toHaveLength(3);
  });

  it('says what is counted only where every version counts it', () => {
    const told31 = (toll: Toll | null): Comparison => {
      const one = comparison(
        ['The storm killed 31.'],
        ['The storm killed 34.'],
        [pair(0, 0, 0.9)],
        [['number', '31', '34', 0.9]],
      );
      return { ...one, differences: one.differences.map((difference) => ({ ...difference, toll })) };
    };
    expect(told(told31('dead'), told31('dead')).map(({ toll }) => toll)).toEqual(['dead']);
    expect(told(told31('dead'), told31('missing')).map(({ toll }) => toll)).toEqual([null]);
    expect(told(told31(null), told31('missing')).map(({ toll }) => toll)).toEqual([null]);
  });

  it('says a toll once, wherever and in whatever figures it is given', () => {
    const here = ['Nineteen are missing.', 'The storm left 19 missing.'];
    const missing = (place: number, [x, y]: [string, string], value: number): Comparison => {
      const span = { passage: place, start: 0, end: (here[place] ?? '').length };
      return {
        ...comparison(here, [`${y} are missing.`], [pair(place, 0, 0.9)], []),
        differences: [
          {
            kind: 'number',
            aText: x,
            bText: y,
            aSpans: [span],
            bSpans: [{ passage: 0, start: 0, end: y.length }],
            count: 1,
            material: 0.9,
            toll: 'missing',
            values: { a: 19, b: value },
          },
        ],
      };
    };
    const [line, ...more] = told(
      missing(1, ['19', 'Twenty'], 20),
      missing(0, ['Nineteen', '16'], 16),
      missing(0, ['Nineteen', '20'], 20),
    );
    expect(more).toEqual([]);
    expect(line?.here).toBe('19');
    expect(line?.places.map(({ block }) => block)).toEqual([0, 1]);
    expect(line?.readings.map(({ text, versions }) => [text, versions.length])).toEqual([
      ['20', 2],
      ['16', 1],
    ]);
  });

  it('does not merge the same figure in two places', () => {
    const here = ['There were 12 boats.', 'There were 12 vans.'];
    const first = comparison(here, ['There were 14 boats.'], [pair(0, 0, 0.9)], [['number', '12', '14', 0.9]]);
    const second: Comparison = {
      ...comparison(here, ['There were 14 vans.'], [pair(1, 0, 0.9)], []),
      differences: [
        {
          kind: 'number',
          aText: '12',
          bText: '14',
          aSpans: [{ passage: 1, start: 11, end: 13 }],
          bSpans: [{ passage: 0, start: 11, end: 13 }],
          count: 1,
          material: 0.9,
        },
      ],
    };
    expect(told(first, second).map(({ places }) => places[0]?.block)).toEqual([0, 1]);
  });

  it('merges a respelling wherever it occurs', () => {
    const spelt = (here: string[]) => comparison(here, ['Morro spoke.'], [], [['name', 'Morrow', 'Morro', 0.1, 4]]);
    const lines = told(spelt(['Morrow spoke.']), spelt(['Then Morrow spoke.']));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.count).toBe(4);
  });

  it('counts how many of the others report what is missing, in whatever words', () => {
    const deal = LINES.filter((line) => line.kind === 'missing' && line.readings[0]?.text?.includes('deal'));
    expect(deal.map(({ others, evidence }) => [others, evidence.length])).toEqual([[2, 2]]);
  });

  it('does not count a version that is cut off among those that leave something out', () => {
    const deal = LINES.find((line) => line.kind === 'missing' && line.readings[0]?.text?.includes('deal'));
    expect(deal?.of).toBe(2);
    const army = LINES.find((line) => line.kind === 'missing' && line.readings[0]?.text?.includes('army'));
    expect(army?.of).toBe(3);
  });

  it('calls a passage "only here" when every version that could have it lacks it, and not before', () => {
    expect(only('only-here', 'Volunteers').group).toBe('only-here');
    expect(only('only-here', 'The dispute').group).toBe('differs');
  });

  it('shows where a missing passage would stand: after the passage before it', () => {
    const deal = LINES.find((line) => line.kind === 'missing' && line.readings[0]?.text?.includes('deal'));
    expect(deal?.places.map(({ block }) => block)).toEqual([2]);
  });

  it('quotes the sentences of both sides', () => {
    expect(only('number').evidence[0]).toMatchObject({
      here: 'The Coastal Union said 71 sailings had been cancelled in the last 24 hours.',
      there: 'The Coastal Union said 74 sailings had been cancelled in the last 24 hours.',
    });
    expect(only('headline').evidence[0]).toMatchObject({ here: PAGE.title, there: 'Island ferry talks fail' });
  });

  it('puts what matters most first, of every group at least one, and counts the rest', () => {
    expect(VIEW.first).toHaveLength(FIRST_LINES);
    expect(VIEW.first[0]?.kind).toBe('number');
    expect(new Set(VIEW.first.map((line) => line.group))).toEqual(new Set(['differs', 'not-here', 'only-here']));
    expect(VIEW.moreCount).toBe(VIEW.more.reduce((sum, group) => sum + group.lines.length, 0));
    expect(VIEW.first.length + VIEW.moreCount + VIEW.style.length).toBe(VIEW.total);
    expect(VIEW.style.map((line) => line.kind)).toEqual(['style']);
  });

  it('ranks what all others report above what one of them reports', () => {
    const extra = (text: string) => comparison([], [text], [], [['missing', null, text, 0.7]]);
    const both = 'The bridge to the old mill was closed by the county on Friday.';
    const one = 'Nobody from the operator could be reached for a comment at night.';
    const first: Comparison = { ...extra(one), differences: [...extra(one).differences, ...extra(both).differences] };
    expect(told(first, extra(both)).map(({ others }) => others)).toEqual([2, 1]);
  });

  it('puts different spots of the story first, the sentences of one spot in one line', () => {
    const here = ['Boats stayed in the harbour of Vell all day.', 'The mayor went home at noon without a word.'];
    const there = [
      here[0] ?? '',
      'One crew mutinied.',
      'A second crew joined.',
      'A third did not.',
      here[1] ?? '',
      'Rain fell.',
    ];
    const missing = [1, 2, 3, 5].map((i, rank) => ['missing', null, there[i] ?? '', 0.9 - rank / 10] as const);
    const wording = ['Boats', 'The mayor'].map((words) => ['wording', words, words, 0.3] as const);
    const lines = told(comparison(here, there, [pair(0, 0, 1), pair(1, 4, 1)], [...missing, ...wording]));
    const first = lines.slice(0, FIRST_LINES).map((line) => line.readings[0]?.text);
    expect(first).toContain('Rain fell.');
    expect(first).toContain('One crew mutinied. A second crew joined. A third did not.');
  });

  it('keeps the ids of lines while further comparisons arrive in the order of the versions', () => {
    const early = differencesView(PAGE, VERSIONS, new Map([...COMPARISONS].slice(0, 1)));
    const late = new Map(LINES.map((line) => [line.id, line.here]));
    for (const line of [...early.first, ...early.style]) expect(late.get(line.id)).toBe(line.here);
    expect(early.compared).toBe(1);
  });

  it('has nothing to say without comparisons', () => {
    expect(differencesView(PAGE, VERSIONS, new Map())).toMatchObject({
      first: [],
      more: [],
      style: [],
      total: 0,
      compared: 0,
    });
  });
});
