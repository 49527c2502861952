import { describe, expect, it } from 'vitest';
import { type CutReport, cutStory, type StoryLine } from '../../../scripts/train-match-verdict/cut-story.ts';

const SENTENCES = Array.from(
  { length: 40 },
  (_, i) => `The ferry Aurelia passed buoy ${i} off Port Merrow in the dark.`,
);
const STORIES: readonly StoryLine[] = Array.from({ length: 200 }, (_, i) => ({
  id: `ferry ${i}`,
  set: 'harbour',
  title: 'Ferry Aurelia runs aground off Port Merrow',
  date: '2024-03-09',
  text: SENTENCES.join('\n\n'),
}));
const CUT = STORIES.map(cutStory);

function sentencesIn({ text }: CutReport): readonly string[] {
  return text.split('\n\n').filter((sentence) => SENTENCES.includes(sentence));
}

describe('an article cut into reports of one story', () => {
  it('deals out every sentence, in half of the stories each to one report only', () => {
    for (const reports of CUT) expect(new Set(reports.flatMap(sentencesIn)).size).toBe(SENTENCES.length);
    const unshared = CUT.filter((reports) => reports.flatMap(sentencesIn).length === SENTENCES.length).length;
    expect(unshared).toBeGreaterThan(80);
    expect(unshared).toBeLessThan(140);
  });

  it('makes two and three reports mostly, and up to as many as there is text for', () => {
    const counts = CUT.map((reports) => reports.length);
    const few = counts.filter((count) => count <= 3).length;
    expect(Math.min(...counts)).toBe(2);
    expect(few).toBeGreaterThan(100);
    expect(few).toBeLessThan(180);
    expect(Math.max(...counts)).toBeLessThanOrEqual(7);
    expect(Math.max(...counts)).toBeGreaterThan(4);
  });

  it('has each report begin with some of the lead', () => {
    for (const reports of CUT) {
      const lead = SENTENCES.slice(0, reports.length);
      for (const report of reports) expect(lead).toContain(sentencesIn(report)[0]);
    }
  });

  it('gives titles and dates to all reports of a story or to none, each its own', () => {
    const titled = CUT.filter((reports) => reports.every(({ title }) => title !== ''));
    const untitled = CUT.filter((reports) => reports.every(({ title }) => title === ''));
    expect(titled.length + untitled.length).toBe(CUT.length);
    expect(titled.length).toBeGreaterThan(90);
    expect(untitled.length).toBeGreaterThan(50);
    for (const reports of titled) expect(new Set(reports.map(({ title }) => title)).size).toBeGreaterThan(1);
    const dates = CUT.flat().flatMap(({ date }) => date ?? []);
    expect(dates.length).toBeGreaterThan(100);
    expect(new Set(dates)).toEqual(new Set(['2024-03-08', '2024-03-09', '2024-03-10']));
  });

  it('leaves a brief whole and is the same each time', () => {
    expect(
      cutStory({ id: 'brief', set: 'harbour', text: 'A ferry ran aground off Port Merrow. All are safe.' }),
    ).toEqual([]);
    expect(STORIES.map(cutStory)).toEqual(CUT);
  });
});
