/**
 * News agencies by the names that texts give them, folded, words parted by a space: each with the one that stands for all of
 * its names. Only those common in more than one country.
 */
export const AGENCY_NAMES: ReadonlyMap<string, string> = new Map(
  'AP=associated press=the associated press|AFP=agence france presse|Reuters=thomson reuters|UPI=united press international|dpa=deutsche presse agentur|APA|ANSA|EFE|PA=press association=pa media|TASS=itar tass|Interfax|Xinhua|Kyodo|Yonhap|PTI=press trust of india|ANI|Anadolu|Bloomberg|Dow Jones|Belga|ANP|Lusa'
    .split('|')
    .flatMap((names) => {
      const [agency = '', ...others] = names.split('=');
      return [agency.toLowerCase(), ...others].map((name) => [name, agency] as const);
    }),
);
