import type { ArticleKey, Comparison } from '../../../src/core/story.ts';
import type { ListedVersion, ReadPageAnswer } from '../../../src/messaging/protocol.ts';
import {
  COMPARISONS,
  comparison,
  key,
  match,
  PAGE,
  PAGE_SENTENCES,
  pair,
  READY,
  summary,
  VERSIONS,
} from './stories.ts';

/** What the fake background answers in one state of the gallery. A promise that never settles is work still going on. */
export interface GalleryState {
  readonly page: ReadPageAnswer | Error | null;
  /** Comparisons that are ready; an Error fails, what is missing never comes. */
  readonly comparisons?: ReadonlyMap<ArticleKey, Comparison | Error>;
}

const LONG_NAMES: readonly ListedVersion[] = VERSIONS.map((version, i) => {
  const name = [
    'The North Norrland and Outer Skerries Evening Advertiser and Shipping Intelligencer',
    'Vereinigtetageszeitungenfürküstenschifffahrtundhafenwesen',
    'صحيفة الميناء الجديد',
  ][i % 3];
  return {
    ...version,
    article: { ...version.article, outlet: { name: name ?? '', domain: 'long.example' } },
  };
});

const MANY: readonly ListedVersion[] = Array.from({ length: 30 }, (_, i) => {
  const name = `Outlet ${i + 1}`;
  const relation = i < 22 ? 'same-copy' : 'same-event';
  const hour = String(1 + (i % 22)).padStart(2, '0');
  return {
    article: summary(name, { publishedAt: `2026-03-02T${hour}:15:00Z`, credits: i % 3 === 0 ? ['Norfeed'] : [] }),
    sisters: i === 0 ? ['The Evening Outlet', 'Outlet on Sunday'] : [],
    match: match(name, relation, {
      evidence: {
        ...match(name, relation).evidence,
        containment: { aInB: 1 - i / 40, bInA: 1 - i / 60 },
        daysApart: i % 4,
      },
    }),
  };
});

const MANY_COMPARED = new Map(
  MANY.map(({ article }, i): [ArticleKey, Comparison] => {
    const source = [...COMPARISONS.values()][i % 3];
    return [article.key, source ?? comparison([], [], [], [])];
  }),
);

const SAME = new Map([
  [
    key('Norfeed'),
    comparison(
      PAGE_SENTENCES,
      PAGE_SENTENCES,
      PAGE_SENTENCES.map((_, i) => pair(i, i, 1)),
      [],
    ),
  ],
]);

const NEWS = [
  'The army flew medicine to the hospital of Vell on Sunday night.',
  'Two patients were taken to the mainland.',
  'Neither was in danger, the hospital said.',
];

const TOGETHER = new Map([
  [
    key('Norfeed'),
    comparison(
      PAGE_SENTENCES,
      [PAGE_SENTENCES[0] ?? '', ...NEWS, ...PAGE_SENTENCES.slice(1)],
      PAGE_SENTENCES.map((_, i) => pair(i, i === 0 ? 0 : i + NEWS.length, 1)),
      NEWS.map((sentence) => ['missing', null, sentence, 0.6] as const),
    ),
  ],
]);

const ARABIC_TITLE = 'انهيار محادثات العبارات والجزيرة بلا إمدادات للأسبوع الثاني على التوالي';
const ARABIC_PAGE = [
  'انهارت محادثات العبارات بين جزيرة نورلاند والبر الرئيسي يوم الاثنين بعد إحدى عشرة ساعة.',
  'وقال الاتحاد إن 71 رحلة أُلغيت خلال الأسبوع.',
  'وطُلب من المتطوعين أصحاب القوارب أن يحضروا إلى مكتب الميناء في فيل قبل الظهر من يوم الثلاثاء.',
];
const ARABIC_OTHER = [
  ARABIC_PAGE[0] ?? '',
  'وقال الاتحاد إن 74 رحلة أُلغيت خلال الأسبوع.',
  'وطُلب من الجيش أن ينقل الأدوية جوًا إلى مستشفى الجزيرة الوحيد، ولم يتلق الاتحاد جوابًا حتى المساء.',
];
const ARABIC_VERSIONS = [
  {
    article: summary('وكالة الشمال', { title: ARABIC_TITLE, language: 'ar' }),
    match: match('وكالة الشمال', 'same-copy'),
    sisters: [],
  },
];
const ARABIC = {
  ...READY,
  article: { ...PAGE, title: ARABIC_TITLE, language: 'ar' },
  versions: ARABIC_VERSIONS,
};
const ARABIC_COMPARED = new Map([
  [
    key('وكالة الشمال'),
    comparison(
      ARABIC_PAGE,
      ARABIC_OTHER,
      [pair(0, 0, 1), pair(1, 1, 0.9)],
      [
        ['number', '71', '74', 0.8],
        ['missing', null, ARABIC_OTHER[2] ?? '', 0.6],
        ['only-here', ARABIC_PAGE[2] ?? '', null, 0.5],
        ['headline', ARABIC_TITLE, 'فشل محادثات العبارات في الشمال ونقص الإمدادات يتفاقم في الجزيرة', 0.5],
      ],
    ),
  ],
]);

