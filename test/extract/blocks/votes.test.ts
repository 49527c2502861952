import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { collectRuns } from '../../../src/extract/blocks/collect-runs.ts';
import { densityVote } from '../../../src/extract/blocks/density-vote.ts';
import { readabilityVote } from '../../../src/extract/blocks/readability-vote.ts';
import { rescueBody } from '../../../src/extract/blocks/rescue-body.ts';

const line = (subject: string) =>
  `The council of Port Elmer spoke for two hours about the ${subject} on Monday, and will vote on it again next week, said the clerk.`;
const SUBJECTS = ['bridge', 'ferry', 'school', 'harbour', 'budget', 'lighthouse'];
const menu = `<ul class="menu">${SUBJECTS.map((subject) => `<li><a href="/${subject}">${subject}</a></li>`).join('')}</ul>`;

function votesOf(body: string) {
  const document = parseHtml(`<title>Council</title><body>${body}`);
  const page = collectRuns(document.body);
  const kept = (keeps: readonly boolean[]) =>
    page.runs.flatMap((run, index) => (keeps[index] === true ? [run.text] : []));
  return {
    page,
    readability: kept(readabilityVote(document, page)?.keeps ?? []),
    density: kept(densityVote(page.runs)),
  };
}

describe('the votes', () => {
  it.each([
    ['paragraphs', SUBJECTS.map((subject) => `<p>${line(subject)}</p>`).join('')],
    ['blank lines in a div', SUBJECTS.map(line).join('<br><br>')],
    ['blank lines in an inline element', `<font>${SUBJECTS.map(line).join('<br><br>')}</font>`],
    ['a div a paragraph', SUBJECTS.map((subject) => `<div>${line(subject)}</div>`).join('')],
    ['sections', SUBJECTS.map((subject) => `<section><div><p>${line(subject)}</p></div></section>`).join('')],
  ])('find a story in %s, and its menu not', (_markup, story) => {
    const { readability, density } = votesOf(`<div>${menu}</div><div id="story">${story}</div>`);
    for (const kept of [readability, density]) {
      expect(kept).toEqual(expect.arrayContaining(SUBJECTS.map(line)));
      expect(kept).not.toContain('ferry');
    }
  });

  it('raise prose that the model knows nothing of, and only that', () => {
    const { page } = votesOf(`${menu}${SUBJECTS.map((subject) => `<p>${line(subject)}</p>`).join('')}`);
    const votes = page.runs.map((run) => run.text.length > 40);
    const rescued = rescueBody(
      page.runs,
      votes,
      page.runs.map(() => -4),
    );
    expect(rescued).toEqual(page.runs.map((_, index) => (votes[index] === true ? 0 : -4)));
    const believed = page.runs.map((_, index) => (votes[index] === true ? 3 : -4));
    expect(rescueBody(page.runs, votes, believed)).toBe(believed);
  });
});
