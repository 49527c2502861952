import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, type Block, isBody } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { StoryIndex } from '../../../src/core/match/story-index.ts';
import type { Match } from '../../../src/core/story.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { loadStories, toArticle } from '../../newsstand/stories.ts';
import { sampleArticle } from './sample-article.ts';
import { unrelatedArticles } from './unrelated-articles.ts';

/** The newsstand's stories with enough of their own text outside quotations, in English and Arabic. */
const originals = loadStories()
  .flatMap(({ versions }) => versions.map(toArticle))
  .filter((article) => fingerprintArticle(article).copy.length >= 80);
const original = fc.constantFrom(...originals);
const index = createMemoryIndex();

/** How the library answers an article that another outlet made of one of its own. */
async function answerFor(copy: Article, from: Article, library: StoryIndex = index): Promise<Match | undefined> {
  const matches = await findMatches(copy, fingerprintArticle(copy), library, async () => []);
  return matches.find(({ key }) => key === articleKey(from));
}

/** The same article at another outlet, its body blocks edited; captions and tails stay behind. */
function edited(article: Article, edit: (block: Block, index: number) => string | null): Article {
  const blocks = article.blocks.filter(isBody).flatMap((block, i): Block[] => {
    const text = edit(block, i);
    return text === null || text === '' ? [] : [{ ...block, text }];
  });
  const url = 'https://elsewhere.example/story';
  return {
    ...article,
    url,
    canonicalUrl: url,
    outlet: { name: 'Elsewhere', domain: 'elsewhere.example' },
    blocks,
  };
}

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

beforeAll(async () => {
  const library = [...unrelatedArticles(500), ...originals];
  await index.put(library.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) })));
});

