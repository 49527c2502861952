import { type Article, bodyText } from '../../../src/core/article.ts';
import { type Edit, type Edited, replaceAll, replaceOnce } from './edit.ts';
import type { Random } from './random.ts';

/** Surnames: words that follow a capitalised first name, and are never written small. */
const FULL_NAME = /(?<![.!?“"] |^|\w)([A-Z][a-z]{2,}) ([A-Z][a-z]{3,})(?![\w’'-]|\s[A-Z])/g;
const NOT_A_PERSON =
  /^(?:United|New|North|South|East|West|White|Supreme|Black|Saudi|Hong|San|Los|Las|Great|National|Prime|Foreign|Federal|State|House|High|World|Middle|Associated|President|Senator|Minister|Secretary|General|Attorney|Justice|Sen|Rep|Gov|Mr|Mrs|Ms|The|On|In|At|For|But|And|Fox|Wall|Democratic|Republican|Homeland|Defense|Social|Capitol|Air|Central|American|Islamic|Department|City|County|Party|Court|Post|Times|Street|Journal|News|States|Kingdom|Union|University|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Security|Council|Center|Bank|Chief|Committee|Congress|Senate|Office|River|School|Park|Hill|Coast|Army|Force|Korea|Jersey|York|Carolina|Dakota|Virginia|Mexico|Hampshire|Orleans|Angeles|Francisco|Vegas|East|Territory)$/;

export function peopleIn(article: Article): [string, string][] {
  const text = bodyText(article);
  const people = new Map<string, [string, string]>();
  for (const [, first = '', last = ''] of text.matchAll(FULL_NAME)) {
    if (NOT_A_PERSON.test(first) || NOT_A_PERSON.test(last)) continue;
    people.set(last, [first, last]);
  }
  return [...people.values()];
}

const RESPELLINGS: readonly [RegExp, string][] = [
  [/ck/, 'k'],
  [/ph/, 'f'],
  [/y$/, 'i'],
  [/i$/, 'y'],
  [/c(?=[aou])/, 'k'],
  [/k/, 'kh'],
  [/(?<=.)ou/, 'u'],
  [/ee/, 'i'],
  [/(?<=.)v/, 'w'],
  [/(?<=.)w/, 'v'],
  [/ss/, 's'],
  [/ll/, 'l'],
  [/(?<=.)z/, 's'],
  [/(?<=[a-z])s(?=[a-z])/, 'z'],
  [/(?<=[a-z])e(?=[a-z])/, 'a'],
  [/(?<=[a-z])a(?=[a-z])/, 'e'],
  [/(?<=[a-z])o(?=[a-z])/, 'u'],
];

function respelled(name: string, random: Random): string {
  for (const [pattern, by] of random.shuffled(RESPELLINGS)) {
    const changed = name.replace(pattern, by);
    if (changed !== name) return changed;
  }
  return `${name}e`;
}

const respell: Edit = {
  name: 'name: respelt throughout',
  kind: 'name',
  apply(article, random): Edited | null {
    const person = random.pick(peopleIn(article));
    if (person === undefined) return null;
    const after = respelled(person[1], random);
    const done = replaceAll(article, new RegExp(`\\b${person[1]}\\b`, 'g'), () => after, 1);
    return (
      done && { article: done.article, expected: [{ kind: 'name', before: person[1], after }], touched: done.touched }
    );
  },
};

const INVENTED = ['Halvorsen', 'Okonjo', 'Brandt', 'Delacroix', 'Petrosyan', 'Whitcombe', 'Lindqvist', 'Marchetti'];

const rename: Edit = {
  name: 'name: another name throughout',
  kind: 'name',
  apply(article, random): Edited | null {
    const person = random.pick(peopleIn(article));
    const after = random.pick(INVENTED);
    if (person === undefined || after === undefined) return null;
    const done = replaceAll(article, new RegExp(`\\b${person[1]}\\b`, 'g'), () => after, 2);
    return (
      done && { article: done.article, expected: [{ kind: 'name', before: person[1], after }], touched: done.touched }
    );
  },
};

const PLACES = [
  'Paris',
  'London',
  'Berlin',
  'Moscow',
  'Washington',
  'Chicago',
  'Boston',
  'Texas',
  'California',
  'Florida',
  'Iraq',
  'Iran',
  'Syria',
  'China',
  'Russia',
  'Ukraine',
  'Israel',
  'Germany',
  'France',
  'Japan',
];

const place: Edit = {
  name: 'name: another place',
  kind: 'name',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      new RegExp(`(?<=\\b(?:in|from|to|of|near) )(?:${PLACES.join('|')})\\b(?!,| [A-Z])`, 'g'),
      (match) => random.pick(PLACES.filter((other) => other !== match[0])) ?? null,
    );
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'name', before: done.before, after: done.after }],
        touched: [done.block],
      }
    );
  },
};

