import type { Article } from '../../../src/core/article.ts';
import { findCredits } from '../../../src/extract/credits/find-credits.ts';
import { type Edit, type Edited, isQuoted, replaceOnce, withParagraph } from './edit.ts';

/** Invented paragraphs that belong to no story. */
const FOREIGN = [
  'The regatta at Lake Ormund drew a record crowd, and the winning crew of the Silver Heron dedicated the cup to their late coach.',
  'Bakers in the old town of Pellworth have asked the mayor to keep the night market open until the end of the season.',
  'A colony of storks has returned to the water tower of Grimsvik after an absence of three decades, delighting the children of the village.',
  'Municipal archivists found letters of the composer Anselm Tarrow behind a wall while the library was being painted.',
  'The ferry between Quellin and the islands will run hourly from the spring, and commuters have welcomed the cheaper monthly pass.',
];

const LONG = 60;

function longParagraphs(article: Article, avoid: ReadonlySet<number>): number[] {
  return [...article.blocks.keys()].filter(
    (i) => !avoid.has(i) && (article.blocks[i]?.text.length ?? 0) > LONG && i > 0,
  );
}

const dropParagraph: Edit = {
  name: 'only-here: paragraph deleted',
  kind: 'only-here',
  apply(article, random, avoid): Edited | null {
    const at = random.pick(longParagraphs(article, avoid));
    if (at === undefined) return null;
    const before = article.blocks[at]?.text ?? '';
    return {
      article: { ...article, blocks: article.blocks.filter((_, i) => i !== at) },
      expected: [{ kind: 'only-here', before, after: '' }],
      touched: [at],
    };
  },
};

const insertParagraph: Edit = {
  name: 'missing: paragraph inserted',
  kind: 'missing',
  apply(article, random): Edited | null {
    const text = random.pick(FOREIGN) ?? '';
    const at = 1 + random.below(article.blocks.length);
    const blocks = [...article.blocks.slice(0, at), { text, role: 'paragraph' as const }, ...article.blocks.slice(at)];
    return { article: { ...article, blocks }, expected: [{ kind: 'missing', before: '', after: text }], touched: [] };
  },
};

const insertSentence: Edit = {
  name: 'missing: sentence inserted',
  kind: 'missing',
  apply(article, random, avoid): Edited | null {
    const at = random.pick(longParagraphs(article, avoid).filter((i) => /[.”"]$/.test(article.blocks[i]?.text ?? '')));
    const text = random.pick(FOREIGN) ?? '';
    if (at === undefined) return null;
    return {
      article: withParagraph(article, at, `${article.blocks[at]?.text} ${text}`),
      expected: [{ kind: 'missing', before: '', after: text }],
      touched: [at],
    };
  },
};

const dropSentence: Edit = {
  name: 'only-here: sentence deleted',
  kind: 'only-here',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      /(?<=[a-z]{3}\. )[A-Z][^.!?"“”]{50,200}[a-z]{3}\.(?= [A-Z]|$)/g,
      () => '',
    );
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'only-here', before: done.before, after: '' }],
        touched: [done.block],
      }
    );
  },
};

const move: Edit = {
  name: 'moved: paragraph',
  kind: 'moved',
  apply(article, random, avoid): Edited | null {
    if (avoid.size > 0 || article.blocks.length < 6) return null;
    const at = random.pick(longParagraphs(article, avoid));
    if (at === undefined) return null;
    const block = article.blocks[at];
    if (block === undefined) return null;
    const rest = article.blocks.filter((_, i) => i !== at);
    const to = (at + 3 + random.below(Math.max(1, rest.length - 4))) % rest.length;
    if (Math.abs(to - at) < 2) return null;
    return {
      article: { ...article, blocks: [...rest.slice(0, to), block, ...rest.slice(to)] },
      expected: [{ kind: 'moved', before: block.text, after: block.text }],
      touched: [at],
    };
  },
};

