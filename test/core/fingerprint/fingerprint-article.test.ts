import { describe, expect, it } from 'vitest';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';
import { sampleArticle } from '../match/sample-article.ts';
import { BUDGET, FERRY_WIRE } from '../match/stories.ts';

const print = (text: string, title = '') => fingerprintArticle(sampleArticle({ text, title }));

/** Forty invented sentences, no two alike. */
const FORTY = Array.from({ length: 40 }, (_, i) => {
  const name = `Harbour${String.fromCharCode(97 + (i % 26))}${i}`;
  return `Officer ${name} counted ${i + 3} crates near dock ${i * 7} before the ${['red', 'old', 'tall', 'last'][i % 4]} crane number ${i * 13} moved to its yard.`;
});

describe('fingerprintArticle', () => {
  it('is blind to case, quotation marks, spaces, punctuation and British spelling', () => {
    const a = print(
      'The Labour centre’s colour  organisers, tired, met; nobody else in the old harbour town had been told.',
    );
    const b = print("the labor center's color organizers tired met - nobody else in the old harbor town had been told");
    expect([...a.copy]).toEqual([...b.copy]);
  });

  it('finds a cut of six sentences in a story of forty', () => {
    const { containment } = copyOverlap(print(FORTY.slice(17, 23).join(' ')), print(FORTY.join(' ')));
    expect(containment.aInB).toBeGreaterThan(0.9);
    expect(containment.bInA).toBeLessThan(0.35);
  });

  it('survives a word changed in every sentence', () => {
    const edited = FERRY_WIRE.replace(/\bthe\b/g, 'that').replaceAll('said', 'reported');
    const { containment } = copyOverlap(print(edited), print(FERRY_WIRE));
    expect(containment.aInB).toBeGreaterThan(0.4);
    expect(copyOverlap(print(edited), print(BUDGET)).containment.aInB).toBeLessThan(0.03);
  });

  it('takes a text that is nothing but quotation by the words of it', () => {
    const speech = 'Nobody in this town will ever again be asked to choose between the school and the road to it.';
    expect([...print(`“${speech}”`).copy]).toEqual([...print(speech).copy]);
    expect([...print(`“${speech}\n\n“${speech}”`).copy]).toEqual([...print(speech).copy]);
  });

  it('leaves quotations out of the copy fingerprint', () => {
    const speech =
      '“Nobody in this town will ever again be asked to choose between the school and the road to it,” she said.';
    const own = 'The council of Brellin voted on Tuesday to close the bridge.';
    expect([...print(`${own} ${speech}`).copy]).toEqual(expect.arrayContaining([...print(own).copy]));
    expect(print(`${own} ${speech}`).copy.length).toBeLessThan(print(own).copy.length + 3);
  });

  it('heeds neither web addresses nor tags that extraction left in the text', () => {
    const advertised = FERRY_WIRE.replace(
      '. ',
      '. &lt;A TARGET="_blank" HREF="http://ads.example/click;h=v8/34?cid=67&amp;forced=1"&gt;&lt;IMG SRC="x.gif"&gt;&lt;/A&gt; ',
    ).replaceAll('\n\n', ' https://pics.example/a/b?c=1\n\n');
    expect(advertised).not.toBe(FERRY_WIRE);
    expect(print(advertised)).toEqual(print(FERRY_WIRE));
    const code = '&lt;A HREF="http://ads.example/click?place=front&amp;size=300"&gt;Advertisement here&lt;/A&gt;';
    expect(print(code, 'Sponges burn in the microwave').copy).toHaveLength(0);
  });

  it('does not mind the order of paragraphs', () => {
    const paragraphs = FERRY_WIRE.split('\n\n');
    expect([...print(paragraphs.toReversed().join('\n\n')).copy]).toEqual([...print(FERRY_WIRE).copy]);
  });

  it('works for scripts without spaces', () => {
    const chinese = '东京警方星期一表示，一艘载有二百一十四人的渡轮在港口附近搁浅，救援人员已将大部分乘客送上岸。';
    const cut = '一艘载有二百一十四人的渡轮在港口附近搁浅，救援人员已将大部分乘客送上岸。';
    expect(copyOverlap(print(cut), print(chinese)).containment.aInB).toBeGreaterThan(0.7);
    expect(print(chinese).terms.length).toBeGreaterThan(5);
  });

  it('weighs ascending terms, the heaviest 255', () => {
    const { terms, weights, traits } = print(FERRY_WIRE, 'Ferry aground');
    expect([...terms]).toEqual([...terms].sort((a, b) => a - b));
    expect(Math.max(...weights)).toBe(255);
    expect(Math.min(...weights)).toBeGreaterThan(0);
    expect(traits.length).toBe(terms.length);
  });

  it('reads the day from the metadata, else from the dateline', () => {
    const dated = sampleArticle({ text: 'x', publishedAt: '1970-01-03T23:30:00-05:00' });
    expect(fingerprintArticle(dated).day).toBe(2);
    expect(print('The winter of 1970 was cold').day).toBe(null);
    expect(print('VARNHOLM, January 3, 2001 - A ferry').day).toBe(Date.UTC(2001, 0, 3) / 86_400_000);
    expect(print('Am 3. Januar 2001 lief').day).toBe(Date.UTC(2001, 0, 3) / 86_400_000);
    expect(print('A ferry').day).toBe(null);
  });

  it('gives empty prints for an empty article', () => {
    const empty = print('');
    expect(empty.copy).toHaveLength(0);
    expect(empty.terms).toHaveLength(0);
    expect(empty.words).toBe(0);
  });
});