const firstName: Edit = {
  name: 'name: first name',
  kind: 'name',
  apply(article, random): Edited | null {
    const person = random.pick(peopleIn(article));
    const after = random.pick(['Gregor', 'Helena', 'Tobias', 'Marta', 'Ivan', 'Louise']);
    if (person === undefined || after === undefined) return null;
    const done = replaceAll(
      article,
      new RegExp(`\\b${person[0]} ${person[1]}\\b`, 'g'),
      () => `${after} ${person[1]}`,
      1,
    );
    return (
      done && { article: done.article, expected: [{ kind: 'name', before: person[0], after }], touched: done.touched }
    );
  },
};

const dropHonorific: Edit = {
  name: 'title: honorific dropped throughout',
  kind: 'title',
  apply(article, random): Edited | null {
    const used = ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Sen.', 'Rep.', 'Gov.', 'Mr', 'Mrs', 'Ms'].filter((word) =>
      article.blocks.some(({ text }) => text.includes(`${word} `)),
    );
    const word = random.pick(used);
    if (word === undefined) return null;
    const done = replaceAll(article, new RegExp(`\\b${word.replace('.', '\\.')} (?=[A-Z])`, 'g'), () => '', 1);
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'title', before: word.replace('.', ''), after: '' }],
        touched: done.touched,
      }
    );
  },
};

const addHonorific: Edit = {
  name: 'title: honorific added throughout',
  kind: 'title',
  apply(article, random): Edited | null {
    const person = random.pick(peopleIn(article));
    if (person === undefined) return null;
    const word = random.pick(['Mr', 'Ms', 'Dr']) ?? 'Mr';
    const done = replaceAll(
      article,
      new RegExp(`(?<!(?:[A-Z][\\w.]*|“|")[ -])(?<=\\w,? )${person[1]}\\b(?!-| [A-Z])`, 'g'),
      (match) => `${word} ${match}`,
      1,
    );
    return (
      done && { article: done.article, expected: [{ kind: 'title', before: '', after: word }], touched: done.touched }
    );
  },
};

const changeOffice: Edit = {
  name: 'title: office changed',
  kind: 'title',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      /\b(?:President|Senator|Sen\.|Rep\.|Gov\.|Governor|Secretary|Chancellor|Judge|spokesman|spokeswoman|Director)(?= [A-Z][a-z]+)/g,
      (match) =>
        random.pick(
          ['President', 'Senator', 'Governor', 'Mayor', 'Minister'].filter(
            (other) => !other.startsWith(match[0].slice(0, 3)),
          ),
        ) ?? null,
    );
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'title', before: done.before.replace('.', ''), after: done.after }],
        touched: [done.block],
      }
    );
  },
};

const dropOffice: Edit = {
  name: 'title: office dropped',
  kind: 'title',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      /\b(?:(?:Vice|former|Prime|Foreign|Deputy) )?(?:President|Secretary|Chancellor|Minister|Governor|Judge) (?=[A-Z][a-z]+ [A-Z][a-z]+)/g,
      () => '',
    );
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'title', before: done.before.trim(), after: '' }],
        touched: [done.block],
      }
    );
  },
};

export const NAME_EDITS: readonly Edit[] = [
  respell,
  rename,
  place,
  firstName,
  dropHonorific,
  addHonorific,
  changeOffice,
  dropOffice,
];
