/**
 * Makes public/packs/outlets.json, the outlets that a reader can choose from, and src/core/sister-titles.ts, whose titles are whose:
 *
 *     npx tsx scripts/make-packs/main.ts DIR
 *
 * DIR holds outlet-feeds.json and outlets.json, which are kite_feeds.json and media_data.json of kagisearch/kite-public (MIT).
 * Per country the outlets that the source describes come first, then those whose feeds it lists most often.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { registrableDomain } from '../../src/extract/metadata/registrable-domain.ts';
import { COUNTRIES, COUNTRY_NAMES, INTERNATIONAL, LANGUAGES } from './countries.ts';
import { AGENCIES, NOT_OUTLETS, OWNERS, PLATFORMS } from './groups.ts';
import { CORRECTIONS, NAMES } from './names.ts';

const OUT = path.resolve(import.meta.dirname, '../../public/packs/outlets.json');
/** Enough of a country for four versions of its main stories; more would only fill the list and the permission prompt. */
const PER_COUNTRY = 12;
/** Two feeds of an outlet: its main one, and one more where that is cut to a section. */
const FEEDS_PER_OUTLET = 2;
const NOTICE =
  'Derived from kite_feeds.json and media_data.json of https://github.com/kagisearch/kite-public, used under the MIT License: ' +
  'LICENSE.kite.txt beside this file.';

const SISTER_TITLES_OUT = path.resolve(import.meta.dirname, '../../src/core/sister-titles.ts');

interface Category {
  readonly feeds: readonly string[];
  readonly source_language: string;
}
interface Described {
  readonly country: string;
  readonly organization: string;
  readonly domains: readonly string[];
  readonly owner: string;
}
interface PackOutlet {
  readonly name: string;
  readonly domains: readonly string[];
  readonly country: string;
  readonly language: string;
  readonly owner: string | null;
  readonly agency: boolean;
  readonly feeds: readonly string[];
}

