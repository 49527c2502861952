import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { sampleHashes } from '../../../src/core/fingerprint/sample-hashes.ts';
import { copyOverlap } from '../../../src/core/match/copy-overlap.ts';
import { sampleArticle } from '../match/sample-article.ts';

const print = (text: string): Fingerprint => fingerprintArticle(sampleArticle({ text }));

const SYLLABLES = [
  'ba',
  'den',
  'ko',
  'lur',
  'mi',
  'nas',
  'o',
  'pel',
  'ri',
  'sto',
  'tam',
  'vek',
  'wi',
  'zu',
  'gra',
  'fel',
];
const word = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
const sentence = fc.array(word, { minLength: 8, maxLength: 20 });
const story = fc.array(sentence, { minLength: 40, maxLength: 40 });
const written = (sentences: readonly (readonly string[])[]): string =>
  sentences.map((words) => `${words.join(' ')}.`).join(' ');

describe('the copy fingerprint', () => {
  it('finds any cut of six sentences in a story of forty, and tells which is the cut', () => {
    fc.assert(
      fc.property(story, fc.nat({ max: 34 }), (sentences, from) => {
        const cut = print(written(sentences.slice(from, from + 6)));
        const { containment, shared } = copyOverlap(cut, print(written(sentences)));
        expect(shared).toBeGreaterThanOrEqual(8);
        expect(containment.aInB).toBeGreaterThan(0.9);
        expect(containment.bInA).toBeLessThan(0.4);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('finds a story rewritten sentence by sentence, two words of each replaced, and none in another story', () => {
    fc.assert(
      fc.property(story, story, fc.nat({ max: 5 }), (sentences, others, at) => {
        const rewritten = sentences.map((words) =>
          words.map((old, i) => (i === at || i === words.length - 2 ? `${old}x` : old)),
        );
        const { aInB, bInA } = copyOverlap(print(written(rewritten)), print(written(sentences))).containment;
        expect(Math.min(aInB, bInA)).toBeGreaterThan(0.3);
        expect(copyOverlap(print(written(rewritten)), print(written(others))).containment.aInB).toBeLessThan(0.1);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('is blind to case, marks, spaces, and where paragraphs stand', () => {
    const mark = fc.constantFrom(',', ';', ' -', ' –', '…', '  ', '\u00a0', ' (', ')', '!');
    fc.assert(
      fc.property(story, fc.array(mark, { minLength: 7, maxLength: 7 }), fc.boolean(), (sentences, marks, upper) => {
        const dressed = sentences.map((words, row) =>
          words.map((plain, i) => (upper && i % 3 === 0 ? plain.toUpperCase() : plain)).join(`${marks[row % 7]} `),
        );
        const plain = sentences.map((words) => words.join(' '));
        expect([...print(dressed.reverse().join('\n\n')).copy]).toEqual([...print(plain.join('\n\n')).copy]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it.each([
    ['colour', 'color'],
    ['labour centre organised', 'labor center organized'],
    ['grey tyres programme', 'gray tires program'],
    ['travelled defence catalogue', 'traveled defense catalog'],
    ['“O’Brien’s”', "o'brien"],
    ['U.S. forces', 'US forces'],
    ['1,500 tonnes', '1500 tonnes'],
    ['Café Zürich', 'cafe zurich'],
  ])('has one hash for %s and %s', (one, other) => {
    const around = (words: string): string => `Nobody in town had seen ${words} before that night at all`;
    const bare = (text: string): string => text.replace(/[“”]/g, '');
    expect([...print(around(bare(one))).copy]).toEqual([...print(around(bare(other))).copy]);
  });

  it('finds a cut in scripts without spaces: Chinese, Japanese, Thai', () => {
    const stories = [
      [
        '消防部门星期二说，港口仓库的大火已经被扑灭。',
        '三名工人受伤，其中一人伤势严重，被送往附近医院。',
        '当局正在调查起火原因，仓库里存放着大量木材。',
        '附近学校停课一天，居民可以在傍晚回家。',
      ],
      [
        '消防当局は火曜日、港の倉庫の火災が鎮火したと発表した。',
        '作業員三人がけがをし、うち一人は重体で近くの病院に運ばれた。',
        '当局は出火の原因を調べており、倉庫には大量の木材が保管されていた。',
        '近くの学校は一日休校となり、住民は夕方に帰宅できる見通しだ。',
      ],
      [
        'เจ้าหน้าที่ดับเพลิงกล่าวเมื่อวันอังคารว่าไฟไหม้โกดังที่ท่าเรือดับสนิทแล้ว',
        'คนงานสามคนได้รับบาดเจ็บและหนึ่งคนอาการสาหัสถูกส่งโรงพยาบาลใกล้เคียง',
        'ทางการกำลังสอบสวนสาเหตุของเพลิงไหม้และโกดังเก็บไม้ไว้จำนวนมาก',
        'โรงเรียนใกล้เคียงหยุดเรียนหนึ่งวันและชาวบ้านกลับบ้านได้ในตอนเย็น',
      ],
    ];
    for (const [i, sentences] of stories.entries()) {
      const whole = print(sentences.join('\n\n'));
      const { containment } = copyOverlap(print(sentences.slice(1, 3).join('\n\n')), whole);
      expect(containment.aInB).toBeGreaterThan(0.95);
      expect(containment.bInA).toBeLessThan(0.7);
      const other = stories[(i + 1) % stories.length] ?? [];
      expect(copyOverlap(whole, print(other.join('\n\n'))).shared).toBe(0);
    }
  });
});

describe('sampleHashes', () => {
  it('keeps what is below one threshold, at least a hundred or all where there are as many', () => {
    const hashes = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 900 });
    fc.assert(
      fc.property(hashes, (all) => {
        const distinct = [...new Set(all)].sort((a, b) => a - b);
        const share = Math.max(0.25, 100 / Math.max(1, distinct.length));
        const expected = share >= 1 ? distinct : distinct.filter((hash) => hash < share * 2 ** 32);
        expect([...sampleHashes(Uint32Array.from(all))]).toEqual(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
