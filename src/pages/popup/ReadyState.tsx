import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleKey } from '../../core/story.ts';
import type { MarkReport, ReadPageAnswer } from '../../messaging/protocol.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { ChangedNote } from '../../ui/ChangedNote.tsx';
import { causeInWords } from '../../ui/cause.ts';
import { DifferenceList } from '../../ui/DifferenceList.tsx';
import type { Place } from '../../ui/difference-line.ts';
import { KeptNote } from '../../ui/KeptNote.tsx';
import { StoryHeader } from '../../ui/StoryHeader.tsx';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { VersionList } from '../../ui/VersionList.tsx';
import type { Progress } from '../../ui/version-line.ts';
import type { Attempt } from './App.tsx';
import { FirstUse } from './FirstUse.tsx';
import { marksInWords } from './marks-in-words.ts';
import { menuCommands } from './menu-commands.ts';
import { planMarks } from './plan-marks.ts';
import type { PopupPort } from './popup-port.ts';
import type { Story } from './use-story.ts';
import { differencesView } from './view-model.ts';
import { storyAnswer, versionLines } from './view-model-versions.ts';

/** Whether the page is marked, and whether from here: marks from an earlier popup stand as they are. */
type Marked = 'not' | 'before' | 'here';

export interface ReadyStateProps {
  readonly port: PopupPort;
  readonly story: Story;
  readonly ready: ReadPageAnswer & { readonly state: 'ready' };
  readonly kept: 'kept' | 'private' | 'forgotten';
  readonly now: Date;
  readonly attempt: Attempt;
  readonly readAgain: () => void;
  readonly forget: () => void;
  readonly focusStart: () => void;
}

/** Other versions are known: the answer in one line, what differs most, who they are. */
export function ReadyState({ port, story, ready, kept, now, attempt, readAgain, forget, focusStart }: ReadyStateProps) {
  const strings = useStrings();
  const { article, versions, changed } = ready;
  const { comparisons, failures } = story;
  const view = useMemo(() => differencesView(article, versions, comparisons), [article, versions, comparisons]);
  const lines = useMemo(() => versionLines(article, versions, comparisons), [article, versions, comparisons]);
  const [marked, setMarked] = useState<Marked>('not');
  const [explaining, setExplaining] = useState(false);

  // Asked when the versions stand, so that nothing waits for it; a private window leaves no trace, not even this one.
  const mayRemember = ready.stored;
  useEffect(() => {
    // An explanation that fails is none: the answer is there without it.
    if (mayRemember) port.explainOnce().then(setExplaining, () => undefined);
  }, [port, mayRemember]);

  const progress = new Map<ArticleKey, Progress>();
  for (const key of comparisons.keys()) progress.set(key, 'done');
  for (const [key, failure] of failures) progress.set(key, { failed: causeInWords(failure, strings) });
  const settled = progress.size;
  const allSettled = settled === versions.length;

  // Asked last: the button's state is what can wait.
  useEffect(() => {
    if (!allSettled) return;
    const learn = (shown: boolean) => shown && setMarked((now) => (now === 'not' ? 'before' : now));
    port.hasMarks().then(learn, () => undefined); // a page that says nothing is marked anew by the next press
  }, [port, allSettled]);

  const marks = useMemo(() => {
    if (marked !== 'here') return [];
    const compared = versions.flatMap(({ article: { key, outlet, language } }) => {
      const comparison = comparisons.get(key);
      return comparison === undefined ? [] : [{ version: { key, outlet: outlet.name, language }, comparison }];
    });
    return marksInWords(planMarks(compared), strings);
  }, [marked, versions, comparisons, strings]);

  /** Whether the next marks are there because a version was taken out: what was said of that, and its undo, stays. */
  const isSaid = useRef(false);

  // Comparisons that arrive after the page was marked are marked too.
  useEffect(() => {
    const isQuiet = isSaid.current;
    isSaid.current = false;
    if (marked !== 'here') return;
    attempt(async () => {
      const report = await port.markPage(marks);
      return isQuiet ? null : markedInWords(report, strings);
    });
  }, [marked, marks, attempt, port, strings]);

  const mark = (on: boolean) => {
    setMarked(on ? 'here' : 'not');
    if (on) return;
    attempt(async () => {
      await port.markPage([]);
      return strings.text('marksCleared');
    });
  };
  const reveal = (place: Place) => {
    const { block, start, end, text } = place;
    attempt(async () => {
      const found = await port.reveal({ block, start, end, text });
      if (found && port.surface === 'page') port.close();
      return strings.text(found ? 'passageShown' : 'passageLost');
    });
  };
  const reject = (key: ArticleKey) => {
    const outlet = lines.find((line) => line.key === key)?.outlet ?? '';
    attempt(async () => {
      const rejected = await port.rejectMatch(article.key, key);
      if (marked !== 'not') {
        // Nothing in the page quotes another story; marks from an earlier popup are planned anew for that.
        if (versions.length === 1) await port.markPage([]);
        else setMarked('here');
      }
      isSaid.current = true;
      story.drop(key);
      focusStart();
      const undo = async () => {
        await port.acceptMatch(article.key, rejected);
        readAgain();
        return strings.text('rejectionUndone');
      };
      return { words: strings.text('rejected', outlet), undo };
    });
  };

  const openComparison = (others: readonly ArticleKey[]) => {
    port.openComparison(article.key, others).catch((error: unknown) => attempt(() => Promise.reject(error)));
  };
  const notSameStory = () => {
    const [only, ...others] = versions;
    if (only !== undefined && others.length === 0) return reject(only.article.key);
    document.querySelector<HTMLElement>('[data-version] summary')?.focus();
    attempt(async () => strings.text('rejectWhich'));
  };
  const commands = menuCommands({
    port,
    strings,
    attempt,
    article: kept === 'kept' ? article.key : null,
    readAgain,
    notSameStory,
    explain: () => setExplaining(true),
    forget,
  });
  const found = strings.count('differencesFound', view.total);

  return (
    <>
      <StoryHeader
        title={article.title}
        language={article.language}
        answer={storyAnswer(article, versions)}
        truncated={article.completeness === 'truncated'}
      >
        {changed !== null && kept === 'kept' && (
          <ChangedNote changed={changed} now={now} onShow={() => openComparison([changed.key])} />
        )}
      </StoryHeader>
      {explaining && (
        <FirstUse
          onDismiss={() => {
            setExplaining(false);
            focusStart();
          }}
        />
      )}
      <DifferenceList
        first={view.first}
        more={view.more}
        moreCount={view.moreCount}
        style={view.style}
        compared={view.compared}
        of={versions.length}
        settled={settled}
        pageLanguage={article.language}
        onReveal={reveal}
      />
      <VersionList
        versions={lines}
        progress={progress}
        pageLanguage={article.language}
        now={now}
        onReject={kept === 'kept' ? reject : null}
        onRetry={story.retry}
      />
      <KeptNote kept={kept} onForget={forget} onKeepAgain={readAgain} />
      <p class="by-ear" role="status">
        {allSettled && view.compared > 0 && strings.count('compared', view.compared, found)}
      </p>
      <ActionBar
        marked={comparisons.size === 0 ? null : marked !== 'not'}
        onMark={mark}
        onCompare={kept === 'kept' ? () => openComparison(versions.map((version) => version.article.key)) : null}
        commands={commands}
      />
    </>
  );
}

function markedInWords({ placed, lost }: MarkReport, strings: Strings): string {
  const words = [strings.count('marksPlaced', placed)];
  if (lost > 0) words.push(strings.count('marksLost', lost));
  return words.join(' · ');
}
