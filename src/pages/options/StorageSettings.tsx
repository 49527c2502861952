import { useEffect, useState } from 'preact/hooks';
import type { SettingsReading } from '../../messaging/source-protocol.ts';
import type { TextKey } from '../../ui/message-keys.ts';
import { RebuildingNote } from '../../ui/RebuildingNote.tsx';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { OptionsPort } from './options-port.ts';

const MEGABYTE = 1_000_000;

/** How much is kept, and for how long. */
export function StorageSettings({ port }: { readonly port: OptionsPort }) {
  const strings = useStrings();
  const [settings, setSettings] = useState<SettingsReading | null>(null);
  const [status, setStatus] = useState('');
  useEffect(() => void port.settings().then(setSettings), [port]);
  if (settings === null) return null;
  const { keep, usage, managed } = settings;
  const isManaged = managed.includes('keep');

  async function save(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    const readDays = String(fields.get('readDays') ?? '');
    setSettings(
      await port.keep({
        unreadDays: Number(fields.get('unreadDays')),
        readDays: readDays === '' ? null : Number(readDays),
        maxBytes: Number(fields.get('megabytes')) * MEGABYTE,
      }),
    );
    setStatus(strings.text('settingsSaved'));
  }

  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{strings.text('storageHeading')}</h2>
      <p>
        {strings.text('storageUsage', strings.count('articleCount', usage.articles), strings.size(usage.bytes ?? 0))}
      </p>
      <RebuildingNote rebuilding={usage.rebuilding} />
      {isManaged && <p>{strings.text('settingsManaged')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <Field
          label="keepUnread"
          name="unreadDays"
          value={keep.unreadDays}
          most={3650}
          isRequired
          disabled={isManaged}
        />
        <Field label="keepRead" name="readDays" value={keep.readDays} most={3650} disabled={isManaged} />
        <Field
          label="keepMegabytes"
          name="megabytes"
          value={keep.maxBytes / MEGABYTE}
          least={10}
          most={100_000}
          isRequired
          disabled={isManaged}
        />
        <p class="buttons">
          <button type="submit" disabled={isManaged}>
            {strings.text('saveSettings')}
          </button>
          <span role="status">{status}</span>
        </p>
      </form>
    </section>
  );
}

interface FieldProps {
  readonly label: TextKey & ('keepUnread' | 'keepRead' | 'keepMegabytes');
  readonly name: string;
  readonly value: number | null;
  readonly least?: number;
  readonly most: number;
  readonly isRequired?: boolean;
  readonly disabled: boolean;
}

function Field({ label, name, value, least = 1, most, isRequired = false, disabled }: FieldProps) {
  const strings = useStrings();
  return (
    <p>
      <label class="field">
        {strings.text(label)}
        <input
          type="number"
          name={name}
          min={least}
          max={most}
          value={value ?? ''}
          required={isRequired}
          disabled={disabled}
        />
      </label>
    </p>
  );
}