const SYNONYMS: Readonly<Record<string, string>> = {
  big: 'large',
  large: 'sizeable',
  began: 'started',
  begin: 'start',
  help: 'assist',
  show: 'demonstrate',
  needed: 'required',
  needs: 'requires',
  buy: 'purchase',
  bought: 'purchased',
  ended: 'finished',
  trying: 'attempting',
  tried: 'attempted',
  often: 'frequently',
  angry: 'furious',
  important: 'crucial',
  children: 'youngsters',
  people: 'individuals',
  attack: 'assault',
  money: 'cash',
  fight: 'battle',
  meeting: 'gathering',
  decision: 'ruling',
  plan: 'scheme',
  problem: 'difficulty',
  rules: 'regulations',
  law: 'legislation',
  huge: 'enormous',
  quickly: 'rapidly',
  home: 'residence',
  car: 'vehicle',
  job: 'position',
  workers: 'employees',
  support: 'backing',
  effort: 'attempt',
  change: 'shift',
  chance: 'opportunity',
  several: 'various',
  recently: 'lately',
  nearby: 'close',
};
const synonym: Edit = {
  name: 'wording: synonym',
  kind: 'wording',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      new RegExp(`\\b(?:${Object.keys(SYNONYMS).join('|')})\\b`, 'g'),
      // Inside a quotation it is a changed quotation.
      (match, text) => (isQuoted(text, match.index ?? 0) ? null : (SYNONYMS[match[0]] ?? null)),
    );
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'wording', before: done.before, after: done.after }],
        touched: [done.block],
      }
    );
  },
};

const PHRASES: readonly [RegExp, string][] = [
  [/\bbecause of\b/g, 'owing to'],
  [/\bin order to\b/g, 'to'],
  [/\bas well as\b/g, 'and also'],
  [/\ba number of\b/g, 'several'],
  [/\bcarried out\b/g, 'conducted'],
  [/\bset up\b/g, 'established'],
  [/\bat least in part\b/g, 'partly'],
  [/\bmade clear\b/g, 'left no doubt'],
  [/\btook place\b/g, 'happened'],
  [/\bis expected to\b/g, 'should'],
  [/\bgoing to\b/g, 'about to'],
  [/\bagain\b/g, 'once more'],
  [/\bso far\b/g, 'to date'],
  [/\bafter\b/g, 'following'],
  [/\bbefore\b/g, 'ahead of'],
  [/\bwhile\b/g, 'as'],
  [/\bbut\b/g, 'although'],
  [/\babout\b/g, 'regarding'],
];
const phrase: Edit = {
  name: 'wording: phrase',
  kind: 'wording',
  apply(article, random, avoid): Edited | null {
    const [pattern, by] = random.pick(PHRASES) ?? [/$^/g, ''];
    const done = replaceOnce(article, random, avoid, pattern, (match, text) => {
      const behind = text.slice((match.index ?? 0) + match[0].length);
      return isQuoted(text, match.index ?? 0) || /^ (?:\d|[a-z]+teen)/.test(behind) ? null : by;
    });
    return (
      done && {
        article: done.article,
        expected: [{ kind: 'wording', before: done.before, after: done.after }],
        touched: [done.block],
      }
    );
  },
};

const headline: Edit = {
  name: 'headline: rewritten',
  kind: 'headline',
  apply(article, random): Edited | null {
    const words = article.title.split(' ');
    if (words.length < 4) return null;
    const at = random.below(words.length);
    const title =
      random.next() < 0.5
        ? words.filter((_, i) => i !== at).join(' ')
        : words.map((word, i) => (i === at ? 'disputed' : word)).join(' ');
    return {
      article: { ...article, title },
      expected: [{ kind: 'headline', before: article.title, after: title }],
      touched: [],
    };
  },
};

const credit: Edit = {
  name: 'credit: swapped or dropped',
  kind: 'credit',
  apply(article, random): Edited | null {
    const agency = random.pick(['Reuters', 'dpa', 'ANSA']) ?? 'Reuters';
    const credits = random.next() < 0.5 ? [] : [{ agency, zone: 'tail' as const, evidence: `© ${agency}` }];
    if (article.credits.length === 0 && credits.length === 0) return null;
    // What names the agency goes out of the text, too.
    const evidence = article.credits.map((each) => each.evidence).filter((words) => words !== '');
    const blocks = article.blocks
      .map((block) => ({
        ...block,
        text: evidence.reduce((text, words) => text.replace(words, '').trim(), block.text),
      }))
      .filter(({ text }) => text !== '');
    return {
      article: { ...article, blocks, credits },
      expected: [{ kind: 'credit', before: article.credits[0]?.agency ?? '', after: credits[0]?.agency ?? '' }],
      touched: [],
    };
  },
};

function credited(article: Article): Article {
  return {
    ...article,
    credits: findCredits(article.blocks, { bylines: article.bylines, metadata: [], outlet: article.outlet.name }),
  };
}

const dateline: Edit = {
  name: 'credit: in the dateline',
  kind: 'credit',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      /(?<=^[^a-z]{3,30}.{0,20})\((?:AP|Reuters|AFP|CNN|UPI)\)/g,
      (match) => random.pick(['(Reuters)', '(AFP)', '(AP)', ''].filter((other) => other !== match[0])) ?? null,
    );
    return (
      done && {
        article: credited(done.article),
        expected: [{ kind: 'credit', before: done.before.slice(1, -1), after: done.after.slice(1, -1) }],
        touched: [done.block],
      }
    );
  },
};

