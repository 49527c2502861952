import type { ArticleKey, DifferenceKind, Relation } from '../../core/story.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { KIND_NAMES } from '../../ui/kind-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { Choice } from './Choice.tsx';
import { Toggles } from './Toggles.tsx';
import { useNarrow } from './use-narrow.ts';

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
/** More outlets than this are folded away: their buttons would push the texts out of sight. */
const OUTLETS_SHOWN = 8;

/** Which text is the base, what stands beside it, and which differences are shown. */
export function Controls(props: ControlsProps) {
  const strings = useStrings();
  const { texts, voices, beside, relation, kinds, shown, hidden } = props;
  const named = (list: readonly VersionName[]) => list.map(({ key, outlet }) => ({ value: key, name: outlet }));
  const outlets = voices.map(({ key, outlet }) => ({ value: key, name: outlet, count: null, on: !hidden.has(key) }));
  const visible = voices.length - voices.filter(({ key }) => hidden.has(key)).length;
  const isNarrow = useNarrow();
  const controls = (
    <div class="controls">
      <Choice
        id="base"
        label={strings.text('compareBase')}
        value={texts[0]?.key ?? ''}
        options={named(texts)}
        onChoose={(key) => props.onBase(key as ArticleKey)}
      />
      <Choice
        id="beside"
        label={strings.text('compareBeside')}
        value={beside ?? ALL}
        options={[{ value: ALL, name: strings.text('allVersions') }, ...named(voices)]}
        onChoose={(key) => props.onBeside(key === ALL ? null : (key as ArticleKey))}
      />
      <Choice
        id="relation"
        label={strings.text('filterRelation')}
        value={relation ?? ALL}
        options={[
          { value: ALL, name: strings.text('relationAll') },
          { value: 'same-copy', name: strings.text('sameCopy') },
          { value: 'same-event', name: strings.text('ownReport') },
        ]}
        onChoose={(value) => props.onRelation(value === ALL ? null : (value as Relation))}
      />
      {kinds.length > 0 && (
        <Toggles
          label={strings.text('filterKinds')}
          choices={kinds.map(({ kind, count }) => ({
            value: kind,
            name: strings.text(KIND_NAMES[kind]),
            count,
            on: shown?.has(kind) === true,
          }))}
          onToggle={props.onKind}
        />
      )}
      {beside === null && voices.length > 1 && voices.length <= OUTLETS_SHOWN && (
        <Toggles label={strings.text('filterOutlets')} choices={outlets} onToggle={props.onOutlet} />
      )}
      {beside === null && voices.length > OUTLETS_SHOWN && (
        <details class="fold outlets">
          <summary>{strings.text('outletsShown', strings.number(visible), strings.number(voices.length))}</summary>
          <Toggles label={null} choices={outlets} onToggle={props.onOutlet} />
        </details>
      )}
    </div>
  );
  if (!isNarrow) return controls;
  return (
    <details class="fold filters">
      <summary>{strings.text('filtersFolded')}</summary>
      {controls}
    </details>
  );
}
