import type { ComponentChildren } from 'preact';
import { useStrings } from './StringsContext.tsx';
import type { Strings } from './strings.ts';

/** The answer in numbers: how many other outlets tell the story, and how. */
export interface StoryAnswer {
  readonly outlets: number;
  /** Outlets that run the page's text, or one that it goes back to. */
  readonly copies: number;
  /** Outlets with a report of their own. */
  readonly reports: number;
  /** The agency most often named by the page and its copies; null: none is. */
  readonly agency: string | null;
}

export interface StoryHeaderProps {
  /** The page's own headline. */
  readonly title: string;
  readonly language: string | null;
  /** Null while there is none (no versions). */
  readonly answer: StoryAnswer | null;
  /** Only the beginning of the article could be read. */
  readonly truncated: boolean;
  /** What else there is to say of the page itself. */
  readonly children?: ComponentChildren;
}

/** The page's headline and, in one line, who else tells the story and how. */
export function StoryHeader({ title, language, answer, truncated, children }: StoryHeaderProps) {
  const strings = useStrings();
  return (
    <header class="story">
      <h1 class="quoted" dir="auto" lang={language ?? undefined} title={title}>
        {title}
      </h1>
      {answer !== null && <p class="answer">{storyLine(answer, strings)}</p>}
      {truncated && <p class="quiet">{strings.text('pageTruncated')}</p>}
      {children}
    </header>
  );
}

/** "4 outlets: 3 run the AFP copy, 1 reports it itself." */
function storyLine({ outlets, copies, reports, agency }: StoryAnswer, strings: Strings): string {
  if (outlets === 1) {
    if (reports === 1) return strings.text('aloneReports');
    return agency === null ? strings.text('aloneRunsCopy') : strings.text('aloneRunsAgency', agency);
  }
  const all = strings.count('otherOutlets', outlets);
  if (copies === 0) return strings.text('storyLineOne', all, strings.text('allReport'));
  if (reports === 0) {
    const text = agency === null ? strings.text('allRunCopy') : strings.text('allRunAgency', agency);
    return strings.text('storyLineOne', all, text);
  }
  const some = agency === null ? strings.count('runSameCopy', copies) : strings.count('runAgencyCopy', copies, agency);
  return strings.text('storyLineTwo', all, some, strings.count('reportItself', reports));
}
