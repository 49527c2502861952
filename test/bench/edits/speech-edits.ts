import { type Edit, type Edited, isQuoted, replaceOnce } from './edit.ts';
import { peopleIn } from './name-edits.ts';

function one(
  name: string,
  kind: Edit['kind'],
  pattern: RegExp,
  change: (match: RegExpMatchArray, random: () => number) => string | null,
): Edit {
  return {
    name,
    kind,
    apply(article, random, avoid): Edited | null {
      const done = replaceOnce(article, random, avoid, pattern, (match, text) =>
        // A quotation edit within quotations, every other outside.
        isQuoted(text, match.index ?? 0) === (kind === 'quote') ? change(match, () => random.next()) : null,
      );
      if (done === null || kind === 'none')
        return done && { article: done.article, expected: [], touched: [done.block] };
      return {
        article: done.article,
        expected: [{ kind, before: done.before, after: done.after }],
        touched: [done.block],
      };
    },
  };
}

function choose<T>(choices: readonly T[], random: () => number): T | null {
  return choices[Math.floor(random() * choices.length)] ?? null;
}

/** A word inside a double-quoted quotation of some length; the match is the word. */
const QUOTED_WORD = /(?<=(?:^|\s)["“][^"”“]{10,200}? )[a-z]{5,12}(?= [^"”“]{4,200}[a-z,.!?]["”])/g;
const SWAPS = [
  'important',
  'certain',
  'ordinary',
  'future',
  'country',
  'question',
  'morning',
  'together',
  'difficult',
  'serious',
  'public',
  'strange',
];

const quoteWord = one('quote: a word changed', 'quote', QUOTED_WORD, (match, random) =>
  choose(
    SWAPS.filter((word) => word !== match[0]),
    random,
  ),
);
const quoteDrop = one(
  'quote: words dropped',
  'quote',
  /(?<=["“][^"”“]{10,200}?) (?:really|very|just|also|actually|simply|even|still|always|own|good|great|many|big)(?= [^"”“]{4,200}["”])/g,
  () => '',
);
const quoteAdd = one(
  'quote: words added',
  'quote',
  /(?<=["“][^"”“]{10,200}? (?:a|the|and|of|to)) (?=[^"”“]{12,200}["”])/g,
  (_, random) => ` ${choose(['whole', 'certain', 'entire', 'careful'], random)} `,
);

const speaker: Edit = {
  name: 'speaker: swapped',
  kind: 'speaker',
  apply(article, random, avoid): Edited | null {
    const people = peopleIn(article);
    const surnames = people.map(([, last]) => last);
    if (people.length < 2) return null;
    const after =
      /["”] (?:said|says|added) ((?:[A-Z][a-z]+ )?[A-Z][a-z]{3,})(?=[.,])|["”] ((?:(?:Mr|Ms|Mrs|Sen|Rep)\.? )?[A-Z][a-z]{3,}) (?:said|says|added)\b/g;
    const done = replaceOnce(article, random, avoid, after, (match) => {
      const name = (match[1] ?? match[2] ?? '').replace(/^(?:Mr|Ms|Mrs|Sen|Rep)\.? /, '');
      const last = name.split(' ').at(-1) ?? '';
      if (!surnames.includes(last)) return null;
      const other = random.pick(people.filter(([, surname]) => surname !== last));
      if (other === undefined) return null;
      return match[0].replace(name, name.includes(' ') ? other.join(' ') : other[1]);
    });
    return (
      done && {
        article: done.article,
        expected: [
          { kind: 'speaker', before: done.before.replace(/.*["”] /, ''), after: done.after.replace(/.*["”] /, '') },
        ],
        touched: [done.block],
      }
    );
  },
};

