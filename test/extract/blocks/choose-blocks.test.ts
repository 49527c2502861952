import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { chooseBlocks } from '../../../src/extract/blocks/choose-blocks.ts';
import { collectRuns, type TextRun } from '../../../src/extract/blocks/collect-runs.ts';

const LIKELY = 3;
const UNLIKELY = -3;
const line = (subject: string): string =>
  `The council of Port Elmer spoke for two hours about the ${subject} on Monday, and will vote on it again next week, said the clerk.`;
const story = (...subjects: readonly string[]): string => subjects.map((one) => `<p>${line(one)}</p>`).join('');
const isProse = (run: TextRun): boolean => run.text.length > 80;

/** The blocks chosen where the model believes in `likely` runs, as [role, text]. */
function choose(body: string, title: string, likely = isProse): [string, string][] {
  const { runs } = collectRuns(parseHtml(`<body>${body}`).body);
  const logOdds = runs.map((run) => (likely(run) ? LIKELY : UNLIKELY));
  return chooseBlocks(runs, logOdds, title).map(({ run, role }) => [role, run.text]);
}

const texts = (blocks: readonly [string, string][]): string[] => blocks.map(([, text]) => text);

describe('chooseBlocks', () => {
  it('leaves out another article that the page prints below its own', () => {
    const page = (below: string): string =>
      `<main><article><h1>Bridge to close</h1>${story('bridge', 'ferry')}</article><div>${below}</div></main>`;
    const other = `<article><h1>School opens late</h1>${story('school', 'budget')}</article>`;
    expect(texts(choose(page(other), 'Bridge to close'))).toEqual([line('bridge'), line('ferry')]);
    const entry = `<article><h2>18:05</h2>${story('school', 'budget')}</article>`;
    expect(texts(choose(page(entry), 'Bridge to close'))).toContain(line('budget'));
  });

  it('keeps the article around a second <h1> in it', () => {
    const page = `<article><h1>Bridge to close</h1>${story('bridge')}<article><section><h1>Bridge to close, again</h1>${story('ferry')}</section></article></article>`;
    expect(texts(choose(page, 'Bridge to close'))).toContain(line('ferry'));
    const nested = `<article><h1>Bridge to close</h1>${story('bridge')}<section><h1>What engineers say</h1>${story('ferry')}</section></article>`;
    expect(texts(choose(nested, 'Bridge to close'))).toContain(line('ferry'));
  });

  it('takes a line that names the agency above the story for its credit, also where the model takes it for body', () => {
    const page = `<h3>Associated Press</h3>${story('bridge', 'ferry')}`;
    expect(choose(page, 'Bridge to close', () => true)[0]).toEqual(['credit', 'Associated Press']);
    const heading = `<h3>What the council said</h3>${story('bridge', 'ferry')}`;
    expect(choose(heading, 'Bridge to close', () => true)[0]).toEqual(['heading', 'What the council said']);
  });

  it('takes a byline above the story out of its body, and keeps it where it names the agency', () => {
    const chosen = (first: string) => choose(`${first}${story('bridge', 'ferry')}`, 'Bridge to close', () => true);
    expect(chosen('<p>By Ada Fenn, Science Editor</p>').map(([role]) => role)).toEqual(['paragraph', 'paragraph']);
    const agency = 'By ADA FENN, Associated Press Writer Tue Jan 23, 10:47 PM ET';
    expect(chosen(`<p>${agency}</p>`)[0]).toEqual(['credit', agency]);
    expect(chosen(`<p>${line('toll')}</p><p>By Ada Fenn</p>`).map(([role]) => role)).toEqual(
      Array(3).fill('paragraph'),
    );
    for (const kept of [
      '<p>By Friday the deck was gone.</p>',
      '<h2>By Ferry to Elmer</h2>',
      '<p>By then it rained</p>',
    ]) {
      expect(chosen(kept), kept).toHaveLength(3);
    }
    // Further down it is another text's.
    const long = story('bridge', 'ferry', 'toll', 'deck', 'bank', 'road');
    expect(choose(`${long}<p>By Ada Fenn</p>${story('mill')}`, 'Bridge to close', () => true)).toHaveLength(8);
  });

  it('takes what stands with a picture in a small box beside the text for its caption', () => {
    const picture = (align: string): string =>
      `<table ${align}><tr><td><img src="school.jpg"><br><font size="1">The school at Port Elmer, where the lists are posted. <i>Archive</i></font><br><br><a href="/big">Enlarge the picture of the school</a></td></tr></table>`;
    const chosen = choose(`${picture('align=right')}${story('bridge', 'ferry')}`, 'Bridge to close', () => true);
    expect(chosen.map(([role]) => role)).toEqual(['caption', 'paragraph', 'paragraph']);
    // A table that holds all there is, or no picture, is no such box.
    const cell = choose(`<table align="left"><tr><td><img src="a.jpg">${story('bridge')}</td></tr></table>`, 'Bridge');
    expect(cell.map(([role]) => role)).toEqual(['paragraph']);
    const figures = `<table align="right"><tr><td>${line('toll')}</td></tr></table>${story('bridge', 'ferry', 'school')}`;
    expect(choose(figures, 'Bridge to close')[0]).toEqual(['paragraph', line('toll')]);
  });

  it('leaves out a copy of the whole text in one piece', () => {
    const subjects = Array.from({ length: 16 }, (_, index) => `plan number ${index + 1}`);
    const copy = `<div class="wall">${subjects.map(line).join(' ')}</div>`;
    expect(texts(choose(`${story(...subjects)}${copy}`, 'Bridge to close'))).toEqual(subjects.map(line));
  });

  it('takes a heading between two paragraphs for one of the text, and no title of a box', () => {
    const page = `${story('bridge')}<h3>A second bridge</h3>${story('ferry')}<h3>Advertisement</h3>${story('school')}<div><div><h3>From the archive</h3></div></div>`;
    expect(choose(page, 'Bridge to close').filter(([role]) => role === 'heading')).toEqual([
      ['heading', 'A second bridge'],
    ]);
    const teasers = `${story('bridge')}<h3><a href="/1">Older story of the bridge</a></h3>${story('ferry')}`;
    expect(choose(teasers, 'Bridge to close').filter(([role]) => role === 'heading')).toEqual([]);
  });

  it('keeps lines that credit an agency, by where they stand', () => {
    const roles = (page: string): [string, string][] =>
      choose(page, 'Bridge to close').filter(([role]) => role !== 'paragraph');
    expect(roles(`<p>By Ada Fenn, Associated Press</p>${story('bridge', 'ferry')}`)).toEqual([
      ['credit', 'By Ada Fenn, Associated Press'],
    ]);
    expect(roles(`${story('summary')}<div>AFP, PORT ELMER</div>${story('bridge', 'ferry')}`)).toEqual([
      ['credit', 'AFP, PORT ELMER'],
    ]);
    expect(roles(`${story('bridge', 'ferry')}<p>Reuters</p>${story('school')}`)).toEqual([]);
    expect(roles(`${story('bridge', 'ferry')}<p>(c) Reuters 2026. All rights reserved.</p>`)).toEqual([
      ['tail', '(c) Reuters 2026. All rights reserved.'],
    ]);
    const notice =
      '© 2026 The Associated Press. All rights reserved. This material may not be published, broadcast or redistributed. Learn more about our Privacy Policy.';
    const all = `${story('bridge', 'ferry')}<p>${notice}</p><p>© 2026 The Port Elmer Gazette. All rights reserved, in all its pages and pictures.</p>`;
    expect(choose(all, 'Bridge to close', () => true).slice(2)).toEqual([['tail', notice]]);
  });

  it('credits on old pages that stand in one form as on others', () => {
    const page = `<form>${story('bridge', 'ferry')}<span>© Reuters 2026. All Rights Reserved.</span></form>`;
    expect(choose(page, 'Bridge to close').at(-1)).toEqual(['tail', '© Reuters 2026. All Rights Reserved.']);
  });

  it('takes an agency alone for the credit near the end only', () => {
    const far = `${story('bridge', 'ferry')}${'<p>More</p>'.repeat(5)}<p>Reuters</p>`;
    expect(texts(choose(far, 'Bridge to close'))).not.toContain('Reuters');
    expect(texts(choose(`${story('bridge', 'ferry')}<p>Reuters</p>`, 'Bridge to close'))).toContain('Reuters');
  });
});
