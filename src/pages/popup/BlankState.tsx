import type { NoArticleReason, ReadPageAnswer } from '../../messaging/protocol.ts';
import { ChangedNote } from '../../ui/ChangedNote.tsx';
import { causeInWords } from '../../ui/cause.ts';
import { KeptNote } from '../../ui/KeptNote.tsx';
import type { TextKey } from '../../ui/message-keys.ts';
import { StatePanel } from '../../ui/StatePanel.tsx';
import { StoryHeader } from '../../ui/StoryHeader.tsx';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Attempt } from './App.tsx';
import type { PopupPort } from './popup-port.ts';

export interface BlankStateProps {
  readonly port: PopupPort;
  /** Null while the page is read. A `ready` answer stands here when the reader rejected its last version. */
  readonly answer: ReadPageAnswer | null;
  readonly forgotten: boolean;
  readonly now: Date;
  readonly attempt: Attempt;
  readonly readAgain: () => void;
  readonly forget: () => void;
}

const NO_ARTICLE: Readonly<Record<NoArticleReason, { readonly title: TextKey; readonly sentence: TextKey }>> = {
  'not-an-article': { title: 'notArticleTitle', sentence: 'notArticleSentence' },
  'browser-page': { title: 'browserPageTitle', sentence: 'browserPageSentence' },
  pdf: { title: 'pdfTitle', sentence: 'pdfSentence' },
  'too-large': { title: 'tooLargeTitle', sentence: 'tooLargeSentence' },
};

/** Every state of the popup without versions to show: what happened and what to do next. */
export function BlankState({ port, answer, forgotten, now, attempt, readAgain, forget }: BlankStateProps) {
  const strings = useStrings();
  const again = { label: strings.text('tryAgain'), run: readAgain };
  const close = { label: strings.text('closePopup'), run: () => port.close() };
  if (answer === null)
    return <StatePanel level={1} title={strings.text('loadingSentence')} sentence={null} action={null} />;
  if (port.surface === 'panel' && isClosedToPanel(answer)) {
    return (
      <StatePanel
        level={1}
        title={strings.text('panelClickTitle')}
        sentence={strings.text('panelClickSentence')}
        action={{ label: strings.text('readAgain'), run: readAgain }}
      />
    );
  }
  switch (answer.state) {
    case 'no-article': {
      const { title, sentence } = NO_ARTICLE[answer.reason];
      const action = answer.reason === 'not-an-article' ? again : close;
      return <StatePanel level={1} title={strings.text(title)} sentence={strings.text(sentence)} action={action} />;
    }
    case 'not-allowed':
      return (
        <StatePanel
          level={1}
          title={strings.text('notAllowedTitle')}
          sentence={strings.text('notAllowedSentence')}
          action={again}
        />
      );
    case 'error': {
      const cause = causeInWords(answer.error, strings);
      return (
        <StatePanel
          level={1}
          title={strings.text('errorTitle')}
          sentence={strings.text('errorSentence', cause)}
          action={again}
        />
      );
    }
    default: {
      const { article, stored, changed } = answer;
      const isKept = stored && !forgotten;
      const copy = () =>
        attempt(async () => {
          await port.copyText(article.title);
          return strings.text('headlineCopied');
        });
      const open = (opening: Promise<void>) => {
        opening.catch((error: unknown) => attempt(() => Promise.reject(error)));
      };
      const more = { label: strings.text('findMore'), run: () => open(port.findMore(article.key)) };
      return (
        <>
          <StoryHeader
            title={article.title}
            language={article.language}
            answer={null}
            truncated={article.completeness === 'truncated'}
          >
            {changed !== null && isKept && (
              <ChangedNote
                changed={changed}
                now={now}
                onShow={() => open(port.openComparison(article.key, [changed.key]))}
              />
            )}
          </StoryHeader>
          <StatePanel
            level={2}
            title={strings.text('noVersionsTitle')}
            sentence={forgotten ? null : strings.text(stored ? 'noVersionsSentence' : 'noVersionsPrivateSentence')}
            action={isKept ? more : { label: strings.text('copyHeadline'), run: copy }}
          >
            {isKept && (
              <p>
                <button type="button" class="plain" onClick={copy}>
                  {strings.text('copyHeadline')}
                </button>
              </p>
            )}
            {answer.state === 'no-versions' && answer.libraryArticles > 0 && !forgotten && (
              <p class="quiet">{strings.count('articlesKept', answer.libraryArticles)}</p>
            )}
          </StatePanel>
          <KeptNote
            kept={forgotten ? 'forgotten' : stored ? 'kept' : 'private'}
            onForget={forget}
            onKeepAgain={readAgain}
          />
        </>
      );
    }
  }
}

/** A panel cannot tell a page that the reader has not clicked on from one that is closed to extensions. */
function isClosedToPanel(answer: ReadPageAnswer): boolean {
  return answer.state === 'not-allowed' || (answer.state === 'no-article' && answer.reason === 'browser-page');
}
