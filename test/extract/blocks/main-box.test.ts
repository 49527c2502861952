import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { collectRuns } from '../../../src/extract/blocks/collect-runs.ts';
import { findMainBox, MAIN_PLACE_NAMES, writeMainPlace } from '../../../src/extract/blocks/main-box.ts';

const LINE =
  'The council of Port Elmer spoke for two hours on Monday about what a new bridge would cost, and votes next week.';
const STORY = Array.from({ length: 5 }, (_, at) => `<p>${LINE} ${at}</p>`).join('');

function placesOf(body: string) {
  const { runs } = collectRuns(parseHtml(`<body>${body}`).body);
  const box = findMainBox(
    runs,
    runs.map((run) => run.text.startsWith(LINE)),
  );
  const place = (start: string): Record<string, number> => {
    const row = new Float32Array(MAIN_PLACE_NAMES.length);
    const run = runs.find(({ text }) => text.startsWith(start));
    if (run !== undefined) writeMainPlace(run, box, row, 0);
    return Object.fromEntries(MAIN_PLACE_NAMES.map((name, at) => [name, row[at] ?? Number.NaN]));
  };
  return { box, place };
}

describe('the main box', () => {
  it('is the innermost element around most of the prose', () => {
    const { box } = placesOf(`<main><div id="story">${STORY}</div><div><p>${LINE} Elsewhere.</p></div></main>`);
    expect(box.main?.element.id).toBe('story');
    expect(box.prose.filter(Boolean)).toHaveLength(6);
  });

  it('tells paragraphs in it from boxes in it and from what stands outside', () => {
    const { place } = placesOf(
      `<div id="story">${STORY}<div class="fact"><h3>Port Elmer</h3><ul><li>Founded in 1802</li></ul></div></div><p>Terms of use</p>`,
    );
    expect(place(LINE)).toMatchObject({ levelsToMain: 1, boxIsPlain: 1, boxRuns: 1, isMainKind: 1 });
    expect(place('Founded')).toMatchObject({ levelsToMain: 3, boxIsPlain: 0, boxRuns: 2, isMainKind: 0 });
    expect(place('Terms')).toMatchObject({ levelsToMain: 30, levelsToVotedMain: 30, boxRuns: -1, boxShare: -1 });
  });

  it('is none on a page without prose', () => {
    const { box, place } = placesOf('<p>Home</p>');
    expect(box.main).toBeNull();
    expect(place('Home')).toMatchObject({ levelsToMain: 30, boxLong: -1 });
  });

  it('is looked for a bounded number of levels up', () => {
    const { place } = placesOf(`<div>${STORY}${'<div>'.repeat(40)}<p>Deep</p>${'</div>'.repeat(40)}</div>`);
    expect(place('Deep')).toMatchObject({ levelsToMain: 30 });
  });
});