const VERBS = [
  'claimed',
  'admitted',
  'insisted',
  'alleged',
  'conceded',
  'argued',
  'acknowledged',
  'maintained',
  'denied',
  'stressed',
];
const saidClaimed = one(
  'attribution: verb',
  'attribution',
  /\bsaid(?= that\b|[.,]|\sthe\b| [a-z]+s?\b)/g,
  (_, random) => choose(VERBS, random),
);
const saidNeutral = one(
  'attribution: said to stated',
  'attribution',
  /(?<=["”] [\w. ]{3,30})\bsaid(?=[.,])/g,
  (_, random) => choose(['stated', 'claimed', 'declared', 'explained'], random),
);
const source = one(
  'attribution: source',
  'attribution',
  /\b(?:officials|police|authorities|investigators|prosecutors|analysts|experts|witnesses)(?= said\b)/g,
  (match, random) =>
    choose(
      ['officials', 'police', 'residents', 'witnesses', 'critics', 'sources'].filter((word) => word !== match[0]),
      random,
    ),
);
const according = one(
  'attribution: according to',
  'attribution',
  /(?<=according to )(?:officials|police|the police|the report|the company|court documents|a statement|authorities|the newspaper)\b/g,
  (_, random) => choose(['witnesses', 'local media', 'residents'], random),
);
const dropSaid = one(
  'attribution: dropped',
  'attribution',
  /, (?:officials|police|authorities|he|she|they|the company|[A-Z][a-z]+) said(?=\.)/g,
  () => '',
);

const hedgeAdd = one(
  'hedge: added',
  'hedge',
  /(?<=\b(?:was|were|had|has|have|is|are)) (?=[a-z]{3,}(?:ed|en|ing)\b)/g,
  (_, random) => ` ${choose(['allegedly', 'reportedly', 'apparently', 'possibly', 'supposedly'], random)} `,
);
const hedgeBeforeVerb = one(
  'hedge: before a verb',
  'hedge',
  /(?<=\b(?:he|she|they|who|police|officials|man|woman|company)) (?=(?:took|made|used|killed|told|went|came|got|gave|left|tried|wanted|attacked|shot)\b)/g,
  (_, random) => ` ${choose(['allegedly', 'reportedly', 'apparently', 'purportedly'], random)} `,
);
const hedgeDrop = one(
  'hedge: dropped',
  'hedge',
  /\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps|likely) (?=[a-z])/g,
  () => '',
);
const modal = one('hedge: will to may', 'hedge', /\bwill(?= [a-z]{2,}\b)(?! not)/g, (_, random) =>
  choose(['may', 'might', 'could'], random),
);

const negate = one(
  'negation: not added',
  'negation',
  /\b(?:is|are|was|were|has|had|have|will|would|could|should|can)(?= [a-z]+(?:ed|en|ing|ly)\b| (?:a|an|the|be)\b)(?! not)/g,
  (match) => `${match[0]} not`,
);
const contract = one(
  "negation: n't added",
  'negation',
  /\b(?:is|are|was|were|has|had|have|would|could|should|did|does)(?= [a-z]+(?:ed|en|ing)\b)/g,
  (match) => `${match[0]}n't`,
);
const affirm = one('negation: dropped', 'negation', /\b(?:not|never) (?=[a-z])/g, () => '');
const did = one(
  'negation: did not',
  'negation',
  /\b(?:he|she|they|it|who|police|officials) (agreed|wanted|planned|expected|received|decided|accepted|confirmed|showed|returned|asked|intended|served|supported|believed)\b/g,
  (match) => {
    const verb = match[1] ?? '';
    const stem = /(?:agreed|decided|received|served|believed)$/.test(verb) ? verb.slice(0, -1) : verb.slice(0, -2);
    return match[0].replace(verb, `did not ${stem}`);
  },
);

export const SPEECH_EDITS: readonly Edit[] = [
  quoteWord,
  quoteDrop,
  quoteAdd,
  speaker,
  saidClaimed,
  saidNeutral,
  source,
  according,
  dropSaid,
  hedgeAdd,
  hedgeBeforeVerb,
  hedgeDrop,
  modal,
  negate,
  contract,
  affirm,
  did,
];
