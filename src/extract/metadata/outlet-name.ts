import { LetterPattern } from '../letter-pattern.ts';
import { nameKey } from './plain-text.ts';
import { registrableDomain } from './registrable-domain.ts';

/** How a name and an address belong together: not at all, in part, by name, and by name without an ending such as ".com". */
type Kinship = 0 | 1 | 2 | 3;

const TOP_LEVEL = /\.(?:com?|net|org|info|tv|[a-z]{2})(?:\.[a-z]{2})?$/i;
/** "LinkNaija | Nigeria's popular news platform": what follows is a slogan. */
const SLOGAN = /\s+[|–—-]\s+|\s*\|\s*|\s+»\s+/;
const TITLE_PART = /\s+[|·•»–—-]{1,2}\s+|\s*\|\s*|\s*:\s+|--/;
const FIRST_LETTERS = new LetterPattern(String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}]`, 'g');
const NO_LETTERS = new LetterPattern(String.raw`[^\p{L}\p{N}]+`);
/** What is no part of a name: the sign of a handle, "rbb24 Website". */
const MACHINE_PARTS = /^@|\s+(?:website|homepage)$/gi;
/** Words of the longest name that a tab's title ends with. */
const MAX_NAME_WORDS = 5;
/** Letters of the shortest part of a name that makes it kin to an address that holds it. */
const MIN_PART = 4;
/** And of the shortest label that names hold: "BBC News" of bbc.co.uk. */
const MIN_LABEL = 3;

/**
 * The outlet's name among what the page calls its site (most reliable first), for the host visited: the first of those most
 * akin to the host, because sites put sections ("Science", "checkout") and machine names ("Peoplemag") where their name
 * belongs. Of names that differ in spelling only, the one that reads best. Where none is akin, the name that the tab's
 * `title` ends with. Null where there is none. O(names).
 * Right on 97 % of the development pages (test/bench/extract/gold/outlets.json).
 */
export function outletName(names: readonly string[], host: string, title: string): string | null {
  const labels = hostLabels(host);
  const candidates = names.map((name) => withoutSlogan(name.replace(MACHINE_PARTS, ''), labels));
  let best: string | null = null;
  let bestKinship = -1;
  for (const name of candidates) {
    const kinship = kinshipOf(name, labels);
    if (kinship > bestKinship) [best, bestKinship] = [name, kinship];
  }
  const inTitle = bestKinship > 0 ? null : nameInTitle(title, labels, bestKinship === 0 ? 2 : 1);
  if (inTitle !== null || best === null) return inTitle;
  const key = bareKey(best);
  const spellings = candidates.filter((name) => bareKey(name) === key);
  return spellings.reduce((one, other) => (legibility(other) > legibility(one) ? other : one), best);
}

/** The name of the site that the tab's title ends with, or opens with; null where no part is so akin to the host. */
function nameInTitle(title: string, labels: readonly string[], least: Kinship): string | null {
  const parts = title.split(TITLE_PART).filter((part) => part !== '' && part.split(/\s+/).length <= MAX_NAME_WORDS);
  const named = parts.findLast((part) => kinshipOf(part, labels) >= 2);
  const last = parts.at(-1) ?? '';
  return named ?? (title.endsWith(last) && kinshipOf(last, labels) >= least ? last : null);
}

/** "news.sky.com" -> ["sky", "news"]: the labels of a host that may name its outlet, the registrable one first. */
function hostLabels(host: string): string[] {
  const domain = registrableDomain(host);
  const sub = host.toLowerCase().slice(0, -domain.length).split('.');
  return [domain.split('.')[0] ?? '', ...sub.filter((label) => label !== '' && !/^(?:www?\d*|amp|m)$/.test(label))].map(
    bareKey,
  );
}

function kinshipOf(name: string, labels: readonly string[]): Kinship {
  const key = bareKey(name);
  if (key === '') return 0;
  const [main = '', ...subs] = labels;
  const isNamed = labels.includes(key) || subs.some((sub) => key === main + sub || key === sub + main);
  const initials = bareKey((name.match(FIRST_LETTERS.on(name)) ?? []).join(''));
  if (isNamed || (initials.length > 1 && initials === main)) return TOP_LEVEL.test(name) ? 2 : 3;
  const words = name.split(NO_LETTERS.on(name)).map(bareKey);
  const isPart =
    (main.length >= MIN_LABEL && key.includes(main)) ||
    words.some((word) => word.length >= MIN_PART && main.includes(word));
  return isPart ? 1 : 0;
}

/** Letters and digits without marks, article and top-level domain: "The Süddeutsche.de" and "sueddeutsche" are one. */
function bareKey(name: string): string {
  const plain = name
    .replace(TOP_LEVEL, '')
    .replace(/^the\s+/i, '')
    .normalize('NFD');
  return nameKey(plain)
    .replace(/^the(?=.{4})/, '')
    .replace(/([aou])e/g, '$1');
}

/** Spaces and capitals, but not capitals alone, and no top-level domain. */
function legibility(name: string): number {
  const isMixed = name !== name.toUpperCase() && name !== name.toLowerCase();
  return (/\s/.test(name) ? 2 : 0) + (isMixed ? 1 : 0) + (TOP_LEVEL.test(name) ? 0 : 2);
}

function withoutSlogan(name: string, labels: readonly string[]): string {
  const [first = '', ...rest] = name.split(SLOGAN);
  return rest.length > 0 && kinshipOf(first, labels) >= 2 ? first : name;
}
