import type { Article } from '../../../src/core/article.ts';
import { findCredits } from '../../../src/extract/credits/find-credits.ts';
import { type Edit, type Edited, type Expected, isQuoted, replaceAll, replaceOnce, withParagraph } from './edit.ts';
import { peopleIn } from './name-edits.ts';
import type { Random } from './random.ts';
import { REWRITE_RULES, type RewriteRule } from './rewrite-rules.ts';

/** Edits of one paragraph at once. */
const IN_A_PARAGRAPH = 3;

/**
 * A second way to edit articles, written apart from the first (`EDITS`) so that neither the rules nor the phrases of the one
 * are what the comparison was made with: word rules, names, speakers, passages, credits in the text, and several at once.
 */
export const REWRITES: readonly Edit[] = [
  severalInOneParagraph(),
  ...REWRITE_RULES.map(asEdit),
  swappedSpeaker(
    'before',
    /(?<=^)([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= (?:said|told|added|warned|argued)\b[^"“.]{0,60}["“])/g,
  ),
  swappedSpeaker('behind', /(?<=[,?!]["”] (?:said|says) )([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.])/g),
  swappedSpeaker('between', /(?<=[,?!]["”] )([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= (?:said|says|added|told)\b)/g),
  everywhere('name', 'vowel changed', (_, last) => last.replace(/([a-z])[aeo]([a-z])/, '$1u$2')),
  everywhere('name', 'letter doubled', (_, last) => last.replace(/([lmnrst])(?=[aeiou])/, '$1$1')),
  everywhere('name', 'other surname', () => 'Vanterpool'),
  everywhere('title', 'Dr before the surname', (_, last) => `Dr ${last}`),
  ...['President', 'Senator', 'Judge', 'Governor', 'Mr.', 'Mrs.', 'Ms.', 'Dr.'].map(droppedTitle),
  sentenceMoved(),
  paragraphsMoved(),
  paragraphsDropped(),
  sentenceAdded(),
  ...creditEdits(),
  headlineEdit('word swapped', (words, at) => words.map((word, i) => (i === at ? 'unexpected' : word))),
  headlineEdit('tail added', (words) => [...words, '—', 'what', 'we', 'know']),
];

/** Two or three word rules in one paragraph, none of them on another's words. */
function severalInOneParagraph(): Edit {
  return {
    name: 'several in one paragraph',
    kind: 'none',
    apply(article, random, avoid): Edited | null {
      const blocks = random.shuffled([...article.blocks.keys()].filter((block) => !avoid.has(block)));
      for (const block of blocks) {
        const done = crowded(article, block, random);
        if (done !== null) return done;
      }
      return null;
    },
  };
}

function crowded(article: Article, block: number, random: Random): Edited | null {
  let text = article.blocks[block]?.text ?? '';
  const expected: Expected[] = [];
  const stretches: { from: number; to: number }[] = [];
  for (const rule of random.shuffled(REWRITE_RULES)) {
    if (expected.length === IN_A_PARAGRAPH || expected.some(({ kind }) => kind === rule.kind)) continue;
    const place = random.shuffled([...text.matchAll(rule.find)]).find((match) => {
      const [from, to] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
      return fits(rule, text, from) && stretches.every((other) => to + APART < other.from || other.to + APART < from);
    });
    const by = place === undefined ? null : rule.by(place, random);
    if (place === undefined || by === null || by === place[0]) continue;
    const at = place.index ?? 0;
    text = text.slice(0, at) + by + text.slice(at + place[0].length);
    const grown = by.length - place[0].length;
    for (const other of stretches) {
      if (other.from < at) continue;
      other.from += grown;
      other.to += grown;
    }
    stretches.push({ from: at, to: at + by.length });
    expected.push({ kind: rule.kind, before: place[0], after: by });
  }
  return expected.length < 2 ? null : { article: withParagraph(article, block, text), expected, touched: [block] };
}

/** Characters between two edits of one paragraph: closer ones are one change to a reader. */
const APART = 25;

function fits(rule: RewriteRule, text: string, at: number): boolean {
  return rule.marks === 'any' || isQuoted(text, at) === (rule.marks === 'in');
}

function asEdit(rule: RewriteRule): Edit {
  return {
    name: rule.name,
    kind: rule.kind,
    apply(article, random, avoid): Edited | null {
      const done = replaceOnce(article, random, avoid, rule.find, (match, text) =>
        fits(rule, text, match.index ?? 0) ? rule.by(match, random) : null,
      );
      return done && one(done.article, { kind: rule.kind, before: done.before, after: done.after }, [done.block]);
    },
  };
}

function one(article: Article, expected: Expected, touched: readonly number[]): Edited {
  return { article, expected: [expected], touched };
}

function swappedSpeaker(place: string, find: RegExp): Edit {
  return {
    name: `speaker: name ${place} the quotation`,
    kind: 'speaker',
    apply(article, random, avoid): Edited | null {
      const people = peopleIn(article);
      const done = replaceOnce(article, random, avoid, find, (match) => {
        const last = match[0].split(' ').at(-1) ?? '';
        if (!people.some(([, surname]) => surname === last)) return null;
        const other = random.pick(people.filter(([, surname]) => surname !== last));
        return other === undefined ? null : match[0].includes(' ') ? other.join(' ') : other[1];
      });
      return done && one(done.article, { kind: 'speaker', before: done.before, after: done.after }, [done.block]);
    },
  };
}

function everywhere(kind: 'name' | 'title', name: string, change: (first: string, last: string) => string): Edit {
  return {
    name: `${kind}: ${name}`,
    kind,
    apply(article, random): Edited | null {
      const [first, last] = random.pick(peopleIn(article)) ?? ['', ''];
      const after = change(first, last);
      if (last === '' || after === last) return null;
      // A title stands before the surname alone.
      const find =
        kind === 'title' ? new RegExp(`(?<=[a-z,] )\\b${last}\\b(?! [A-Z])`, 'g') : new RegExp(`\\b${last}\\b`, 'g');
      const bare =
        kind === 'title' &&
        article.blocks.some(({ text }) =>
          new RegExp(`\\b[A-Z][\\w.]* ${last}\\b`).test(text.replaceAll(`${first} ${last}`, '')),
        );
      const done = bare ? null : replaceAll(article, find, () => after, 1);
      return (
        done &&
        one(
          done.article,
          { kind, before: kind === 'title' ? '' : last, after: kind === 'title' ? 'Dr' : after },
          done.touched,
        )
      );
    },
  };
}

function droppedTitle(title: string): Edit {
  return {
    name: `title: ${title} dropped once`,
    kind: 'title',
    apply(article, random, avoid): Edited | null {
      const find = new RegExp(`\\b${title.replace('.', '\\.')} (?=[A-Z][a-z]+)`, 'g');
      const done = replaceOnce(article, random, avoid, find, () => '');
      return done && one(done.article, { kind: 'title', before: title.replace('.', ''), after: '' }, [done.block]);
    },
  };
}

const SENTENCE = /(?<=[a-z]{3}\. )[A-Z][^.!?"“”]{60,220}[a-z]{3}\.(?= [A-Z]|$)/g;

function sentenceMoved(): Edit {
  return {
    name: 'moved: one sentence to another paragraph',
    kind: 'moved',
    apply(article, random, avoid): Edited | null {
      if (avoid.size > 0) return null;
      const done = replaceOnce(article, random, avoid, SENTENCE, () => '');
      if (done === null) return null;
      const to = (done.block + 3 + random.below(Math.max(1, article.blocks.length - 5))) % article.blocks.length;
      const target = done.article.blocks[to]?.text ?? '';
      if (Math.abs(to - done.block) < 2 || !/[.”"]$/.test(target) || target.length < 80) return null;
      const moved = withParagraph(done.article, to, `${target} ${done.before}`);
      return one(moved, { kind: 'moved', before: done.before, after: done.before }, [done.block, to]);
    },
  };
}

/** Two neighbouring paragraphs go to the end of the story. */
function paragraphsMoved(): Edit {
  return {
    name: 'moved: two paragraphs to the end',
    kind: 'moved',
    apply(article, random, avoid): Edited | null {
      const last = article.blocks.length - 1;
      if (avoid.size > 0 || last < 8) return null;
      const at = 1 + random.below(3);
      const taken = article.blocks.slice(at, at + 2);
      if (taken.some(({ text }) => text.length < 80)) return null;
      const blocks = [
        ...article.blocks.slice(0, at),
        ...article.blocks.slice(at + 2, last),
        ...taken,
        ...article.blocks.slice(last),
      ];
      return one({ ...article, blocks }, { kind: 'moved', before: taken[0]?.text ?? '', after: taken[0]?.text ?? '' }, [
        at,
      ]);
    },
  };
}

function paragraphsDropped(): Edit {
  return {
    name: 'only-here: last paragraphs dropped',
    kind: 'only-here',
    apply(article, _random, avoid): Edited | null {
      const from = article.blocks.length - 2;
      const dropped = article.blocks.slice(from);
      if (
        avoid.size > 0 ||
        from < 5 ||
        dropped.some(({ text }) => text.length < 80 || /©|\bReuters\b|\bAP\b|AFP/.test(text))
      )
        return null;
      return {
        article: { ...article, blocks: article.blocks.slice(0, from) },
        expected: dropped.map(({ text }) => ({ kind: 'only-here', before: text, after: '' })),
        touched: [from],
      };
    },
  };
}

const STRANGERS = [
  'Two lighthouse keepers on the Skerrow rocks were brought ashore after their radio failed.',
  'The parish of Old Tamworth Green voted to plant three hundred lime trees along the canal.',
  '“Nobody had asked the beekeepers,” said Orla Tiernan, who runs a shop in Marrable.',
];

function sentenceAdded(): Edit {
  return {
    name: 'missing: sentence at the start of a paragraph',
    kind: 'missing',
    apply(article, random, avoid): Edited | null {
      const at = 1 + random.below(article.blocks.length - 1);
      const text = random.pick(STRANGERS) ?? '';
      const before = article.blocks[at]?.text ?? '';
      if (avoid.has(at) || !/^[A-Z]/.test(before) || before.length < 80) return null;
      return one(withParagraph(article, at, `${text} ${before}`), { kind: 'missing', before: '', after: text }, [at]);
    },
  };
}

function credited(article: Article): Article {
  return {
    ...article,
    credits: findCredits(article.blocks, { bylines: [], metadata: [], outlet: article.outlet.name }),
  };
}

function creditEdits(): Edit[] {
  const lines: readonly (readonly [name: string, a: string | null, b: string | null, at: 'start' | 'end'])[] = [
    ['byline swapped', 'By Mara Coyle, AFP', 'By Mara Coyle, Reuters', 'start'],
    ['tail swapped', '(Reporting by Mara Coyle; Reuters)', '(AFP)', 'end'],
    ['tail dropped', 'Copyright 2012 AFP', null, 'end'],
    ['contribution added', null, 'Reuters contributed to this report.', 'end'],
    ['agency in brackets', '(AP)', '(dpa)', 'end'],
  ];
  return lines.map(([name, a, b, at]) => ({
    name: `credit: ${name}`,
    kind: 'credit',
    base: (article: Article) => withLine(article, a, at),
    apply(article: Article): Edited | null {
      const before = agencyIn(a);
      const after = agencyIn(b);
      if (article.credits.length > 0) return null;
      return one(withLine(article, b, at), { kind: 'credit', before, after }, []);
    },
  }));
}

function agencyIn(line: string | null): string {
  return /AFP|Reuters|\bAP\b|dpa/.exec(line ?? '')?.[0] ?? '';
}

function withLine(article: Article, text: string | null, at: 'start' | 'end'): Article {
  if (text === null) return article;
  const line = { text, role: 'paragraph' as const };
  return credited({ ...article, blocks: at === 'start' ? [line, ...article.blocks] : [...article.blocks, line] });
}

function headlineEdit(name: string, change: (words: string[], at: number) => string[]): Edit {
  return {
    name: `headline: ${name}`,
    kind: 'headline',
    apply(article, random): Edited | null {
      const words = article.title.split(' ');
      if (words.length < 4) return null;
      const title = change(words, random.below(words.length)).join(' ');
      return one({ ...article, title }, { kind: 'headline', before: article.title, after: title }, []);
    },
  };
}
