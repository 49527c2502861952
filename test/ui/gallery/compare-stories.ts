import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import type { Version } from '../../../src/core/story.ts';

/** Invented outlets, agency, people and event, as whole articles. */
function version(
  outlet: string,
  at: string,
  title: string,
  paragraphs: readonly string[],
  given: Partial<Article> = {},
): Version {
  const domain = `${outlet.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
  const article: Article = {
    url: `https://${domain}/ferry-talks`,
    canonicalUrl: `https://${domain}/ferry-talks`,
    title,
    standfirst: null,
    bylines: [],
    outlet: { name: outlet, domain },
    credits: [],
    publishedAt: at,
    modifiedAt: null,
    language: 'en',
    section: null,
    completeness: 'whole',
    liveBlog: false,
    blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })),
    ...given,
  };
  return { key: articleKey(article), article };
}

const NORFEED_CREDIT = [{ agency: 'Norfeed', zone: 'dateline', evidence: 'VELL (Norfeed)' }] as const;

export const AGENCY = version(
  'Norfeed',
  '2026-03-02T18:02:00Z',
  'Island ferry talks fail',
  [
    'Ferry talks between the island of Norrland and the mainland broke down on Monday after eleven hours. The Coastal Union said 74 sailings had been cancelled in the last 24 hours.',
    '“There is no escape clause in this contract and there never was one,” said the union’s chair, Ilsa Morrow. She left the harbour office without taking questions.',
    'A deal reached in secret would have let two ships sail on Sunday, three people close to the talks said. It was rejected by the crews of both ships.',
    'Harbor minister Pieter Vaan said the offer of 4.5 percent stood “until Friday and not one hour longer”.',
    'At least 12 people were hurt when a crowd broke through the harbour gate, the police said.',
    'The army has been asked to fly medicine to the island’s only hospital. Its pharmacy has supplies for four days, the director said.',
    'The dispute began in March, when the operator Nordlink changed the winter timetable without asking the crews.',
  ],
  { credits: NORFEED_CREDIT },
);

export const BASE = version(
  'The Harbour Light',
  '2026-03-02T19:30:00Z',
  'Ferry talks collapse as island faces second week without supplies',
  [
    'Ferry talks between the island of Norrland and the mainland broke down on Monday after eleven hours. The Coastal Union said 71 sailings had been cancelled in the last 24 hours.',
    '“There is no escape clause in this contract and there never was one,” said the union’s chair, Ilsa Morrow.',
    'The dispute began in March, when the operator Nordlink changed the winter timetable without asking the crews.',
    'Harbour minister Pieter Vaan said the offer of 4.5 percent stood “until Friday and not an hour longer”.',
    'At least 15 people were hurt when a crowd broke through the harbour gate, the police said.',
    'Volunteers with boats of their own were asked to report to the harbour office in Vell by noon.',
  ],
  { credits: NORFEED_CREDIT },
);

export const EARLIER = version(
  'The Harbour Light',
  '2026-03-02T18:40:00Z',
  'Ferry talks collapse',
  [
    'Ferry talks between the island of Norrland and the mainland broke down on Monday after ten hours. The Coastal Union said 71 sailings had been cancelled in the last 24 hours.',
    '“There is no escape clause in this contract and there never was one,” said the union’s chair, Ilsa Morrow.',
    'At least 3 people were hurt when a crowd broke through the harbour gate, the police said.',
  ],
  { credits: NORFEED_CREDIT },
);

export const COURIER = version('The Courier', '2026-03-02T21:10:00Z', 'No ferries to Norrland before Friday', [
  'Ferry talks between the island of Norrland and the mainland collapsed on Monday after eleven hours. The Coastal Union claimed 74 sailings had been cancelled in the last 24 hours.',
  '“There is no escape clause in this contract and there never was one,” said its deputy chair, Tam Odell.',
  'Three people close to the talks said a deal reached in secret would have let two ships sail on Sunday. It was rejected by the crews of both ships.',
  'Mr Vaan said the offer of 4.5 percent stood “until Friday and not an hour longer”.',
  'At least 12 people were hurt when a crowd broke through the harbour gate, the police said.',
]);

export const GAZETTE = version(
  'Gazette',
  '2026-03-03T07:15:00Z',
  'Empty shelves on day nine',
  [
    'Shelves in the shops of Norrland were emptying on Tuesday as the ferry strike entered its ninth day.',
    'Pieter Vaan, the harbour minister, repeated that his offer of 4.5 percent would end on Friday.',
    'At least 80 sailings have been lost, according to a count by the Gazette. Bread is sold by the half loaf in Vell.',
  ],
  { completeness: 'truncated' },
);

/** `count` outlets with the agency's text, each with a change of its own. */
export function copies(count: number): Version[] {
  return Array.from({ length: count }, (_, i) => {
    const paragraphs = AGENCY.article.blocks.map(({ text }) => text.replace('12 people', `${12 + (i % 4)} people`));
    const dropped = paragraphs.filter((_, at) => at === 0 || at % (2 + (i % 5)) !== 0);
    const hour = String(1 + (i % 22)).padStart(2, '0');
    return version(`Outlet ${i + 1} of the North`, `2026-03-03T${hour}:20:00Z`, `Talks fail, report ${i + 1}`, dropped);
  });
}

/** `count` versions of one text of about `words` words, each rewritten here and there. */
export function longCopies(count: number, words: number): Version[] {
  const nouns = 'harbour winter ferry captain island council storm market village engine signal railway'.split(' ');
  const verbs = 'opened crossed delayed repaired blamed counted visited refused promised cancelled'.split(' ');
  const sentence = (i: number) =>
    `The ${nouns[i % 12]} of ${nouns[(i * 5) % 12]} number ${i} ${verbs[i % 10]} the ${nouns[(i * 7 + 3) % 12]} after ${(i * 3) % 90} hours, witness ${i} said.`;
  const sentences = Array.from({ length: Math.round(words / 16) }, (_, i) => sentence(i));
  return Array.from({ length: count }, (_, v) => {
    const own = sentences
      .filter((_, i) => v === 0 || (i * 7 + v) % 11 !== 0)
      .map((text, i) =>
        v > 0 && (i + v) % 4 === 0 ? text.replace('after', 'within').replace('said', 'claimed') : text,
      );
    const paragraphs = Array.from({ length: Math.ceil(own.length / 3) }, (_, i) =>
      own.slice(i * 3, i * 3 + 3).join(' '),
    );
    return version(
      `Long Post ${String.fromCharCode(65 + v)}`,
      `2026-03-0${1 + (v % 8)}T08:00:00Z`,
      `The long story, part ${v}`,
      paragraphs,
    );
  });
}