function main(directory: string): void {
  const categories = read<Record<string, Category>>(directory, 'outlet-feeds.json');
  const described = new Map<string, Described>();
  const organisations = read<Described[]>(directory, 'outlets.json');
  writeSisterTitles(organisations);
  for (const outlet of organisations) {
    for (const domain of outlet.domains) described.set(registrableDomain(domain), outlet);
  }
  const feedsOf = feedsByDomain(categories);
  const own = new Map(
    Object.entries(COUNTRIES).map(([name, [country]]) => [country, new Set(categories[name]?.feeds ?? [])]),
  );
  const chosen = new Map<string, PackOutlet>();
  const known = new Set<string>();
  for (const [country, language, domains] of candidates(categories, described)) {
    let taken = [...chosen.values()].filter((outlet) => outlet.country === country).length;
    const ranked = domains.toSorted((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
    for (const domain of ranked) {
      if (taken >= PER_COUNTRY || known.has(domain)) continue;
      const feeds = bestFeeds(feedsOf.get(domain) ?? [], own.get(country) ?? new Set());
      if (feeds.length === 0) continue;
      const outlet = {
        ...identity(domain, described.get(domain)),
        country,
        language,
        feeds,
        ...CORRECTIONS.get(domain),
      };
      chosen.set(domain, outlet);
      for (const each of outlet.domains) known.add(each);
      taken++;
    }
  }
  const outlets = [...chosen.values()].sort((a, b) => compare(a.country, b.country) || compare(a.name, b.name));
  const lines = outlets.map((outlet) => `    ${JSON.stringify(outlet)}`).join(',\n');
  writeFileSync(OUT, `{\n  "notice": ${JSON.stringify(NOTICE)},\n  "outlets": [\n${lines}\n  ]\n}\n`);
  const count = (of: (outlet: PackOutlet) => string) => new Set(outlets.map(of)).size;
  console.log(
    `${outlets.length} outlets, ${count((o) => o.country)} countries, ${count((o) => o.language)} languages, ${outlets.filter((o) => o.agency).length} agencies`,
  );

  function rank(domain: string): number {
    return (AGENCIES.has(domain) ? 200 : 0) + (described.has(domain) ? 100 : 0) + (feedsOf.get(domain)?.length ?? 0);
  }
}

/** Owners of titles at two domains or more, and the domains. What two owners are said to have is left out of both, and so are platforms. */
function writeSisterTitles(organisations: readonly Described[]): void {
  const titles = new Map<string, Set<string>>();
  const owners = new Map<string, Set<string>>();
  for (const { organization, country, domains, owner } of organisations) {
    const name = ownerOf(owner) ?? `${organization.replace(/\s*\(.*\)$/, '')}, ${country}`;
    for (const domain of domains.map(registrableDomain)) {
      if (PLATFORMS.has(domain)) continue;
      titles.set(name, (titles.get(name) ?? new Set()).add(domain));
      owners.set(domain, (owners.get(domain) ?? new Set()).add(name));
    }
  }
  const lines = [...titles]
    .map(([name, domains]) => [name, [...domains].filter((domain) => owners.get(domain)?.size === 1).sort()] as const)
    .filter(([, domains]) => domains.length > 1)
    .sort(([a], [b]) => compare(a, b))
    .map(([name, domains]) => `  // ${name}\n  '${domains.join(' ')}',`);
  const header = `/**
 * Domains of titles that have one owner, a line for each. Written by scripts/make-packs.
 * ${NOTICE.replace('LICENSE.kite.txt beside this file', 'public/packs/LICENSE.kite.txt')}
 */
export const SISTER_TITLES: readonly string[] = [`;
  writeFileSync(SISTER_TITLES_OUT, `${header}\n${lines.join('\n')}\n];\n`);
}

/** A described organisation may be one outlet under several domains, or a house of several outlets. */
function identity(
  domain: string,
  about: Described | undefined,
): Pick<PackOutlet, 'name' | 'domains' | 'owner' | 'agency'> {
  const all = [...new Set((about?.domains ?? []).map(registrableDomain))];
  const same = all.filter((other) => other !== domain && labelOf(other) === labelOf(domain));
  const isHouse = all.some((other) => labelOf(other) !== labelOf(domain));
  const organisation = about?.organization.replace(/\s*\(.*\)$/, '') ?? null;
  return {
    name: NAMES.get(domain) ?? (isHouse ? domain : (organisation ?? domain)),
    domains: [domain, ...same],
    owner: ownerOf(about?.owner ?? '') ?? (isHouse ? organisation : null),
    agency: AGENCIES.has(domain),
  };
}

function labelOf(domain: string): string {
  return domain.split('.')[0] ?? domain;
}

/** Every country with the domains that may stand for it. */
function candidates(
  categories: Readonly<Record<string, Category>>,
  described: ReadonlyMap<string, Described>,
): (readonly [country: string, language: string, domains: readonly string[]])[] {
  const found: (readonly [string, string, readonly string[]])[] = [];
  for (const [name, [country, language]] of Object.entries(COUNTRIES)) {
    const domains = domainsOf(categories[name]?.feeds ?? []).filter((domain) => {
      const at = countryOf(described.get(domain)?.country ?? '');
      return at === null || at === country;
    });
    found.push([country, language, domains]);
  }
  const national = new Set(found.map(([country]) => country));
  const listed = new Set(
    Object.entries(categories)
      .filter(([name]) => INTERNATIONAL.has(name) || name in COUNTRIES || name.startsWith('USA | '))
      .flatMap(([, { feeds }]) => domainsOf(feeds)),
  );
  for (const country of new Set(Object.values(COUNTRY_NAMES))) {
    const domains = [...listed].filter((domain) => countryOf(described.get(domain)?.country ?? '') === country);
    if (!national.has(country) || country === 'GB') found.push([country, LANGUAGES[country] ?? 'en', domains]);
  }
  return found;
}

function countryOf(name: string): string | null {
  return COUNTRY_NAMES[name] ?? COUNTRIES[name]?.[0] ?? null;
}

function feedsByDomain(categories: Readonly<Record<string, Category>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { feeds } of Object.values(categories)) {
    for (const feed of feeds) {
      const [domain] = domainsOf([feed]);
      if (domain === undefined) continue;
      const known = found.get(domain) ?? [];
      if (!known.includes(feed)) found.set(domain, [...known, feed]);
    }
  }
  return found;
}

function domainsOf(feeds: readonly string[]): string[] {
  const hosts = feeds.filter((feed) => URL.canParse(feed)).map((feed) => new URL(feed).hostname);
  return [...new Set(hosts.filter((host) => !NOT_OUTLETS.test(host)).map(registrableDomain))];
}

/** The most general feeds: https, the country's own, the shortest, not of one section. */
function bestFeeds(feeds: readonly string[], own: ReadonlySet<string>): readonly string[] {
  const usable = feeds.filter((feed) => feed.startsWith('https://') && !/[?&](?:key|token)=/i.test(feed));
  return usable.toSorted((a, b) => cost(a, own) - cost(b, own) || (a < b ? -1 : 1)).slice(0, FEEDS_PER_OUTLET);
}

function cost(feed: string, own: ReadonlySet<string>): number {
  const section =
    /sport|football|soccer|tech|culture|arts|music|film|food|travel|lifestyle|opinion|blog|video|podcast|weather|auto|health|scien|tag|author|comment|game|celeb|fashion/i;
  const general = /top|latest|home|news|world|all|main|index|feed\/?$|rss\/?$|rss\.xml$/i;
  return feed.length - (own.has(feed) ? 30 : 0) + (section.test(feed) ? 60 : 0) - (general.test(feed) ? 10 : 0);
}

function ownerOf(prose: string): string | null {
  return OWNERS.find(([pattern]) => pattern.test(prose))?.[1] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function read<Contents>(directory: string, file: string): Contents {
  return JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Contents;
}

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: npx tsx scripts/make-packs/main.ts DIR');
  process.exit(1);
}
main(directory);
