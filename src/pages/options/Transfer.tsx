import { useState } from 'preact/hooks';
import type { OutletSummary, RejectedLine } from '../../messaging/source-protocol.ts';
import type { TextKey } from '../../ui/message-keys.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useStrings } from '../../ui/StringsContext.tsx';
import { importLines } from './import-lines.ts';
import type { OptionsPort } from './options-port.ts';
import { saveFile } from './save-file.ts';

const REASONS: Readonly<Record<RejectedLine['reason'], TextKey>> = {
  'no-address': 'reasonNoAddress',
  twice: 'reasonTwice',
  'too-many': 'reasonTooMany',
  'no-json': 'reasonNoJson',
  'no-article': 'reasonNoArticle',
};

/** Rejected lines that are shown. */
const SHOWN = 100;

interface Report {
  readonly answer: string;
  readonly rejected: readonly RejectedLine[];
  /** Outlets to be allowed before they are followed. */
  readonly outlets: readonly OutletSummary[];
}

/** What takes long, and how much of it is done. */
interface Work {
  readonly label: TextKey;
  readonly done: number;
  readonly total: number;
}

/** Import of feed lists and articles with a report for each line not taken; export of both. */
export function Transfer({ port }: { readonly port: OptionsPort }) {
  const strings = useStrings();
  const [pasted, setPasted] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const [status, setStatus] = useState('');
  const [work, setWork] = useState<Work | null>(null);
  const tellOf = (label: TextKey) => (done: number, total: number) => setWork({ label, done, total });

  async function take(text: string): Promise<void> {
    setStatus('');
    if (/^\s*\{/.test(text)) {
      const { added, known, rejected } = await importLines(text, port.importArticles, tellOf('importRead')).finally(
        () => setWork(null),
      );
      const numbers = [added, known, rejected.length].map(strings.number);
      setReport({ answer: strings.text('importArticlesDone', ...numbers), rejected, outlets: [] });
      return;
    }
    const { outlets, rejected } = await port.readFeedList(text);
    const numbers = [outlets.length, rejected.length].map(strings.number);
    setReport({ answer: strings.text('importFeedsFound', ...numbers), rejected, outlets });
  }

  async function follow(outlets: readonly OutletSummary[]): Promise<void> {
    // The prompt comes first: after any other wait the browser would not count this as a click.
    const allowed = await port.allow([...new Set(outlets.flatMap(({ domains }) => domains))]);
    if (!allowed) {
      setStatus(strings.text('notAllowedNow'));
      return;
    }
    const { isPaused } = await port.follow(outlets);
    setStatus(strings.text(isPaused ? 'followPaused' : 'importFollowed'));
    setReport(null);
  }

  async function exportArticles(): Promise<void> {
    setStatus('');
    const tell = tellOf('exportArticles');
    // The browser keeps them on disk where they are many.
    const parts: Blob[] = [];
    let done = 0;
    try {
      const { articles } = (await port.settings()).usage;
      for await (const lines of port.exportArticles()) {
        parts.push(new Blob(lines.map((line) => `${line}\n`)));
        done += lines.length;
        tell(done, Math.max(done, articles));
      }
    } finally {
      setWork(null);
    }
    saveFile('retold-articles.jsonl', 'application/jsonl', parts);
    setStatus(strings.text('saved'));
  }

  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{strings.text('transferHeading')}</h2>
      <p>{strings.text('importHint')}</p>
      <p>
        <label class="file">
          {strings.text('importFile')}
          <input
            type="file"
            name="import"
            disabled={work !== null}
            // Browsers report a change only: the same file, corrected, is none while its name stands here.
            onClick={({ currentTarget }) => {
              currentTarget.value = '';
            }}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void file.text().then(take);
            }}
          />
        </label>
      </p>
      <p>
        <label>
          {strings.text('importPaste')}
          <textarea
            name="paste"
            rows={3}
            value={pasted}
            onInput={({ currentTarget }) => setPasted(currentTarget.value)}
          />
        </label>
      </p>
      <p class="buttons">
        <button type="button" disabled={pasted.trim() === '' || work !== null} onClick={() => void take(pasted)}>
          {strings.text('importRead')}
        </button>
      </p>
      <p class="buttons">
        <button
          type="button"
          onClick={() => void port.exportFeeds().then((opml) => saveFile('retold.opml', 'text/x-opml', [opml]))}
        >
          {strings.text('exportFeeds')}
        </button>
        <button type="button" disabled={work !== null} onClick={() => void exportArticles()}>
          {strings.text('exportArticles')}
        </button>
      </p>
      {work !== null && <ProgressLine label={strings.text(work.label)} done={work.done} total={work.total} />}
      <div role="status">
        {report !== null && <p data-import-report>{report.answer}</p>}
        <p>{status}</p>
      </div>
      {report !== null && (
        <>
          <ul class="rejected">
            {report.rejected.slice(0, SHOWN).map(({ line, text, reason }) => (
              <li key={line} data-rejected={line}>
                {strings.text('rejectedLine', strings.number(line), strings.text(REASONS[reason]))}{' '}
                <span class="quiet" dir="ltr">
                  {text}
                </span>
              </li>
            ))}
          </ul>
          {report.outlets.length > 0 && (
            <p class="buttons">
              <button type="button" class="primary" onClick={() => void follow(report.outlets)}>
                {strings.text('allowAndFollow')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