describe('a story that another outlet edited, among five hundred others', () => {
  it('is told a copy whatever became of case, quotation marks, punctuation and spaces, and of what nobody sees in words', async () => {
    const marks = fc.constantFrom('"$1"', '“$1”', '„$1“', '«$1»');
    const space = fc.constantFrom(' ', '  ', '\u00a0', '\n', '\u2009');
    const unseen = fc.constantFrom('', '', '\u00ad', '\u200b', '\u2060');
    await fc.assert(
      fc.asyncProperty(original, marks, space, unseen, fc.boolean(), async (from, quote, gap, within, upper) => {
        const copy = edited(from, ({ text }) => {
          const dressed = text
            .replace(/["“]([^"“”]*)["”]/g, quote)
            .replace(/(?<=\p{L}{2}),(?= )/gu, ' –')
            .replace(/(\p{L}{3})(?=\p{L}{3})/gu, `$1${within}`)
            .replaceAll(' ', gap);
          return upper ? dressed.toUpperCase() : dressed;
        });
        const match = await answerFor(copy, from);
        expect(match?.relation).toBe('same-copy');
        expect(match?.probability).toBeGreaterThan(0.9);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('is told a copy with what extraction left in it: a caption, sharing and a line to other stories', async () => {
    const left = fc.subarray([
      'Rescue workers at the scene on Thursday. Photograph: Mara Veld/Elsewhere Pictures',
      'Read more: Why the bakers of Dunmere want their market hall back',
      'Share this article on all your channels. Copy link. Save for later.',
      'Sign up for our morning letter and never miss what matters in your town.',
      '© 2026 Elsewhere Media. All rights reserved. This material may not be published, broadcast or rewritten.',
    ]);
    await fc.assert(
      fc.asyncProperty(original, left, fc.nat({ max: 9 }), async (from, lines, at) => {
        const copy = edited(from, ({ text }) => text);
        const blocks = copy.blocks.toSpliced(at, 0, ...lines.map((text): Block => ({ role: 'paragraph', text })));
        const match = await answerFor({ ...copy, blocks }, from);
        expect(match?.relation).toBe('same-copy');
        expect(match?.probability).toBeGreaterThan(0.9);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('is told a copy rewritten sentence by sentence, two words of each replaced, whichever of the two is asked about', async () => {
    await fc.assert(
      fc.asyncProperty(original, fc.nat({ max: 4 }), async (from, at) => {
        const copy = edited(from, ({ text }) =>
          sentencesOf(text)
            .map((sentence) => {
              const words = sentence.split(' ');
              return words.map((word, i) => (i === at || i === words.length - 3 ? `re${word}` : word)).join(' ');
            })
            .join(' '),
        );
        await index.put([{ key: articleKey(copy), fingerprint: fingerprintArticle(copy) }]);
        const answers = [await answerFor(copy, from), await answerFor(from, copy)];
        await index.remove([articleKey(copy)]);
        expect(answers.map((match) => match?.relation)).toEqual(['same-copy', 'same-copy']);
        expect(Math.min(...answers.map((match) => match?.probability ?? 0))).toBeGreaterThan(0.7);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('is found by any six of its sentences, where it is one of forty sentences', async () => {
    const filler = unrelatedArticles(540).slice(500);
    await fc.assert(
      fc.asyncProperty(original, fc.nat({ max: 39 }), fc.nat({ max: 99 }), async (from, other, at) => {
        const own = bodySentences(from);
        const more = bodySentences(filler[other] ?? from);
        const whole = edited(from, () => null);
        const forty = [...own, ...more, ...bodySentences(filler[(other + 1) % 40] ?? from)].slice(0, 40);
        const blocks = forty.map((text): Block => ({ role: 'paragraph', text }));
        const wire = { ...whole, blocks, canonicalUrl: 'https://wire.example/forty', publishedAt: from.publishedAt };
        const start = at % Math.max(1, Math.min(40, own.length) - 5);
        const cut = { ...whole, title: 'In brief', blocks: blocks.slice(start, start + 6) };
        const library = createMemoryIndex();
        const shelf = [...unrelatedArticles(60), wire];
        await library.put(
          shelf.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) })),
        );
        const match = await answerFor(cut, wire, library);
        expect(match?.relation).toBe('same-copy');
        expect(match?.evidence.containment.aInB).toBeGreaterThan(0.8);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});

/** Invented reports in scripts without spaces or capitals, a sentence each. */
const DENSE: Readonly<Record<'zh' | 'ja' | 'th', readonly string[]>> = {
  zh: [
    '港务局星期二表示，东湾码头的三号仓库凌晨发生火灾，大火在六小时后被扑灭。',
    '三名搬运工人被烧伤，其中一人伤势严重，被送往市立第二医院。',
    '消防队长林启文说，火是从存放旧轮胎的角落烧起来的。',
    '仓库里还存放着约九百吨木材，大部分已经被烧毁。',
    '附近两所小学停课一天，约四百名居民在体育馆里过夜。',
    '码头工会批评说，公司去年拆除了自动喷水设备，一直没有重新安装。',
    '公司发言人回应说，新设备已经订购，将在下个月送到。',
    '市长要求港务局在两周之内提交调查报告。',
    '渡轮在上午十点恢复航行，但是货船仍然要在港外等候。',
    '专家估计，这场火灾造成的损失超过两千万元。',
  ],
  ja: [
    '港湾局は火曜日、東湾ふ頭の三号倉庫で未明に火災が起き、六時間後に消し止められたと発表した。',
    '作業員三人がやけどを負い、うち一人は重傷で市立第二病院に運ばれた。',
    '消防隊長の北浜修二氏は、古いタイヤを置いていた一角から火が出たと述べた。',
    '倉庫にはほかに約九百トンの木材が保管されており、大部分が焼けた。',
    '近くの小学校二校は一日休校となり、住民約四百人が体育館で夜を明かした。',
    '港の労働組合は、会社が昨年スプリンクラーを外したまま付け直していないと批判した。',
    '会社の広報担当者は、新しい設備はすでに注文しており来月届くと答えた。',
    '市長は港湾局に対し、二週間以内に調査の結果を報告するよう求めた。',
    'フェリーは午前十時に運航を再開したが、貨物船は沖で待たされている。',
    '専門家は損害が二千万元を超えると見積もっている。',
  ],
  th: [
    'การท่าเรือแถลงเมื่อวันอังคารว่าเกิดไฟไหม้โกดังหมายเลขสามที่ท่าเรืออ่าวตะวันออกตอนเช้ามืดและดับได้หลังผ่านไปหกชั่วโมง',
    'คนงานขนของสามคนถูกไฟลวกและหนึ่งในนั้นบาดเจ็บสาหัสถูกนำส่งโรงพยาบาลเทศบาลแห่งที่สอง',
    'หัวหน้าหน่วยดับเพลิงกล่าวว่าไฟเริ่มลุกจากมุมที่เก็บยางรถยนต์เก่าเอาไว้',
    'ในโกดังยังมีไม้แปรรูปอีกประมาณเก้าร้อยตันซึ่งส่วนใหญ่ถูกเผาจนหมด',
    'โรงเรียนประถมสองแห่งในละแวกนั้นหยุดเรียนหนึ่งวันและชาวบ้านราวสี่ร้อยคนต้องนอนในโรงยิม',
    'สหภาพคนงานท่าเรือวิจารณ์ว่าบริษัทถอดเครื่องพ่นน้ำออกเมื่อปีที่แล้วและไม่เคยติดตั้งใหม่',
    'โฆษกของบริษัทตอบว่าสั่งซื้ออุปกรณ์ใหม่แล้วและจะมาถึงในเดือนหน้า',
    'นายกเทศมนตรีสั่งให้การท่าเรือส่งรายงานการสอบสวนภายในสองสัปดาห์',
    'เรือข้ามฟากกลับมาแล่นได้ตอนสิบโมงเช้าแต่เรือสินค้ายังต้องรออยู่นอกท่า',
    'ผู้เชี่ยวชาญประเมินว่าความเสียหายจากไฟไหม้ครั้งนี้สูงกว่ายี่สิบล้านบาท',
  ],
};

describe('a story in a script without spaces, among five hundred others', () => {
  it.each(['zh', 'ja', 'th'] as const)('in %s is told a copy, cut or edited, whatever its marks', async (language) => {
    const sentences = DENSE[language];
    const whole = denseArticle(`https://wire.example/${language}`, language, sentences);
    const library = createMemoryIndex();
    const languages = ['zh', 'ja', 'th'] as const;
    const shelf = [
      ...unrelatedArticles(500),
      ...languages.map((other) => denseArticle(`https://wire.example/${other}`, other, DENSE[other])),
    ];
    await library.put(shelf.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) })));
    const cuts = fc.nat({ max: 5 }).map((from) => sentences.slice(from, from + 5));
    const marked = fc
      .constantFrom(' ', '！', '…')
      .map((mark) => sentences.map((text) => text.replace(/[。、，]/gu, mark)));
    const grown = fc.nat({ max: 9 }).map((at) => sentences.toSpliced(at, 1, 'Read more: what the harbour board knew'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cuts, marked, grown), async (kept) => {
        const match = await answerFor(denseArticle('https://elsewhere.example/story', language, kept), whole, library);
        expect(match?.relation).toBe('same-copy');
        expect(match?.probability).toBeGreaterThan(0.9);
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});

/** Two more invented Japanese reports, of other events. */
const OTHER_JA: readonly (readonly string[])[] = [
  [
    '白石町の老舗温泉旅館「松風荘」が、昨年の豪雨による休業から一年ぶりに営業を再開した。',
    '女将の川村千鶴さんは、常連客の手紙に励まされたと話している。',
    '露天風呂は川沿いから高台に移され、客室は十二室に減らされた。',
    '改修の費用は約二億円で、県と町がその三割を補助した。',
  ],
  [
    '高原鉄道は木曜日、来春に導入する新型車両を車両基地で公開した。',
    '蓄電池で走るため煙が出ず、急な坂でも静かに登ることができる。',
    '運転士の三田村誠さんは、加速がなめらかで驚いたと語った。',
    '車内には自転車を置く場所と、車いすの席が四つ設けられている。',
  ],
];

describe('Japanese reports of different events, with few others in their language', () => {
  it('are not told to be of one by the particles that they share', async () => {
    const articles = [DENSE.ja, ...OTHER_JA].map((sentences, i) =>
      denseArticle(`https://outlet-${i}.example/ja`, 'ja', sentences),
    );
    const library = createMemoryIndex();
    const shelf = [...unrelatedArticles(60), ...articles];
    await library.put(shelf.map((article) => ({ key: articleKey(article), fingerprint: fingerprintArticle(article) })));
    for (const article of articles) {
      expect(await findMatches(article, fingerprintArticle(article), library, async () => [])).toEqual([]);
    }
  });
});

function denseArticle(url: string, language: string, sentences: readonly string[]): Article {
  const [title = ''] = sentences;
  return sampleArticle({ url, language, title, text: sentences.join('\n\n'), publishedAt: '2026-11-17T08:00:00Z' });
}

function bodySentences(article: Article): readonly string[] {
  return article.blocks.filter(isBody).flatMap(({ text }) => sentencesOf(text));
}
