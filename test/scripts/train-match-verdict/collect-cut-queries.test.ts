import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutQueries, withoutDoubtful } from '../../../scripts/train-match-verdict/collect-cut-queries.ts';
import { FEATURES } from '../../../src/core/match/verdict-features.ts';

const PLACES = ['Merrow', 'Aldane', 'Tessel', 'Brackwater', 'Oxmere', 'Lindholt', 'Varne', 'Kessock'];
const THINGS = ['ferry', 'mill', 'bridge', 'quarry', 'school', 'orchard', 'tunnel', 'archive'];
/** Eight articles of a source that is cut, and as many that somebody labelled. */
const LINES = PLACES.flatMap((place, i) =>
  [undefined, `cluster ${i}`].map((cluster) => ({
    id: `${cluster === undefined ? 'unlabelled' : 'labelled'} ${place}`,
    set: 'provenance-helsinki',
    cluster,
    title: `The ${THINGS[i]} of ${place}`,
    text: Array.from({ length: 30 }, (_, n) => `Mayor Ivo ${place} told of the ${THINGS[i]} at pier ${n} again.`).join(
      ' ',
    ),
  })),
);
const COSINE = FEATURES.indexOf('cosine');

describe('queries of stories that were cut', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cut-queries-'));
    const lines = LINES.map((line) => JSON.stringify(line)).join('\n');
    await writeFile(join(folder, 'events.jsonl.gz'), gzipSync(lines));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('ask about reports of articles that nobody labelled, and judge the others by the article they are from', async () => {
    const queries = await cutQueries(folder);
    expect(queries.length).toBeGreaterThan(5);
    for (const { group, collection, relevant, described, labels } of queries) {
      const story = group.slice('cut '.length);
      expect(story).toMatch(/^unlabelled /);
      expect(collection).toBe('cut-provenance-helsinki');
      const told = described.filter(({ candidate: { key } }) => key.startsWith(`${story}~`));
      expect(told.length).toBe(relevant);
      expect(described.filter((_, i) => labels[i] === 1)).toEqual(told);
      expect(labels.every((label) => label >= 0)).toBe(true);
    }
  });

  it('leave what is likely to tell the story unjudged, but its own reports right', async () => {
    const queries = await cutQueries(folder);
    const judged = withoutDoubtful(queries, (features) => (features[COSINE] ?? 0) - 0.3);
    let doubtful = 0;
    for (const [q, { described, labels }] of judged.entries()) {
      for (const [i, { features }] of described.entries()) {
        const before = queries[q]?.labels[i];
        const isDoubtful = before === 0 && (features[COSINE] ?? 0) > 0.3;
        expect(labels[i]).toBe(isDoubtful ? -1 : before);
        if (isDoubtful) doubtful += 1;
      }
    }
    expect(doubtful).toBeGreaterThan(0);
  });
});
