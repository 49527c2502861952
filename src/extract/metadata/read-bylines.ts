import { foldText } from '../blocks/fold-text.ts';
import { agenciesIn } from '../credits/agencies-in.ts';
import { PICTURE } from '../credits/credit-line.ts';
import { LetterPattern } from '../letter-pattern.ts';
import type { ArticleNode } from './article-node.ts';
import { elementText } from './element-text.ts';
import type { MetaTags } from './meta-tags.ts';
import { nameKey, plainText } from './plain-text.ts';
import { isPrintedByline } from './printed-byline.ts';
import type { PrintedFacts } from './printed-facts.ts';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'byl',
  'articleauthor',
  'citation_author',
  'twitter:creator',
];

/** More names than this are a site's list of staff, not a byline. */
const MAX_BYLINES = 12;

/** Who wrote the article, as names. Order: JSON-LD, metas, microdata and `rel=author`, a byline printed under the headline, else above the text, what Readability took for one. The outlet itself is no author. */
export function readBylines(
  document: Document,
  node: ArticleNode | null,
  metas: MetaTags,
  printed: PrintedFacts,
  siteNames: readonly string[],
): string[] {
  const sources: (() => readonly string[])[] = [
    () => node?.authors ?? [],
    () => AUTHOR_METAS.map((name) => metas.get(name) ?? []).find((values) => clean(values, siteNames).length > 0) ?? [],
    () => elementTexts(document, '[itemprop~="author"] [itemprop~="name"]'),
    () => elementTexts(document, '[itemprop~="author"], [rel~="author"], .author .fn, .vcard .fn'),
    () => printed.lines.filter((line) => isPrintedByline(line)).slice(0, 1),
    () => printed.underHeading.filter((line) => isPrintedByline(line) && !PICTURE.test(line)).slice(0, 1),
    () => (printed.byline === null ? [] : [printed.byline]),
  ];
  for (const source of sources) {
    const names = clean(source(), siteNames);
    if (names.length > 0 && names.length <= MAX_BYLINES) return names;
  }
  return [];
}

/** Of an element that names authors, and such elements that are read: each comment may have one. */
const MAX_AUTHOR_CHARS = 1_000;
const MAX_AUTHOR_ELEMENTS = 200;

function elementTexts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, MAX_AUTHOR_ELEMENTS).map((element) => {
    const stated = element.getAttribute('content');
    return stated === null ? elementText(element, MAX_AUTHOR_CHARS) : foldText(stated);
  });
}

/** "By ", "von ", "Text: ": what comes before a name. A capitalised preposition goes only before two names ("Di Maio" is one). */
const LEAD_IN = new LetterPattern(
  String.raw`^\s*(?:(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Ww]ords|[Tt]ext|[Rr]edigé)\s+)?(?:[Bb]y|BY|von|par|por|di|door|av|af|od|przez|автор)\s*:?\s+|(?:Von|VON|Par|PAR|Por|POR|Di|Da|Door|Av|Af|Od|Przez)\s+(?=[\p{Lu}]\S*\s+[\p{Lu}])|(?:[Aa]ut(?:h?ors?|eurs?|ores?)|[Тт]екст|[Аа]втор|Text|Texte|Texto|Testo|Tekst|Reporter|文|记者|記者)\s*[:：]\s*)`,
);

/** A lead-in whose name stands in an element of its own. */
const LEAD_IN_ALONE = /^(?:(?:written|reported|posted|story) )?by$/i;

/** Words of bylines that name a desk and no person. */
const DESK: ReadonlySet<string> = new Set(
  (
    'staff staffs newsroom newsdesk webdesk desk editor editors editorial correspondent correspondents contributor contributors brandroom admin ' +
    'administrator webmaster team redazione redaktion redacción redacao redação rédaction redactie redakcja redakce ' +
    'redaksjonen redaktionen toimitus редакция редакція online company sponsored partner agencies agencia agencias agenzie ' +
    'agentur agenturen'
  ).split(' '),
);
const DESK_PHRASE = /\bguest author\b|\bpress release\b/;
const NO_LETTERS = new LetterPattern(String.raw`[^\p{L}\p{N}_]+`);

function namesDesk(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.split(NO_LETTERS.on(lower)).some((word) => DESK.has(word)) || DESK_PHRASE.test(lower);
}

/** The names in these texts; of a list of staff as many as show that it is one. */
function clean(raw: readonly string[], siteNames: readonly string[]): string[] {
  const sites = new Set(siteNames.map(nameKey));
  const names: string[] = [];
  for (const text of raw.flatMap((value) => splitNames(plainText(value)))) {
    if (names.length > MAX_BYLINES) break;
    const name = text.replace(LEAD_IN.on(text), '').replace(/^[\s,;|•·-]+|(?<![\s,;|•·-])[\s,;|•·-]+$/g, '');
    if (!isName(name) || LEAD_IN_ALONE.test(name) || namesDesk(name) || isPlace(name) || sites.has(nameKey(name)))
      continue;
    if (!names.some((known) => nameKey(known) === nameKey(name))) names.push(name);
  }
  return names;
}

const PLACE = new LetterPattern(String.raw`^[\p{Lu}]{6,}$`);

/** The place of a dateline that stood where a byline does: "WASHINGTON". Agencies are written in capitals too. */
function isPlace(name: string): boolean {
  return PLACE.on(name).test(name) && agenciesIn(name).length === 0;
}

const BETWEEN_NAMES = new LetterPattern(
  String.raw`\s*[;|]\s*|\s*,\s+(?!(?:Jr|Sr|MD|PhD|II|III)\b)|\s+(?:and|und|et|e|y|en|og|och|&)\s+(?=[\p{Lu}])`,
);

function splitNames(text: string): string[] {
  return text.replace(LEAD_IN.on(text), '').split(BETWEEN_NAMES.on(text));
}

const TWO_LETTERS = new LetterPattern(String.raw`[\p{L}]{2}`);

function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 80 &&
    TWO_LETTERS.on(text).test(text) &&
    !/https?:|www\.|@|\d{3}/.test(text) &&
    text.split(' ').length <= 8
  );
}
