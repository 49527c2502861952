import { nameKey } from './plain-text.ts';

const SEPARATOR = /\s+[|\-–—·»•]{1,2}\s+|\s*\|\s*|\s*:\s+/;

/** The look behind lets a run of such signs be tried from its start alone: titles of 100,000 dashes exist. */
const EDGES = /^(?:[\s|\-–—:·•]|»\s)+|(?<![\s|\-–—:·•]|\s»)(?:[\s|\-–—:·•]|\s»)+$/g;

/** Letters of the shortest name that may be part of another, and words of the longest ("Tamrin Valley Gazette" of gazette.example). */
const MIN_SITE_KEY = 4;
const MAX_SITE_WORDS = 4;

/**
 * Cuts " | The Courier", "The Courier: " and the like off a title where that part names the site. The end that is the name
 * and nothing more goes before one that only holds it: "Tidewater | Who owns the bridge: Tidewater's series".
 */
export function stripSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const names = siteNames.map(nameKey).filter((name) => name !== '');
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  const ends = [
    { isAt: (matches: SiteTest) => matches(last, names), rest: () => title.slice(0, title.lastIndexOf(last)) },
    {
      isAt: (matches: SiteTest) => matches(first, names),
      rest: () => title.slice(title.indexOf(first) + first.length),
    },
  ];
  const named = ends.find((end) => end.isAt(isSite)) ?? ends.find((end) => end.isAt(holdsSite));
  return (named?.rest() ?? title).replace(EDGES, '');
}

type SiteTest = (part: string, names: readonly string[]) => boolean;

function isSite(part: string, names: readonly string[]): boolean {
  return names.includes(nameKey(part));
}

/** Whether a part opens a site's name, is opened by it, or, of few words, ends with it. */
function holdsSite(part: string, names: readonly string[]): boolean {
  const word = nameKey(part);
  if (word.length < MIN_SITE_KEY) return false;
  const isShort = part.trim().split(/\s+/).length <= MAX_SITE_WORDS;
  return names.some(
    (name) =>
      name.length >= MIN_SITE_KEY &&
      (word.startsWith(name) || name.startsWith(word) || (isShort && word.endsWith(name))),
  );
}
