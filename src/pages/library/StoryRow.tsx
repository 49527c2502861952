import { useState } from 'preact/hooks';
import type { SeenStory } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { formatAddress } from '../compare/compare-address.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { ChooseBox } from './ChooseBox.tsx';
import { textsOf } from './join-stories.ts';
import { SureButton } from './SureButton.tsx';
import type { Choice } from './use-choice.ts';

export interface StoryRowProps {
  readonly story: SeenStory;
  readonly now: Date;
  readonly choice: Choice;
  readonly onForget: () => void;
  readonly onForgetVersion: (article: ArticleSummary) => void;
}

/** A story by the text of it that the reader opened last; its versions open below. */
export function StoryRow({ story, now, choice, onForget, onForgetVersion }: StoryRowProps) {
  const strings = useStrings();
  // Most are never opened: with seven versions each, drawing an answer's stories took 9 to 11 ms of processor time, 5 to 7 without.
  const [wasOpened, setOpened] = useState(false);
  const { article, readAt, versions } = story;
  const { key, url, title, language, outlet, publishedAt } = article;
  const others = versions.map((version) => version.article.key);
  const published = publishedAt === null ? null : strings.moment(publishedAt, now);
  return (
    <li class="story" data-story={key}>
      <ChooseBox articles={textsOf(story)} choice={choice} />
      <h2>
        <a class="quoted" dir="auto" lang={language ?? undefined} href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      </h2>
      <p class="about">
        <bdi>{outlet.name}</bdi>
        {` · ${published ?? strings.text('timeUnknown')} · `}
        {strings.text('storyOpened', strings.moment(readAt, now) ?? strings.text('timeUnknown'))}
      </p>
      {versions.length === 0 ? (
        <p class="quiet alone">{strings.text('storyAlone')}</p>
      ) : (
        <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
          <summary>{strings.count('otherVersions', versions.length)}</summary>
          {wasOpened && (
            <ul class="versions">
              {versions.map((version) => (
                <ArticleRow
                  key={version.article.key}
                  article={version.article}
                  note={strings.text(version.match.relation === 'same-copy' ? 'sameCopy' : 'ownReport')}
                  now={now}
                  choice={null}
                  onForget={() => onForgetVersion(version.article)}
                />
              ))}
            </ul>
          )}
        </details>
      )}
      <p class="acts">
        {versions.length > 0 && (
          <a
            href={`../compare/index.html${formatAddress({ base: key, others, beside: null, relation: null, section: null })}`}
          >
            {strings.text('compareSideBySide')} <span class="by-ear">{title}</span>
          </a>
        )}
        <SureButton
          action="forget-story"
          label={strings.text('forgetStory')}
          about={title}
          sure={strings.count('forgetSure', versions.length + 1)}
          onSure={onForget}
        />
      </p>
    </li>
  );
}
