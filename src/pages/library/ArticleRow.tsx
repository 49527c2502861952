import type { ArticleSummary } from '../../messaging/protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface ArticleRowProps {
  readonly article: ArticleSummary;
  /** What else is to be said of it; null: nothing. */
  readonly note: string | null;
  readonly now: Date;
  readonly onForget: () => void;
}

/** One kept article: its headline leads to it, and it can be forgotten. */
export function ArticleRow({ article, note, now, onForget }: ArticleRowProps) {
  const strings = useStrings();
  const { key, url, title, language, outlet, publishedAt, credits } = article;
  const about = [
    (publishedAt === null ? null : strings.moment(publishedAt, now)) ?? strings.text('timeUnknown'),
    ...credits.filter((agency) => agency !== outlet.name),
    ...(note === null ? [] : [note]),
  ];
  return (
    <li class="article" data-article={key}>
      <a class="quoted" dir="auto" lang={language ?? undefined} href={url} target="_blank" rel="noreferrer">
        {title}
      </a>
      <span class="about">
        <bdi>{outlet.name}</bdi>
        {` · ${about.join(' · ')}`}
      </span>
      <button type="button" class="plain" data-action="forget-article" onClick={onForget}>
        {strings.text('forgetThis')} <span class="by-ear">{title}</span>
      </button>
    </li>
  );
}
