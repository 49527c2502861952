import type { Article } from '../../../src/core/article.ts';
import { hash32 } from '../../../src/core/text/hash32.ts';
import { sampleArticle } from './sample-article.ts';

const PARTS = {
  who: 'The council of|Farmers around|The harbour office in|Doctors in|Teachers from|The orchestra of|Police in|The museum in|Bakers from|The rowing club of',
  did: 'said that|has decided that|heard on Monday that|told reporters that|expects that|had warned that|learned this week that|denied that',
  what: 'a new roof for the market hall|the old mill beside the river|this year’s apple harvest|the bus line to the coast|a school for ninety children|the price of bread and milk|a stolen bronze bell|the swimming pool behind the station|an orchestra without a conductor|the bridge for cyclists',
  will: 'would cost more than|will be finished before|must wait for|had to be closed after|cannot be paid without|may be sold to|was built in spite of|belongs again to',
  ending:
    'the winter fair|a vote among its members|the next spring tide|a loan from the savings bank|the widow of a painter|visitors from abroad|a summer without rain|the judges of the county court|its oldest lodgers|a strike of the drivers',
} as const;

/** So many invented articles in plain English, each about a place of its own: what a reader's library is full of. */
export function unrelatedArticles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, i) => {
    const place = placeName(i);
    const sentence = (row: number): string => {
      const part = (kind: keyof typeof PARTS): string => pick(PARTS[kind].split('|'), `${i} ${row} ${kind}`);
      return `${part('who')} ${place} ${part('did')} ${part('what')} ${part('will')} ${part('ending')}.`;
    };
    return sampleArticle({
      url: `https://outlet-${i % 25}.example/${i}`,
      outlet: { name: `Outlet ${i % 25}`, domain: `outlet-${i % 25}.example` },
      title: sentence(-1).slice(0, -1),
      text: Array.from({ length: 12 }, (_, row) => sentence(row)).join('\n\n'),
      publishedAt: new Date(Date.UTC(2026, 10, 1 + (i % 28))).toISOString(),
    });
  });
}

function placeName(i: number): string {
  const first = pick(['Al', 'Bren', 'Cor', 'Dun', 'Esk', 'Fal', 'Gor', 'Hol', 'Ing', 'Jar'], `first ${i}`);
  return `${first}${pick(['ba', 'do', 'ke', 'li', 'mo', 'nu', 'ra', 'sti', 've', 'zo'], `second ${i}`)}${pick(['ford', 'ham', 'mere', 'sund', 'wick'], `third ${i}`)}`;
}

function pick(from: readonly string[], lot: string): string {
  return from[hash32(lot) % from.length] ?? '';
}