const tailCredit: Edit = {
  name: 'credit: tail line added',
  kind: 'credit',
  apply(article, random): Edited | null {
    const line =
      random.pick([
        '© 2019 AFP',
        '(c) Reuters 2018',
        'Copyright 2014 The Associated Press. All rights reserved.',
        'The Associated Press contributed to this report.',
        'Reporting by Reuters',
        '-- AFP',
      ]) ?? '';
    return {
      article: credited({ ...article, blocks: [...article.blocks, { text: line, role: 'paragraph' }] }),
      expected: [{ kind: 'credit', before: '', after: /AFP|Reuters/.exec(line)?.[0] ?? 'AP' }],
      touched: [],
    };
  },
};

function styleEdit(name: string, change: (text: string) => string): Edit {
  return {
    name: `none: ${name}`,
    kind: 'none',
    apply(article): Edited | null {
      const blocks = article.blocks.map((block) => ({ ...block, text: change(block.text) }));
      const touched = [...article.blocks.keys()].filter((i) => blocks[i]?.text !== article.blocks[i]?.text);
      return touched.length === 0
        ? null
        : { article: { ...article, blocks, title: change(article.title) }, expected: [], touched };
    },
  };
}

const STYLE: readonly Edit[] = [
  styleEdit('curly quotes', (text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/(\w)'(\w)/g, '$1’$2')),
  styleEdit('straight quotes', (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")),
  styleEdit('single quotes', (text) => text.replace(/“([^”’]*)”/g, '‘$1’')),
  styleEdit('guillemets', (text) => text.replace(/“([^”]*)”/g, '«$1»')),
  styleEdit('dashes', (text) => text.replace(/ -- | — |—/g, ' – ')),
  styleEdit('per cent', (text) => text.replace(/ percent\b/g, ' per cent').replace(/(\d)%/g, '$1 percent')),
  styleEdit('British spelling', (text) =>
    text
      .replace(/\b(\w{3,})iz(e[ds]?|ing|ation)\b/g, '$1is$2')
      .replace(/\b([Cc]ol|[Ff]av|[Hh]on|[Ll]ab|[Nn]eighb)or(s|ed|ing|ly)?\b/g, '$1our$2')
      .replace(/\b([Cc])enter(s)?\b/g, '$1entre$2')
      .replace(/\b([Dd])efense\b/g, '$1efence'),
  ),
  styleEdit('acronyms', (text) =>
    text
      .replace(/\bU\.S\./g, 'US')
      .replace(/\b(NATO|NASA|UNESCO|OPEC|AIDS)\b/g, (word) => word.charAt(0) + word.slice(1).toLowerCase()),
  ),
  styleEdit('contractions', (text) =>
    text.replace(/\b(is|are|was|were|do|does|did|has|have|had|would|could|should)n['’]t\b/g, '$1 not'),
  ),
  styleEdit('hyphens', (text) => text.replace(/\b([a-z]{3,})-([a-z]{3,})\b/g, '$1 $2')),
  styleEdit('serial comma', (text) => text.replace(/, and\b/g, ' and')),
  styleEdit('number words', (text) =>
    text
      .replace(/\btwelve\b/g, '12')
      .replace(/\bseven\b/g, '7')
      .replace(/\bfive\b/g, '5')
      .replace(/\b10\b(?![,.:]\d)/g, 'ten'),
  ),
  styleEdit('dotted titles', (text) => text.replace(/\b(Mr|Mrs|Ms|Dr)\./g, '$1')),
  styleEdit('headline case', (text) =>
    text.replace(/\b(Prime Minister|President|Secretary of State|Attorney General)\b/g, (word) => word.toLowerCase()),
  ),
];
const unedited: Edit = {
  name: 'none: unedited',
  kind: 'none',
  apply: (article) => ({ article, expected: [], touched: [] }),
};

const miles: Edit = {
  name: 'none: miles to kilometres',
  kind: 'none',
  apply(article, random, avoid): Edited | null {
    const done = replaceOnce(
      article,
      random,
      avoid,
      /(?<![\d.,])(\d{1,3}) miles\b/g,
      (match) => `${Math.round(Number(match[1]) * 1.609)} kilometers`,
    );
    return done && { article: done.article, expected: [], touched: [done.block] };
  },
};

export const PASSAGE_EDITS: readonly Edit[] = [
  dropParagraph,
  insertParagraph,
  insertSentence,
  dropSentence,
  move,
  synonym,
  phrase,
  headline,
  credit,
  dateline,
  tailCredit,
  ...STYLE,
  unedited,
  miles,
];
