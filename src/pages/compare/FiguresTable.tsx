import { Fragment } from 'preact';
import type { VersionName } from '../../ui/difference-line.ts';
import { nameOf } from '../../ui/kind-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import type { FigureCell, FigureRow } from './view-model-figures.ts';

export interface FiguresTableProps {
  readonly rows: readonly FigureRow[];
  readonly base: VersionName;
  readonly voices: readonly VersionName[];
}

/** Figures and dates on which the versions differ: one row each, one column for each version. */
export function FiguresTable({ rows, base, voices }: FiguresTableProps) {
  const strings = useStrings();
  if (rows.length === 0) return <p class="quiet">{strings.text('figuresNone')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
    <div class="wide" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.text('figureSentence')}</th>
            {[base, ...voices].map(({ key, outlet }) => (
              <th scope="col" key={key} dir="auto">
                <span class="column-name">{withBreaks(outlet)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-figure={row.id}>
              <th scope="row">
                <span class="kind">{strings.text(nameOf(row.kind, row.toll))}</span>
                <span class="quoted" dir="auto" lang={base.language ?? undefined}>
                  {row.sentence}
                </span>
              </th>
              <td class="quoted" dir="auto" lang={base.language ?? undefined}>
                {row.here ?? strings.text('figureAbsent')}
              </td>
              {voices.map(({ key, language }) => (
                <Cell key={key} cell={row.cells.get(key) ?? 'unknown'} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An outlet without a name is called by its domain, which has no word to break after: it may break after its dots. */
function withBreaks(outlet: string) {
  return outlet.split(/(?<=\.)/).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

interface CellProps {
  readonly cell: FigureCell;
  readonly language: string | null;
}

function Cell({ cell, language }: CellProps) {
  const strings = useStrings();
  if (typeof cell === 'string') return <td class="quiet">{inWords(cell, strings)}</td>;
  return (
    <td class="quoted differs" dir="auto" lang={language ?? undefined}>
      {cell.says}
    </td>
  );
}

function inWords(cell: 'same' | 'absent' | 'unknown', strings: Strings): string {
  if (cell === 'same') return strings.text('figureSame');
  return strings.text(cell === 'absent' ? 'figureAbsent' : 'figureUnknown');
}
