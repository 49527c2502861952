import { SISTER_TITLES } from './sister-titles.ts';

let owners: ReadonlyMap<string, string> | undefined;

/**
 * Who owns what is published at a registrable domain: a name that all titles of one owner share, as far as it is known; else the domain
 * itself. Not to be shown.
 */
export function ownerOf(domain: string): string {
  owners ??= new Map(
    SISTER_TITLES.flatMap((line) => {
      const domains = line.split(' ');
      return domains.map((each) => [each, domains[0] ?? each] as const);
    }),
  );
  return owners.get(domain) ?? domain;
}
