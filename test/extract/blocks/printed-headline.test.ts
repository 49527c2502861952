import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { collectRuns } from '../../../src/extract/blocks/collect-runs.ts';
import { isProse } from '../../../src/extract/blocks/density-vote.ts';
import { printedHeadline } from '../../../src/extract/blocks/printed-headline.ts';

const TEXT = [
  'The harbour bridge of Port Elmer will close on Monday for two years, the council said after a long meeting.',
  'Engineers found rust in the cables of the bridge last summer, and repairs will cost more than a new one would.',
  'Ferries will carry workers across the harbour until the council has decided what will stand there afterwards.',
];
const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('');

/** The headline of a page whose prose was voted for. */
function headlineOf(above: string, title: string, { tab = '', isStated = false, text = paragraphs } = {}) {
  const { runs } = collectRuns(parseHtml(`<body>${above}<div>${text}</div>`).body);
  return printedHeadline(
    runs,
    runs.map((run) => isProse(run)),
    { title, tab, isStated },
  );
}

describe('printedHeadline', () => {
  it('finds the line above the text where the title is the name of a site or a section, or missing', () => {
    const line = '<font size="5"><b>Harbour bridge to close for two years</b></font><br><br>';
    for (const title of ['The Elmer Gazette', 'News', '']) {
      expect(headlineOf(`<h1>${title}</h1>${line}<i>E-mail this</i>`, title)).toBe(
        'Harbour bridge to close for two years',
      );
    }
  });

  it('finds it in the title of the tab, beside the name of the site', () => {
    const tab = 'Harbour bridge to close for two years | Elmer Gazette';
    expect(headlineOf('<h1>Advertiser links</h1>', 'Advertiser links', { tab })).toBe(
      'Harbour bridge to close for two years',
    );
  });

  it('takes a heading before the tab, the tab before a line in bold, and that before another line', () => {
    const other = '<div>Bridge: council has a harbour ferry for workers</div>';
    const bold = '<div><b>Council closes harbour bridge</b></div>';
    const tab = 'Elmer Gazette - Harbour bridge will close';
    const heading = '<h3>Bridge closes for repairs</h3>';
    expect(headlineOf(`${other}${bold}${heading}`, 'News', { tab })).toBe('Bridge closes for repairs');
    expect(headlineOf(`${other}${bold}`, 'News', { tab })).toBe('Harbour bridge will close');
    expect(headlineOf(`${other}${bold}`, 'News')).toBe('Council closes harbour bridge');
    expect(headlineOf(other, 'News')).toBe('Bridge: council has a harbour ferry for workers');
  });

  it('parts it from the date and the byline in its element', () => {
    const head =
      '<div>November 16, 2026, 9:07PM<br><b>Harbour bridge to close</b><br>By Ada Fenn of the harbour council</div>';
    expect(headlineOf(head, '')).toBe('Harbour bridge to close');
  });

  it('leaves a title that has to do with the text, and one that the page states for others', () => {
    const line = '<h2>Harbour bridge to close for two years</h2>';
    expect(headlineOf(line, 'Bridge: what the council said')).toBeNull();
    expect(headlineOf(line, 'Troubled water', { isStated: true })).toBeNull();
    expect(headlineOf(line, '', { isStated: true })).toBe('Harbour bridge to close for two years');
  });

  it('leaves a printed headline that plays on words where only a summary says more', () => {
    const summary = '<div>Harbour bridge of Port Elmer will close for two years</div>';
    expect(headlineOf(`<h1>Troubled water</h1>${summary}`, 'Troubled water')).toBeNull();
    expect(headlineOf(summary, 'Troubled water')).toBe('Harbour bridge of Port Elmer will close for two years');
  });

  it('takes no date, no link to another story, and no line about something else for it', () => {
    const above =
      '<p>Monday, November 16, 2026</p><p><a href="/2">Older story of the harbour bridge</a></p><h3>Weather for the weekend</h3>';
    expect(
      headlineOf(above, 'News', { text: paragraphs.replace('</p>', ' That was on Monday, in November.</p>') }),
    ).toBeNull();
  });

  it('reads scripts that write no spaces', () => {
    const text =
      '<p>港町の橋は来週の月曜日から二年間閉鎖されると、市議会が長い会議のあとで発表した。技術者たちは昨年の夏に橋の綱に錆を見つけ、修理には新しい橋よりも多くの費用がかかるという。それまでは渡し船が働く人々を運ぶことになると市は説明している。</p>';
    expect(headlineOf('<div>港町の橋、来週から二年間閉鎖へ</div>', 'ニュース', { text })).toBe(
      '港町の橋、来週から二年間閉鎖へ',
    );
  });
});
