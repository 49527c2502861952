import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Additions } from './Additions.tsx';
import { Arrivals } from './Arrivals.tsx';
import { lightMove } from './link-moves.ts';
import { TextRow } from './TextRow.tsx';
import type { RowsView } from './view-model-rows.ts';

export interface TextRowsProps {
  readonly view: RowsView;
  readonly language: string | null;
  /** One version stands beside the base: its kept sentences are shown as well. */
  readonly single: boolean;
}

/** Rows that come into the page per frame: about 10 ms of work, so that scrolling never waits (`npm run bench -- compare-page`). */
const ROWS_PER_FRAME = 4;

/** The base as an article to be read, and level with each paragraph what the others make of it. */
export function TextRows({ view, language, single }: TextRowsProps) {
  const { before, rows } = view;
  const drawn = useMemo(
    () => rows.map((row) => <TextRow key={row.block} row={row} language={language} single={single} />),
    [rows, language, single],
  );
  const { shown, isWhole } = useGrowing(drawn);
  const texts = useRef<HTMLDivElement>(null);
  useEffect(() => (texts.current === null ? undefined : lightMove(texts.current)), []);
  return (
    <div class="texts" data-rows={isWhole ? 'whole' : 'growing'} ref={texts}>
      {before.additions.length + before.arrivals.length > 0 && (
        <div class="text-row">
          <div class="base-text" />
          <div class="beside">
            <Arrivals arrivals={before.arrivals} />
            <Additions additions={before.additions} />
          </div>
        </div>
      )}
      {shown}
    </div>
  );
}

/**
 * Rows a few at a time. Other rows of the same text (another filter) take the place of the old ones, from the top, so that
 * the page keeps its length; those that are there already are passed on as they are, and cost nothing.
 */
function useGrowing(rows: readonly VNode[]): { readonly shown: readonly VNode[]; readonly isWhole: boolean } {
  const growth = useRef({ rows, count: ROWS_PER_FRAME, old: [] as readonly VNode[] });
  const shown = useRef<readonly VNode[]>([]);
  const [, setFrame] = useState(0);
  if (growth.current.rows !== rows) growth.current = { rows, count: ROWS_PER_FRAME, old: shown.current };
  const { count, old } = growth.current;
  shown.current = [...rows.slice(0, count), ...old.slice(count)];
  const isWhole = count >= rows.length;
  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => {
      growth.current.count = count + ROWS_PER_FRAME;
      setFrame((last) => last + 1);
    });
    return () => cancelAnimationFrame(frame);
  }, [count, isWhole, rows]);
  return { shown: shown.current, isWhole };
}
