import { describe, expect, it } from 'vitest';
import { shownCollation } from '../../../src/background/shown-collation.ts';
import { collate } from '../../../src/core/compare/collate.ts';
import type { ArticleKey, DifferenceKind } from '../../../src/core/story.ts';
import { figureRows } from '../../../src/pages/compare/view-model-figures.ts';
import { kindCounts } from '../../../src/pages/compare/view-model-kinds.ts';
import { overviewMarks } from '../../../src/pages/compare/view-model-overview.ts';
import { rowsView } from '../../../src/pages/compare/view-model-rows.ts';
import { AGENCY, BASE, COURIER, GAZETTE } from '../../ui/gallery/compare-stories.ts';

const OTHERS = [AGENCY, COURIER, GAZETTE];
const COLLATION = shownCollation(collate(BASE, OTHERS));
const ALL = new Set(OTHERS.map(({ key }) => key));
const NAMES = new Map(
  [BASE, ...OTHERS].map(({ key, article }) => [key, { key, outlet: article.outlet.name, language: article.language }]),
);

function view(voices: ReadonlySet<ArticleKey> = ALL, kinds: readonly DifferenceKind[] | null = null) {
  return rowsView(BASE.article, COLLATION, NAMES, { voices, kinds: kinds && new Set(kinds) });
}

describe('rowsView', () => {
  it('has a row for each paragraph of the base, with every sentence once', () => {
    const { rows } = view();
    expect(rows.map(({ block }) => block)).toEqual(BASE.article.blocks.map((_, i) => i));
    expect(rows.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')).toBe(
      BASE.article.blocks.map(({ text }) => text).join(' '),
    );
  });

  it('says one wording once, with all that have it', () => {
    const readings = view().rows[4]?.sentences[0]?.readings ?? [];
    expect(readings.map(({ versions }) => versions.map(({ outlet }) => outlet))).toEqual([['Norfeed', 'The Courier']]);
    expect(readings[0]?.kinds).toEqual(['number']);
  });

  it('names where a moved sentence stands in the other version', () => {
    const moved = view().rows.flatMap(({ sentences }) => sentences.flatMap(({ readings }) => readings));
    expect(moved.filter((reading) => reading.moved !== null)).toMatchObject([
      {
        kinds: ['moved'],
        moved: { number: 1, follows: 'Its pharmacy has supplies for four days, the director said.' },
      },
    ]);
  });

  it('names every moved sentence a second time, where it would stand, and in no filter that hides moves', () => {
    const ends = ({ before, rows }: ReturnType<typeof view>) => [
      ...before.arrivals,
      ...rows.flatMap(({ arrivals }) => arrivals),
    ];
    expect(ends(view())).toMatchObject([
      { number: 1, text: BASE.article.blocks[2]?.text, fromBelow: false, versions: [{ outlet: 'Norfeed' }] },
    ]);
    expect(view().rows[4]?.arrivals).toHaveLength(1);
    expect(ends(view(ALL, ['number']))).toEqual([]);
  });

  it('counts who carries a paragraph, and never one that is cut off before it', () => {
    expect(view().rows.map(({ carriedBy, of }) => `${carriedBy}/${of}`)).toEqual([
      '2/3',
      '2/3',
      '1/3',
      '3/3',
      '2/2',
      '0/2',
    ]);
  });

  it('shows only the versions and kinds asked for, and counts survival over all kinds', () => {
    const { before, rows } = view(new Set([COURIER.key]), ['speaker']);
    const shown = rows.flatMap(({ sentences }) => sentences.flatMap(({ readings }) => readings));
    expect(shown.map(({ kinds }) => kinds.includes('speaker'))).toEqual([true]);
    expect([...before.additions, ...rows.flatMap(({ additions }) => additions)]).toEqual([]);
    expect(rows.some(({ sentences }) => sentences.some(({ showsAbsent }) => showsAbsent))).toBe(false);
    expect(rows.at(-1)).toMatchObject({ carriedBy: 0, of: 1 });
  });
});

describe('overviewMarks', () => {
  it('has one mark for each difference shown, in reading order', () => {
    const { rows } = view();
    const marks = overviewMarks(rows);
    expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted((x, y) => x - y));
    expect(marks.filter(({ mark }) => mark === 'others-say-more')).toHaveLength(
      rows.reduce((sum, { additions }) => sum + additions.length, 0),
    );
    expect(marks.filter(({ mark }) => mark === 'only-here')).toHaveLength(1);
  });
});

describe('figureRows', () => {
  it('has one row for a figure that several versions change, and says of each what it has', () => {
    const rows = figureRows(COLLATION, ALL);
    const hurt = rows.find(({ here }) => here?.startsWith('15'));
    expect(hurt?.cells.get(AGENCY.key)).toMatchObject({ says: expect.stringMatching(/^12/) });
    expect(hurt?.toll).toBe('injured');
    expect(hurt?.cells.get(GAZETTE.key)).toBe('unknown');
    const sailings = rows.find(({ here }) => here?.startsWith('71'));
    expect(sailings?.toll).toBeNull();
    expect(sailings?.cells.get(GAZETTE.key)).toBe('absent');
    expect(rows).toHaveLength(2);
  });
});

describe('kindCounts', () => {
  it('counts what the page can show, of the versions that are looked at', () => {
    const counts = new Map(kindCounts(COLLATION, new Set([COURIER.key])).map(({ kind, count }) => [kind, count]));
    expect(counts.get('speaker')).toBe(1);
    expect(counts.get('number')).toBe(2);
    expect(counts.has('style')).toBe(false);
    expect(counts.has('moved')).toBe(false);
  });
});
