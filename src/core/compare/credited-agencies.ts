import type { Article } from '../article.ts';
import { agencyNamed, agencyOfLine, datelineBlocks, datelineSource } from './credit-places.ts';

/**
 * The agencies that an article credits, each by one name ("AP" and "Associated Press" are one) as it is credited first. Null where
 * that is not known: a text that is cut off and names none may name it beyond the cut.
 */
export function creditedAgencies(article: Article): ReadonlyMap<string, string> | null {
  const agencies = article.credits.map(({ agency }) => agency);
  // Articles from elsewhere come without credits: a source in a dateline is one as well.
  for (const { text } of datelineBlocks(article.blocks)) {
    const source = datelineSource(text);
    if (source !== null) agencies.push(source);
    const alone = agencyOfLine(text);
    if (alone !== null) agencies.push(alone);
  }
  const known = new Map<string, string>();
  for (const agency of agencies) {
    const name = (agencyNamed(agency) ?? agency).toLowerCase();
    if (!known.has(name)) known.set(name, agency);
  }
  return known.size === 0 && article.completeness === 'truncated' ? null : known;
}
