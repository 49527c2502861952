import type { ArticleKey, Comparison } from '../../core/story.ts';
import type { ArticleSummary, ListedVersion, VersionSummary } from '../../messaging/protocol.ts';
import type { StoryAnswer } from '../../ui/StoryHeader.tsx';
import type { VersionLine } from '../../ui/version-line.ts';

/** Below this, the direction of copying is not said: three in four right is the least worth a reader's trust. */
const SURE_OF_DIRECTION = 0.75;

/** The rows of the list: copies first, then own reports, each by time. Shares are the comparison's, once there is one. */
export function versionLines(
  page: ArticleSummary,
  versions: readonly ListedVersion[],
  comparisons: ReadonlyMap<ArticleKey, Comparison>,
): VersionLine[] {
  const { agency } = storyAnswer(page, versions);
  return versions
    .map(({ article, match, sisters }): VersionLine => {
      const { direction, evidence } = match;
      const sure = direction.confidence >= SURE_OF_DIRECTION;
      const credit = article.credits[0] ?? null;
      return {
        key: article.key,
        url: article.url,
        outlet: article.outlet.name,
        sisters,
        title: article.title,
        language: article.language,
        publishedAt: article.publishedAt,
        relation: match.relation,
        credit,
        uncredited:
          match.relation === 'same-copy' &&
          credit === null &&
          agency !== null &&
          agency !== article.outlet.name &&
          article.completeness !== 'truncated',
        truncated: article.completeness === 'truncated',
        shares: comparisons.get(article.key)?.containment ?? null,
        direction:
          !sure || direction.earlier === 'unknown' ? 'unknown' : direction.earlier === 'b' ? 'earlier' : 'later',
        sharedPassages: evidence.sharedPassages,
        sharedTerms: evidence.sharedTerms,
        sharedFigures: evidence.sharedFigures,
      };
    })
    .toSorted((x, y) => Number(x.relation !== 'same-copy') - Number(y.relation !== 'same-copy') || byTime(x, y));
}

/** Who tells the story and how. An outlet is counted once; one with a copy and a report of its own runs the copy. */
export function storyAnswer(page: ArticleSummary, versions: readonly VersionSummary[]): StoryAnswer {
  const copies = versions.filter(({ match }) => match.relation === 'same-copy');
  const named =
    copies.length === 0 ? [] : [page, ...copies.map(({ article }) => article)].map((article) => article.credits[0]);
  const counts = new Map<string, number>();
  for (const agency of named) if (agency !== undefined) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, x], [, y]) => y - x);
  const outlets = new Set(versions.map(outletOf)).size;
  const copying = new Set(copies.map(outletOf)).size;
  return { outlets, copies: copying, reports: outlets - copying, agency: most?.[0] ?? null };
}

/** One outlet may have several domains, and one domain several titles: both together tell outlets apart. */
function outletOf({ article: { outlet } }: VersionSummary): string {
  return `${outlet.name}\n${outlet.domain}`;
}

/** Undated last. A bare day sorts as its midnight. */
function byTime(x: VersionLine, y: VersionLine): number {
  const [p, q] = [x.publishedAt, y.publishedAt].map((at) => (at === null ? Number.NaN : Date.parse(at)));
  if (p === undefined || q === undefined || Number.isNaN(p) || Number.isNaN(q)) {
    return Number(Number.isNaN(p)) - Number(Number.isNaN(q));
  }
  return p - q;
}
