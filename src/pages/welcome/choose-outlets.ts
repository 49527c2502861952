import type { OutletSummary } from '../../messaging/source-protocol.ts';

/** What the reader has chosen so far. */
export interface Choice {
  readonly countries: ReadonlySet<string>;
  /** Null: all. */
  readonly language: string | null;
  /** Main domains of outlets that the reader took out. */
  readonly without: ReadonlySet<string>;
}

export function mainDomain(outlet: OutletSummary): string {
  return outlet.domains[0] ?? outlet.name;
}

/** Outlets of the chosen countries in the chosen language, agencies first, then by name. */
export function outletsShown(outlets: readonly OutletSummary[], choice: Choice): readonly OutletSummary[] {
  return outlets
    .filter(({ country }) => country !== null && choice.countries.has(country))
    .filter(({ language }) => choice.language === null || language === choice.language)
    .toSorted((a, b) => Number(b.agency) - Number(a.agency) || a.name.localeCompare(b.name));
}

/** Those shown that the reader left in. */
export function outletsChosen(outlets: readonly OutletSummary[], choice: Choice): readonly OutletSummary[] {
  return outletsShown(outlets, choice).filter((outlet) => !choice.without.has(mainDomain(outlet)));
}

/** Every domain that must be granted for these outlets: their own, and the hosts of feeds that are elsewhere. */
export function domainsOf(outlets: readonly OutletSummary[]): readonly string[] {
  const domains = new Set(outlets.flatMap((outlet) => outlet.domains));
  for (const feed of outlets.flatMap((outlet) => outlet.feeds)) {
    const host = new URL(feed).hostname;
    if (![...domains].some((domain) => host === domain || host.endsWith(`.${domain}`))) domains.add(host);
  }
  return [...domains];
}

/**
 * The country to begin with: the region of the browser's languages, as in "en-IE"; failing that none, because a language
 * is no country.
 */
export function firstCountry(outlets: readonly OutletSummary[], preferred: readonly string[]): string | null {
  const known = new Set(outlets.flatMap(({ country }) => country ?? []));
  for (const tag of preferred) {
    const region = new Intl.Locale(tag).region;
    if (region !== undefined && known.has(region)) return region;
  }
  return null;
}
