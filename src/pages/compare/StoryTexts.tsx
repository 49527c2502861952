import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleKey, DifferenceKind, Relation } from '../../core/story.ts';
import type { CollateAnswer, ExportFormat, StoryTrace } from '../../messaging/compare-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import type { VersionName } from '../../ui/difference-line.ts';
import { Legend } from '../../ui/Legend.tsx';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { AfterFrame } from './AfterFrame.tsx';
import { Controls } from './Controls.tsx';
import { type CompareAddress, formatAddress, type Section } from './compare-address.ts';
import type { ComparePort } from './compare-port.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { Overview } from './Overview.tsx';
import { QuoteLedger } from './QuoteLedger.tsx';
import { Revisions } from './Revisions.tsx';
import { SECTION_NAMES, sectionsFor } from './section-names.ts';
import { stepDifference } from './step-difference.ts';
import { TextRows } from './TextRows.tsx';
import { NEVER, Timeline } from './Timeline.tsx';
import { useSection } from './use-section.ts';
import { figureRows } from './view-model-figures.ts';
import { kindCounts } from './view-model-kinds.ts';
import { overviewMarks } from './view-model-overview.ts';
import { rowsView } from './view-model-rows.ts';

export interface StoryTextsProps {
  readonly port: ComparePort;
  readonly address: CompareAddress;
  readonly go: (next: CompareAddress) => void;
  readonly answer: CollateAnswer;
  /** Whether these texts come of a choice of another base: that is where the focus was, before they took the place of the last. */
  readonly isBaseChosen: { current: boolean };
  readonly trace: StoryTrace | null;
  readonly now: Date;
  /** Does something for the reader and says what came of it. */
  readonly attempt: (action: () => Promise<string>) => void;
}

