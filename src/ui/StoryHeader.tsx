import { useStrings } from './StringsContext.tsx';

export interface StoryHeaderProps {
  /** The page's own headline. */
  readonly title: string;
  readonly language: string | null;
  /** The answer in numbers; null while there is none (no versions). */
  readonly answer: {
    readonly others: number;
    readonly sameCopy: number;
    readonly ownReport: number;
    readonly agency: string | null;
  } | null;
  /** Only the beginning of the article could be read. */
  readonly truncated: boolean;
}

/** The page's headline and, in one line, who else tells the story and how. */
export function StoryHeader({ title, language, answer, truncated }: StoryHeaderProps) {
  const strings = useStrings();
  return (
    <header class="story">
      <h1 class="quoted" dir="auto" lang={language ?? undefined} title={title}>
        {title}
      </h1>
      {answer !== null && <p class="answer">{answerParts(answer, strings).join(' · ')}</p>}
      {truncated && <p class="quiet">{strings.text('pageTruncated')}</p>}
    </header>
  );
}

function answerParts(
  answer: NonNullable<StoryHeaderProps['answer']>,
  strings: ReturnType<typeof useStrings>,
): string[] {
  const { others, sameCopy, ownReport, agency } = answer;
  const parts = [strings.count('otherVersions', others)];
  if (sameCopy === 1 && others === 1) {
    parts.push(agency === null ? strings.text('fromSameText') : strings.text('fromSameAgencyText', agency));
  } else if (sameCopy > 0 && ownReport === 0) {
    parts.push(agency === null ? strings.text('fromSharedText') : strings.text('fromAgencyText', agency));
  } else if (sameCopy > 0) {
    parts.push(
      agency === null ? strings.count('fromOneText', sameCopy) : strings.count('fromAgency', sameCopy, agency),
    );
  }
  if (ownReport > 0) parts.push(strings.count('ownReports', ownReport));
  return parts;
}
