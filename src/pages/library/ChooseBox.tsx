import type { ArticleSummary } from '../../messaging/protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Choice } from './use-choice.ts';

export interface ChooseBoxProps {
  /** What is chosen with it: an article, or all texts of a story. */
  readonly articles: readonly ArticleSummary[];
  readonly choice: Choice;
}

/** A box that chooses a row of the list, for ears named after its headline. */
export function ChooseBox({ articles, choice }: ChooseBoxProps) {
  const strings = useStrings();
  return (
    <label class="choose">
      <input
        type="checkbox"
        data-choose=""
        checked={choice.has(articles)}
        onChange={({ currentTarget }) => choice.choose(articles, currentTarget.checked)}
      />
      <span class="by-ear">{strings.text('chooseArticle', articles[0]?.title ?? '')}</span>
    </label>
  );
}
