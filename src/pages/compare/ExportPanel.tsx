import { useState } from 'preact/hooks';
import type { ArticleKey } from '../../core/story.ts';
import type { ExportFormat } from '../../messaging/compare-protocol.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { Choice } from './Choice.tsx';

export interface ExportPanelProps {
  readonly voices: readonly VersionName[];
  readonly onCopy: (other: ArticleKey) => void;
  readonly onSave: (other: ArticleKey, format: ExportFormat) => void;
}

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: 'markdown', name: 'Markdown' },
  { format: 'html', name: 'HTML' },
  { format: 'json', name: 'JSON' },
];

/** The comparison of the base with one version, to copy or to save. */
export function ExportPanel({ voices, onCopy, onSave }: ExportPanelProps) {
  const strings = useStrings();
  const [chosen, setChosen] = useState<ArticleKey | null>(null);
  const other = voices.find(({ key }) => key === chosen) ?? voices[0];
  if (other === undefined) return null;
  return (
    <div class="buttons">
      <Choice
        id="export"
        label={strings.text('exportWith')}
        value={other.key}
        options={voices.map(({ key, outlet }) => ({ value: key, name: outlet }))}
        onChoose={(key) => setChosen(key as ArticleKey)}
      />
      <button type="button" onClick={() => onCopy(other.key)}>
        {strings.text('copyAsMarkdown')}
      </button>
      {FORMATS.map(({ format, name }) => (
        <button type="button" key={format} data-format={format} onClick={() => onSave(other.key, format)}>
          {strings.text('saveAs', name)}
        </button>
      ))}
    </div>
  );
}
