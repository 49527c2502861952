/** Capitals that stand where an agency's would and are none. */
const NO_AGENCY: ReadonlySet<string> = new Set(
  'USA UAE UNO NATO FIFA UEFA NBA NFL NHL MLB IOC CEO CFO PDF LIVE VIDEO FOTO PHOTO NEWS UPDATE INFO ABO HTTP HTTPS RSS FAQ'.split(
    ' ',
  ),
);
const ACRONYM = /^\p{Lu}{3,5}$/u;

/** "© 2026 Meridian News Agency (MNA)", "© MNA", "With MNA", "Source: MNA", "Additional reporting by MNA". */
const CREDITED =
  /(?:©[^()]{0,60}\(|(?:©|\(c\)|copyright)(?:\s+\d{4})?\s+|\b(?:additional reporting (?:by|from)|with (?:files|reporting|material) from|source\s?:|quelle\s?:|fuente\s?:|fonte\s?:|mit material (?:von|der)|avec|con información de)\s+|^(?:with|mit)\s+)(\p{Lu}{3,5})(?:\)|\.)?\s*$/iu;

/**
 * An agency that the list does not know, by its acronym: the whole of a byline or of a dateline's bracket, or the object of a
 * line that credits. Null where there is none, or where the outlet speaks of itself (in a dateline only agencies do). `outlet` is its name and domain.
 */
export function unknownAgency(text: string, zone: 'byline' | 'dateline' | 'tail', outlet: string): string | null {
  const acronym = zone === 'tail' ? (CREDITED.exec(text)?.[1] ?? '') : text.trim();
  if (!ACRONYM.test(acronym) || NO_AGENCY.has(acronym)) return null;
  return zone !== 'dateline' && outlet.toUpperCase().includes(acronym) ? null : acronym;
}

/** Whether an acronym only shortens the words before it, as in "the Harbour Repair Board (HRB)". */
export function isAbbreviation(acronym: string, before: string): boolean {
  const initials = (before.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toUpperCase();
  return initials.endsWith(acronym);
}