/** The sections of the page: the texts, the figures, the quotations, the timeline, earlier texts, the way out. */
export function StoryTexts({ port, address, go, answer, isBaseChosen, trace, now, attempt }: StoryTextsProps) {
  const strings = useStrings();
  const { base, article, versions, collation } = answer;
  const [shown, setShown] = useState<ReadonlySet<DifferenceKind> | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<ArticleKey>>(new Set());
  const section = useRef<HTMLElement>(null);

  const names = useMemo(() => namesOf(answer, strings), [answer, strings]);
  const nameOfBase = nameOf(base, null);
  const relations = useMemo(
    () => new Map<ArticleKey, Relation>(collation.voices.map(({ key, relation }) => [key, relation])),
    [collation],
  );
  const all = useMemo(() => collation.voices.flatMap(({ key }) => names.get(key) ?? []), [collation, names]);
  const voices = useMemo(() => {
    const { beside, relation } = address;
    const wanted = collation.voices.filter((voice) => {
      if (beside !== null) return voice.key === beside;
      return !hidden.has(voice.key) && (relation === null || voice.relation === relation);
    });
    return new Set(wanted.map(({ key }) => key));
  }, [collation, address, hidden]);
  const view = useMemo(
    () => rowsView(article, collation, names, { voices, kinds: shown }),
    [article, collation, names, voices, shown],
  );
  const figures = useMemo(() => figureRows(collation, voices), [collation, voices]);
  const kinds = useMemo(() => kindCounts(collation, voices), [collation, voices]);
  const marks = useMemo(() => overviewMarks(view.rows), [view]);
  const named = all.filter(({ key }) => voices.has(key));

  useSection(address.section);
  useEffect(() => {
    if (isBaseChosen.current) focusOf(section.current?.querySelector('[data-choice="base"]') ?? null)?.focus();
    isBaseChosen.current = false;
  }, [isBaseChosen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (section.current !== null && stepDifference(section.current, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  /** Choosing no kind is choosing all of them. */
  const onKind = (kind: DifferenceKind) =>
    setShown((before) => {
      const after = toggled(before ?? new Set<DifferenceKind>(), kind);
      return after.size === 0 ? null : after;
    });
  const fileName = (other: ArticleKey, ending: string) =>
    `${[base.outlet.domain, names.get(other)?.outlet ?? ''].join('-').replace(/[^\p{L}\p{N}.]+/gu, '-')}.${ending}`;
  const save = (other: ArticleKey, format: ExportFormat) =>
    attempt(async () => {
      const { ending, type } = FILES[format];
      port.saveText(await port.exported(base.key, other, format), fileName(other, ending), type);
      return strings.text('saved');
    });
  const copy = (other: ArticleKey) =>
    attempt(async () => {
      await port.copyText(await port.exported(base.key, other, 'markdown'));
      return strings.text('copied');
    });
  const has = (name: Section) => sectionsFor(all.length).includes(name);
  const headed = (name: Section) => <h2 id={`${name}-heading`}>{strings.text(SECTION_NAMES[name])}</h2>;

  return (
    <>
      <section id="texts" aria-labelledby="texts-heading" ref={section}>
        {headed('texts')}
        {all.length === 0 ? (
          <p class="quiet">{strings.text('compareAlone')}</p>
        ) : (
          <>
            <Controls
              texts={[...names.values()]}
              voices={all}
              beside={address.beside}
              relation={address.relation}
              kinds={kinds}
              shown={shown}
              hidden={hidden}
              onBase={(key) => {
                isBaseChosen.current = true;
                const others = [base.key, ...address.others].filter((other) => other !== key);
                go({ ...address, base: key, others, beside: null });
              }}
              onBeside={(beside) => go({ ...address, beside, section: null })}
              onRelation={(relation) => go({ ...address, relation, beside: null, section: null })}
              onKind={onKind}
              onOutlet={(key) => setHidden((before) => toggled(before, key))}
            />
            {voices.size === 0 ? (
              <p class="quiet">{strings.text('nothingMatches')}</p>
            ) : (
              <>
                <div class="key">
                  <Legend />
                  <p class="quiet keys">{strings.text('keysHint')}</p>
                </div>
                <AfterFrame>
                  <div class="with-overview">
                    <TextRows view={view} language={base.language} single={voices.size === 1 && shown === null} />
                    <Overview marks={marks} />
                  </div>
                </AfterFrame>
              </>
            )}
          </>
        )}
      </section>
      {has('figures') && (
        <section id="figures" aria-labelledby="figures-heading">
          {headed('figures')}
          <AfterFrame>
            <FiguresTable rows={figures} base={nameOfBase} voices={named} />
          </AfterFrame>
        </section>
      )}
      <section id="quotes" aria-labelledby="quotes-heading">
        {headed('quotes')}
        {trace !== null && <QuoteLedger entries={trace.quotes} names={names} />}
      </section>
      <section id="timeline" aria-labelledby="timeline-heading">
        {headed('timeline')}
        <AfterFrame>
          <Timeline versions={[base, ...versions]} names={names} relations={relations} trace={trace} />
        </AfterFrame>
      </section>
      <section id="revisions" aria-labelledby="revisions-heading">
        {headed('revisions')}
        {trace !== null && (
          <Revisions
            base={base.key}
            revisions={trace.revisions}
            now={now}
            addressOf={(key) =>
              formatAddress({ base: base.key, others: [key], beside: null, relation: null, section: null })
            }
          />
        )}
      </section>
      {has('export') && (
        <section id="export" aria-labelledby="export-heading">
          {headed('export')}
          <ExportPanel voices={all} onCopy={copy} onSave={save} />
        </section>
      )}
    </>
  );
}

/** A control, or what it is folded away under. */
function focusOf(control: HTMLElement | null): HTMLElement | null {
  if (control === null || control.checkVisibility()) return control;
  return control.closest('details')?.querySelector('summary') ?? null;
}

const FILES: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
  json: { ending: 'json', type: 'application/json' },
};

/** Every text by its key, base first: by its outlet's name, or another text of the base's own page by when that was seen. */
function namesOf({ base, versions, seen }: CollateAnswer, strings: Strings): ReadonlyMap<ArticleKey, VersionName> {
  const moments = new Map(seen.map(({ key, at }) => [key, strings.moment(at, NEVER)]));
  const named = versions.map((version) => {
    const at = moments.get(version.key) ?? null;
    return nameOf(version, at === null ? null : strings.text('textOf', at));
  });
  return new Map([nameOf(base, null), ...named].map((name) => [name.key, name]));
}

function nameOf({ key, outlet, language }: ArticleSummary, name: string | null): VersionName {
  return { key, outlet: name ?? outlet.name, language };
}

function toggled<T>(before: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const after = new Set(before);
  if (!after.delete(value)) after.add(value);
  return after;
}