/** The page had another text the evening before. */
const CHANGED = { key: key('Earlier'), at: '2026-03-01T19:40:00Z', differences: 4 };

/** Every state of the popup, by name. */
export const STATES = {
  loading: { page: null },
  /** An older library is brought up to date first (gallery.tsx says so). */
  upgrading: { page: null },
  'not-an-article': { page: { state: 'no-article', reason: 'not-an-article' } },
  'browser-page': { page: { state: 'no-article', reason: 'browser-page' } },
  pdf: { page: { state: 'no-article', reason: 'pdf' } },
  'too-large': { page: { state: 'no-article', reason: 'too-large' } },
  'not-allowed': { page: { state: 'not-allowed' } },
  error: {
    page: {
      state: 'error',
      error: { name: 'QuotaExceeded', message: 'The browser has no room left.' },
    },
  },
  unknown: { page: { state: 'error', error: { name: 'TypeError', message: 'Failed to fetch.' } } },
  rejected: { page: new Error('') },
  'library-blocked': { page: { state: 'error', error: { name: 'LibraryBlocked', message: '' } } },
  'library-newer': { page: { state: 'error', error: { name: 'SchemaTooNew', message: '' } } },
  'library-unreadable': { page: { state: 'error', error: { name: 'LibraryUnavailable', message: '' } } },
  'tab-closed': { page: { state: 'error', error: { name: 'TabClosed', message: '' } } },
  'no-versions': {
    page: {
      state: 'no-versions',
      ref: { key: PAGE.key },
      article: PAGE,
      stored: true,
      changed: null,
      libraryArticles: 12,
    },
  },
  'no-versions-private': {
    page: {
      state: 'no-versions',
      ref: { key: PAGE.key },
      article: PAGE,
      stored: false,
      changed: null,
      libraryArticles: 0,
    },
  },
  comparing: {
    page: READY,
    comparisons: new Map([[key('Norfeed'), COMPARISONS.get(key('Norfeed')) ?? new Error('')]]),
  },
  listed: { page: READY },
  ready: { page: READY, comparisons: COMPARISONS },
  'first-use': { page: READY, comparisons: COMPARISONS },
  private: { page: { ...READY, stored: false }, comparisons: COMPARISONS },
  truncated: {
    page: { ...READY, article: { ...PAGE, completeness: 'truncated' } },
    comparisons: COMPARISONS,
  },
  changed: { page: { ...READY, changed: CHANGED }, comparisons: COMPARISONS },
  'changed-alone': {
    page: {
      state: 'no-versions',
      ref: { key: PAGE.key },
      article: PAGE,
      stored: true,
      changed: { ...CHANGED, differences: 1 },
      libraryArticles: 12,
    },
  },
  one: { page: { ...READY, versions: VERSIONS.slice(0, 1) }, comparisons: COMPARISONS },
  same: { page: { ...READY, versions: VERSIONS.slice(0, 1) }, comparisons: SAME },
  together: { page: { ...READY, versions: VERSIONS.slice(0, 1) }, comparisons: TOGETHER },
  failed: {
    page: READY,
    comparisons: new Map<ArticleKey, Comparison | Error>([
      ...COMPARISONS,
      [key('The Courier'), Object.assign(new Error(''), { name: 'UnknownArticle' })],
    ]),
  },
  'all-failed': {
    page: READY,
    comparisons: new Map(
      VERSIONS.map(({ article }) => [article.key, Object.assign(new Error(''), { name: 'UnknownArticle' })]),
    ),
  },
  arabic: { page: ARABIC, comparisons: ARABIC_COMPARED },
  long: { page: { ...READY, versions: LONG_NAMES }, comparisons: COMPARISONS },
  many: { page: { ...READY, versions: MANY }, comparisons: MANY_COMPARED },
} as const satisfies Readonly<Record<string, GalleryState>>;

export type StateName = keyof typeof STATES;
