import type { TextRun } from './collect-runs.ts';
import type { ElementRecord } from './element-record.ts';

/** A caption, its credit and a line that enlarges the picture. */
const MAX_BOX_CHARS = 600;
const MAX_BOX_RUNS = 12;
/** Ancestors up to this far are asked: the cell, the row, the body and the table, and a font or two. */
const MAX_LEVELS = 7;

/**
 * The small box with a picture in which a run stands beside the text, as pages from before style sheets set it: `<table align=right>`.
 * Null for any other run. Of the body blocks of 1,644 development pages it holds eight: five captions, three pull quotes below a picture.
 */
export function pictureBoxOf(run: TextRun): ElementRecord | null {
  let record: ElementRecord | null = run.home;
  for (let level = 0; level < MAX_LEVELS && record !== null && record.chars <= MAX_BOX_CHARS; level += 1) {
    if (record.runs <= MAX_BOX_RUNS && isBeside(record.element) && record.element.querySelector('img') !== null)
      return record;
    record = record.parent;
  }
  return null;
}

function isBeside(element: Element): boolean {
  const { localName } = element;
  if (localName !== 'table' && localName !== 'div') return false;
  return /^(?:left|right)$/i.test(element.getAttribute('align') ?? '');
}
