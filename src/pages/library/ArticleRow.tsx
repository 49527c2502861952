import type { ArticleSummary } from '../../messaging/protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { ChooseBox } from './ChooseBox.tsx';
import type { Choice } from './use-choice.ts';

export interface ArticleRowProps {
  readonly article: ArticleSummary;
  /** What else is to be said of it; null: nothing. */
  readonly note: string | null;
  readonly now: Date;
  /** Where it can be chosen; null in a row of a row that can. */
  readonly choice: Choice | null;
  readonly onForget: () => void;
}

/** One kept article: its headline leads to it, and it can be forgotten. */
export function ArticleRow({ article, note, now, choice, onForget }: ArticleRowProps) {
  const strings = useStrings();
  const { key, url, title, language, outlet, publishedAt, credits } = article;
  const about = [
    (publishedAt === null ? null : strings.moment(publishedAt, now)) ?? strings.text('timeUnknown'),
    ...credits.filter((agency) => agency !== outlet.name),
    ...(note === null ? [] : [note]),
  ];
  return (
    <li class="article" data-article={key} data-can-choose={choice !== null}>
      {choice !== null && <ChooseBox articles={[article]} choice={choice} />}
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
