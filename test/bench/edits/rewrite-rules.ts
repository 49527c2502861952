import type { DifferenceKind } from '../../../src/core/story.ts';
import type { Random } from './random.ts';

/** One way to rewrite a place: what it matches, what an editor would write instead, and the kind that a reader would name. */
export interface RewriteRule {
  readonly name: string;
  readonly kind: DifferenceKind;
  readonly find: RegExp;
  /** Whether the place must lie within quotation marks ("in"), outside ("out"), or anywhere. */
  readonly marks: 'in' | 'out' | 'any';
  /** Null gives the place up. */
  by(match: RegExpMatchArray, random: Random): string | null;
}

type By = (match: RegExpMatchArray, random: Random) => string | null;

const rule = (
  kind: DifferenceKind,
  name: string,
  find: RegExp,
  by: By | string,
  marks: RewriteRule['marks'] = 'out',
): RewriteRule => ({
  kind,
  name: `${kind}: ${name}`,
  find,
  marks,
  by: typeof by === 'string' ? (match) => match[0].replace(new RegExp(find.source, ''), by) : by,
});

/** Each word of a list becomes another of the same list. */
const anotherOf =
  (words: string): By =>
  (match, random) =>
    random.pick(words.split('|').filter((word) => word.toLowerCase() !== match[0].toLowerCase())) ?? null;

