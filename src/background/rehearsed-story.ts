import type { Article } from '../core/article.ts';

/**
 * Two versions of one invented report, for `rehearse`: short, and with something of every kind that reading and comparing
 * look for (figures, quotations, names, titles, dates, hedges, a credit, a moved and a rewritten sentence).
 */
export const REHEARSED: readonly [Article, Article] = [
  article('courier.example', 'Bridge at Tarn closed after 12 are hurt', '(MNA)', [
    'TARN, March 2 (MNA) - Twelve people were hurt on Monday when part of the old bridge at Tarn gave way, police said.',
    'Mayor Ilse Varga said the bridge had been inspected in 2019. "We were told that it was safe," she told reporters.',
    'The operator, Norrail, is said to have spent 4.5 million euros on repairs, 30 percent more than planned.',
    'Two of the injured were taken to Saint Orla hospital, 15 kilometres away, where a spokesman described their condition as serious.',
    'Trains will not run before Thursday. Some 3,000 commuters use the line every day.',
    '"Nobody warned us," said Peter Lund, 54, who was on the bridge at 8:30 a.m.',
  ]),
  article('ledger.example', 'Fifteen hurt as Tarn bridge collapses', 'Mercury News', [
    'Fifteen people were injured on Monday when a section of the old bridge in Tarn collapsed, officials claimed.',
    'Some 3,000 commuters use the line every day. Trains will not run before Friday.',
    'Ilse Varga, the town’s mayor, said the bridge was inspected in 2018. "We were told it was safe," she told journalists.',
    'Norrail, the operator, allegedly spent 4.2 million euros on repairs, a third more than was planned.',
    'Two of the injured were taken to St. Orla hospital, 15 km away; a spokeswoman called their condition serious but not critical.',
    'The ministry denied on Tuesday that it had been warned. An inquiry begins next week, Minister Anna Berg said.',
  ]),
];

function article(domain: string, title: string, agency: string, paragraphs: readonly string[]): Article {
  const url = `https://${domain}/tarn`;
  return {
    url,
    canonicalUrl: url,
    title,
    standfirst: null,
    bylines: [],
    outlet: { name: domain, domain },
    credits: [{ agency, zone: 'dateline', evidence: agency }],
    publishedAt: '2026-03-02T12:00:00Z',
    modifiedAt: null,
    language: 'en',
    section: null,
    completeness: 'whole',
    liveBlog: false,
    blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })),
  };
}
