import type { ArticleSummary, VersionSummary } from '../../messaging/protocol.ts';
import type { VersionLine } from '../../ui/version-line.ts';

/** Below this, the direction of copying is not said: three in four right is the least worth a reader's trust. */
const SURE_OF_DIRECTION = 0.75;

/** The answer in numbers: how many others, how they are related, whose text it is. */
export interface Answer {
  readonly others: number;
  readonly sameCopy: number;
  readonly ownReport: number;
  /** The agency most often named by the page and its copies; null: none is. */
  readonly agency: string | null;
}

/** The rows of the list: copies first, then own reports, each by the time of publication. */
export function versionLines(page: ArticleSummary, versions: readonly VersionSummary[]): VersionLine[] {
  const { agency } = answer(page, versions);
  return versions
    .map(({ article, match }): VersionLine => {
      const { direction, evidence } = match;
      const sure = direction.confidence >= SURE_OF_DIRECTION;
      const credit = article.credits[0] ?? null;
      return {
        key: article.key,
        url: article.url,
        outlet: article.outlet.name,
        title: article.title,
        language: article.language,
        publishedAt: article.publishedAt,
        relation: match.relation,
        credit,
        uncredited:
          match.relation === 'same-copy' && credit === null && agency !== null && agency !== article.outlet.name,
        truncated: article.completeness === 'truncated',
        hereInThere: evidence.containment.aInB,
        thereInHere: evidence.containment.bInA,
        direction:
          !sure || direction.earlier === 'unknown' ? 'unknown' : direction.earlier === 'b' ? 'earlier' : 'later',
        sharedPassages: evidence.sharedPassages,
        sharedTerms: evidence.sharedTerms,
        sharedFigures: evidence.sharedFigures,
      };
    })
    .toSorted((x, y) => Number(x.relation !== 'same-copy') - Number(y.relation !== 'same-copy') || byTime(x, y));
}

export function answer(page: ArticleSummary, versions: readonly VersionSummary[]): Answer {
  const copies = versions.filter(({ match }) => match.relation === 'same-copy');
  const named =
    copies.length === 0 ? [] : [page, ...copies.map(({ article }) => article)].map((article) => article.credits[0]);
  const counts = new Map<string, number>();
  for (const agency of named) if (agency !== undefined) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, x], [, y]) => y - x);
  return {
    others: versions.length,
    sameCopy: copies.length,
    ownReport: versions.length - copies.length,
    agency: most?.[0] ?? null,
  };
}

/** Undated last. A bare day sorts as its midnight. */
function byTime(x: VersionLine, y: VersionLine): number {
  const [p, q] = [x.publishedAt, y.publishedAt].map((at) => (at === null ? Number.NaN : Date.parse(at)));
  if (p === undefined || q === undefined || Number.isNaN(p) || Number.isNaN(q)) {
    return Number(Number.isNaN(p)) - Number(Number.isNaN(q));
  }
  return p - q;
}