const list = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`, 'g');

const SPELLED = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty';
const RANKS = 'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December';
const DAY_PARTS = 'morning|afternoon|evening';
const SEASONS = 'spring|summer|autumn|winter';
const FEASTS = 'Christmas|Easter|Thanksgiving|Ramadan|Labor Day|Memorial Day';

const NUMBERS: readonly RewriteRule[] = [
  rule(
    'number',
    'digits transposed',
    /(?<![\d.,$€£:/-])(?!(?:19|20)\d\d\b)([1-9])([1-9])(\d*)(?= [a-z]{4,})(?! (?:a\.m|p\.m))/g,
    ([, x = '', y = '', rest = '']) => (x === y ? null : y + x + rest),
  ),
  rule('number', 'spelled by spelled', list(SPELLED), anotherOf(SPELLED)),
  rule('number', 'spelled by digits', new RegExp(`\\b(?:${SPELLED})\\b(?= [a-z]{4,}s\\b)`, 'g'), (_, random) =>
    String(60 + random.below(30)),
  ),
  rule('number', 'magnitude shortened', /\$(\d)\.(\d) billion/g, ([, x, y]) => (x === y ? null : `$${y}.${x}bn`)),
  rule('number', 'percent', /\b(\d{1,2}) ?(?:percent|per cent|%)/g, ([, n]) => `${Number(n) + 4}%`),
  rule('number', 'rank', list(RANKS), anotherOf(RANKS)),
  rule('number', 'age', /\b([2-7])(\d)-year-old\b/g, ([, x, y]) => `${Number(x) + 1}${y}-year-old`),
  rule('number', 'dozens', /\b(?:dozens|hundreds|thousands) (?=of\b)/g, anotherOf('dozens |hundreds |thousands ')),
  rule('number', 'million by thousand', /\b(\d+(?:\.\d+)?) million\b/g, ([, n]) => `${n}00,000`.replace(/^0+/, '')),
];

const DATES: readonly RewriteRule[] = [
  rule('date', 'weekday', list(WEEKDAYS), anotherOf(WEEKDAYS), 'any'),
  rule('date', 'day of the month', new RegExp(`\\b(${MONTHS}) (\\d{1,2})\\b(?!,? \\d{4})`, 'g'), ([, month, day]) =>
    Number(day) > 24 ? null : `${month} ${Number(day) + 2}`,
  ),
  rule('date', 'month', new RegExp(`\\b(?:${MONTHS})\\b(?= \\d| of)`, 'g'), anotherOf(MONTHS)),
  rule('date', 'year', /\b(?:19[5-9]|20[01])\d\b(?=[,. ])(?! [a-z]+s\b)/g, ([year]) => String(Number(year) - 3)),
  rule('date', 'period', /\b(?:last|next) (?:week|month|year)\b/g, ([phrase]) =>
    phrase.startsWith('last') ? phrase.replace('last', 'next') : phrase.replace('next', 'last'),
  ),
  rule('date', 'day for a day', list('yesterday|today|tomorrow'), anotherOf('yesterday|today|tomorrow')),
  rule(
    'date',
    'time of day',
    /\b(1?\d)(:\d\d)? ([ap])\.?m\.?/g,
    ([, hour, minutes = '', half]) => `${(Number(hour) % 12) + 1}${minutes} ${half}.m.`,
  ),
  rule(
    'date',
    'part of the day',
    new RegExp(`(?<=\\b(?:${WEEKDAYS}|the|this|early) )(?:${DAY_PARTS}|night)\\b(?=[,. ])`, 'g'),
    anotherOf(DAY_PARTS),
  ),
  rule('date', 'season', new RegExp(`(?<=\\b(?:last|this|next|the) )(?:${SEASONS})\\b`, 'g'), anotherOf(SEASONS)),
  rule(
    'date',
    'holiday',
    new RegExp(`(?<=\\b(?:before|after|by|at|on|since|during) )(?:${FEASTS})\\b`, 'g'),
    anotherOf(FEASTS),
  ),
];

const ATTRIBUTIONS: readonly RewriteRule[] = [
  rule(
    'attribution',
    'said to claimed',
    /\b(?:said|says)\b(?! to\b)/g,
    anotherOf('claimed|admitted|alleged|insisted|boasted|conceded'),
  ),
  rule(
    'attribution',
    'told reporters',
    /\btold (?:reporters|a news conference|the BBC|CNN|Fox News)(?: that)?\b/g,
    anotherOf('admitted|conceded|claimed'),
  ),
  rule('attribution', 'plain to told', /\bsaid that\b/g, 'denied that'),
  rule(
    'attribution',
    'who says so',
    /\b(?:officials|police|authorities|investigators|prosecutors|witnesses|residents|doctors|scientists|experts)\b(?= (?:said|say|told|believe)\b)/gi,
    (match, random) => {
      const other = anotherOf('campaigners|relatives|officials|neighbours|lawyers|sources')(match, random);
      return other !== null && /^[A-Z]/.test(match[0]) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    },
  ),
  rule(
    'attribution',
    'officials for the minister',
    /\b[Tt]he (?:president|minister|mayor|governor|company|government|report|judge)\b(?= (?:said|says|claimed|added)\b)/g,
    (match) => (match[0].startsWith('T') ? 'Officials' : 'officials'),
  ),
  rule(
    'attribution',
    'source dropped',
    /, (?:according to [a-z ]{4,30}|(?:he|she|they|officials|police) said)(?=\.)/g,
    '',
  ),
  rule(
    'attribution',
    'source added',
    /(?<=[a-z]{4,})\.$/g,
    (_, random) => `, ${random.pick(['officials said', 'police said', 'according to residents', 'a spokesman said'])}.`,
  ),
];

const HEDGES: readonly RewriteRule[] = [
  rule(
    'hedge',
    'adverb added',
    /(?<=\b(?:was|were|has|had|have|is|are) )(?=(?:killed|injured|arrested|taken|found|shot|made|given|told|used|been|seen|sent|held|involved|working|planning|trying)\b)/g,
    (_, random) => random.pick(['allegedly ', 'reportedly ', 'apparently ', 'presumably ']) ?? null,
  ),
  rule('hedge', 'said to have', /\bhas (?=(?:been|become|made|taken|given|shown)\b)/g, 'is said to have '),
  rule(
    'hedge',
    'will to may',
    /\bwill(?= (?:be|have|make|take|go|come|get|need|become|continue|help|face|give)\b)/g,
    anotherOf('may|could|might'),
  ),
  rule('hedge', 'dropped', /\b(?:allegedly|reportedly|apparently|probably|possibly|perhaps|presumably) (?=[a-z])/g, ''),
  rule(
    'hedge',
    'could to will',
    /\b(?:could|may|might)(?= (?:be|have|make|take|go|come|get|need|become|help|face|give)\b)/g,
    'will',
  ),
  rule(
    'hedge',
    'participle before a noun',
    /(?<=\b(?:the|a) )(?=(?:attack|attacker|killer|gunman|murder|shooter|fraud|plot|theft|abuse|victim|crime)s?\b)/g,
    (_, random) => random.pick(['alleged ', 'suspected ', 'reported ']) ?? null,
  ),
  rule(
    'hedge',
    'appeared to',
    /(?<=\b(?:he|she|they|who|it|company|government|police) )(?=(?:was|were|had|is|are)\b)/g,
    (_, random) => random.pick(['apparently ', 'reportedly ', 'possibly ']) ?? null,
  ),
];

const NEGATIONS: readonly RewriteRule[] = [
  rule(
    'negation',
    'not after an auxiliary',
    /\b(?:is|are|was|were|has|have|had|will|would|should|can|could)\b(?= (?:be|been|going|able|expected|allowed|made|given|taken|used|seen|enough|part|likely|in|the|a|an)\b)/g,
    ([verb]) => `${verb} not`,
  ),
  rule(
    'negation',
    'contraction',
    /\b(?:is|are|was|were|has|had|would|should|could|did|does|do)\b(?= (?:be|been|going|able|expected|made|given|taken|used|seen|part|have)\b)/g,
    ([verb]) => `${verb}n’t`,
  ),
  rule(
    'negation',
    'never',
    /(?<=\b(?:has|have|had) )(?=(?:been|made|given|taken|seen|said|become|shown)\b)/g,
    'never ',
  ),
  rule(
    'negation',
    'no longer',
    /(?<=\b(?:is|are|was|were) )(?=(?:a|an|the|able|part|in|on|going|being|working)\b)/g,
    'no longer ',
  ),
  rule(
    'negation',
    'dropped',
    /\b(?:(?:did|do|does) not (?=have|want|know|need|believe|think|say|see)|not (?=be|been|a|the|have|in)|never (?=been|had|have|seen))/g,
    '',
  ),
  rule(
    'negation',
    'contraction dropped',
    /\b(is|are|was|were|has|had|would|should|could)n['’]t\b/g,
    ([, verb]) => verb ?? null,
  ),
  rule('negation', 'no before a noun', /(?<=\bthere (?:was|is|were|are) )(?:a|an|some)\b/g, 'no'),
  rule('negation', 'without', /\bwith(?= (?:a|an|any|the|his|her|their)\b)/g, 'without'),
];

const QUOTES: readonly RewriteRule[] = [
  rule(
    'quote',
    'word changed',
    /(?<=[a-z]{2,} )(?:good|bad|right|wrong|strong|great|big|important|clear|people|country|way|time|world|work|life|money|children|family)(?= [a-z]{2,})/g,
    anotherOf('peculiar|whole|decent|village|honest|kitchen|private|winter'),
    'in',
  ),
  rule(
    'quote',
    'word dropped',
    /\b(?:really|very|just|always|certainly|absolutely|simply|also|still|now) (?=[a-z])/g,
    '',
    'in',
  ),
  rule(
    'quote',
    'pronoun changed',
    /(?<= )(?:we|they) (?=(?:have|are|will|were|need|want|can)\b)/g,
    ([word]) => (word.startsWith('we') ? 'they ' : 'we '),
    'in',
  ),
  rule('quote', 'words added', /(?<=[a-z]{2,} (?:to|of|for|in) )(?=(?:the|our|this|their)\b)/g, 'all of ', 'in'),
];

const WORDINGS: readonly RewriteRule[] = [
  rule(
    'wording',
    'synonym',
    list(
      'began|large|bought|attempt|huge|often|ended|demand|approve|approved|wounded|assist|gather|destroyed|discovered|firm|street|started|building|speech|trip|rise|fall|city|town',
    ),
    (_, random) =>
      random.pick(['commenced', 'sizeable', 'acquired', 'widespread', 'settlement', 'facility', 'undertaking']) ?? null,
  ),
  rule(
    'wording',
    'adjective dropped',
    /(?<=\b(?:a|the) )(?:new|small|big|major|large|recent|long|local|strong|serious|key) (?=[a-z]{4,})/g,
    '',
  ),
  rule(
    'wording',
    'adverb added',
    /(?<=\b(?:was|were|has|had|is|are) )(?=(?:made|given|held|built|sent|used|shown|moved|raised)\b)/g,
    (_, random) => random.pick(['quietly ', 'swiftly ', 'carefully ', 'later ']) ?? null,
  ),
  rule(
    'wording',
    'phrase',
    /\b(?:because of|in order to|as well as|as a result of|in addition to|instead of|a lot of|in front of|at the end of)\b/g,
    (match) =>
      ({
        'because of': 'on account of',
        'in order to': 'so as to',
        'as well as': 'along with',
        'as a result of': 'following',
        'in addition to': 'besides',
        'instead of': 'in place of',
        'a lot of': 'plenty of',
        'in front of': 'outside',
        'at the end of': 'at the close of',
      })[match[0]] ?? null,
  ),
];

export const REWRITE_RULES: readonly RewriteRule[] = [
  ...NUMBERS,
  ...DATES,
  ...ATTRIBUTIONS,
  ...HEDGES,
  ...NEGATIONS,
  ...QUOTES,
  ...WORDINGS,
];
