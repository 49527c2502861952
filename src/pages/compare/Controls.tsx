import type { ArticleKey, DifferenceKind, Relation } from '../../core/story.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface ControlsProps {
  /** Base first. */
  readonly texts: readonly VersionName[];
  readonly voices: readonly VersionName[];
  readonly beside: ArticleKey | null;
  readonly relation: Relation | null;
  /** Kinds that occur, with how often; `shown` null: all. */
  readonly kinds: readonly { readonly kind: DifferenceKind; readonly count: number }[];
  readonly shown: ReadonlySet<DifferenceKind> | null;
  readonly hidden: ReadonlySet<ArticleKey>;
  readonly onBase: (key: ArticleKey) => void;
  readonly onBeside: (key: ArticleKey | null) => void;
  readonly onRelation: (relation: Relation | null) => void;
  readonly onKind: (kind: DifferenceKind) => void;
  readonly onOutlet: (key: ArticleKey) => void;
}

const ALL = 'all';

/** Which text is the base, what stands beside it, and which differences are shown. */
export function Controls(props: ControlsProps) {
  const strings = useStrings();
  const { texts, voices, beside, relation, kinds, shown, hidden } = props;
  return (
    <div class="controls">
      <label class="choice">
        {strings.text('compareBase')}{' '}
        <select
          data-choice="base"
          value={texts[0]?.key}
          onChange={(event) => props.onBase(event.currentTarget.value as ArticleKey)}
        >
          {texts.map(({ key, outlet }) => (
            <option key={key} value={key}>
              {outlet}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        {strings.text('compareBeside')}{' '}
        <select
          data-choice="beside"
          value={beside ?? ALL}
          onChange={({ currentTarget: { value } }) => props.onBeside(value === ALL ? null : (value as ArticleKey))}
        >
          <option value={ALL}>{strings.text('allVersions')}</option>
          {voices.map(({ key, outlet }) => (
            <option key={key} value={key}>
              {outlet}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        {strings.text('filterRelation')}{' '}
        <select
          data-choice="relation"
          value={relation ?? ALL}
          onChange={({ currentTarget: { value } }) => props.onRelation(value === ALL ? null : (value as Relation))}
        >
          <option value={ALL}>{strings.text('relationAll')}</option>
          <option value="same-copy">{strings.text('sameCopy')}</option>
          <option value="same-event">{strings.text('ownReport')}</option>
        </select>
      </label>
      <fieldset class="toggles">
        <legend>{strings.text('filterKinds')}</legend>
        {kinds.map(({ kind, count }) => (
          <button
            type="button"
            key={kind}
            data-filter={kind}
            aria-pressed={shown?.has(kind) === true}
            onClick={() => props.onKind(kind)}
          >
            {strings.text(KIND_NAMES[kind])} <span class="count">{strings.number(count)}</span>
          </button>
        ))}
      </fieldset>
      {beside === null && voices.length > 1 && (
        <fieldset class="toggles">
          <legend>{strings.text('filterOutlets')}</legend>
          {voices.map(({ key, outlet }) => (
            <button
              type="button"
              key={key}
              dir="auto"
              aria-pressed={!hidden.has(key)}
              onClick={() => props.onOutlet(key)}
            >
              {outlet}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
