/** Names of news agencies as texts write them, folded, words parted by a space. Only those common in more than one country. */
export const AGENCY_NAMES: ReadonlySet<string> = new Set(
  'ap|associated press|the associated press|afp|agence france presse|reuters|thomson reuters|upi|united press international|dpa|apa|ansa|efe|pa|press association|pa media|tass|itar tass|interfax|xinhua|kyodo|yonhap|pti|press trust of india|ani|anadolu|bloomberg|dow jones|belga|anp|lusa'.split(
    '|',
  ),
);
