import type { VersionName } from '../../ui/difference-line.ts';
import { outletNames } from '../../ui/outlet-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import type { AdditionView } from './view-model-rows.ts';

export interface AdditionsProps {
  readonly additions: readonly AdditionView[];
}

/** The rest is folded: an own report has whole paragraphs that the base lacks, and they must not push the base apart. */
const ADDITIONS_SHOWN = 2;

/** What other versions say in this place and the base does not. */
export function Additions({ additions }: AdditionsProps) {
  const strings = useStrings();
  const rest = additions.slice(ADDITIONS_SHOWN);
  return (
    <>
      {additions.slice(0, ADDITIONS_SHOWN).map((addition) => (
        <AdditionRow key={addition.id} addition={addition} />
      ))}
      {rest.length > 0 && (
        <details class="fold">
          <summary>{strings.count('moreDifferences', rest.length)}</summary>
          <div class="beside">
            {rest.map((addition) => (
              <AdditionRow key={addition.id} addition={addition} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function AdditionRow({ addition: { id, versions, text, carriedBy, of } }: { readonly addition: AdditionView }) {
  const strings = useStrings();
  return (
    <div class="reading addition" data-difference={id} data-kind="missing" tabIndex={-1}>
      <p class="who">
        <span class="kind">{strings.text('kindMissing')}</span> {reportedBy(versions, carriedBy, of, strings)}
      </p>
      <p class="quoted" dir="auto" lang={versions[0]?.language ?? undefined}>
        <ins>{text}</ins>
      </p>
    </div>
  );
}

/** "2 of 3 others report: AFP and Gazette"; of many, the number says enough. */
function reportedBy(versions: readonly VersionName[], carriedBy: number, of: number, strings: Strings): string {
  const names = outletNames(versions, strings);
  if (carriedBy < 2 || of < 2) return strings.text('outletReports', names);
  const report = strings.text('othersReport', strings.number(carriedBy), strings.number(of));
  return versions.length > 3 ? report : `${report} ${names}`;
}
