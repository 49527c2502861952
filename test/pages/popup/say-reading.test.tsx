import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/pages/popup/App.tsx';
import type { PopupPort } from '../../../src/pages/popup/popup-port.ts';
import { sayReading } from '../../../src/pages/popup/say-reading.ts';
import { createStrings } from '../../../src/ui/strings.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  loadingSentence: 'Reading',
  localeTag: 'ar',
  textDirection: 'rtl',
};
const lookup = (name: string) => MESSAGES[name] ?? '';
const PAGE = readFileSync(new URL('../../../src/pages/popup/index.html', import.meta.url), 'utf8');
const started = () => parseHTML(PAGE).document as unknown as Document;
const blank = () => parseHTML('<!doctype html><html><head></head><body></body></html>').document as unknown as Document;

describe('sayReading', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('stands as the popup stands while it loads, so that nothing moves when that takes over', () => {
    const [early, late] = [started(), blank()];
    sayReading(early, { sentence: 'Reading', language: 'ar', direction: 'rtl' });
    vi.stubGlobal('document', late);
    const port = { surface: 'popup', readPage: () => new Promise(() => undefined) } as unknown as PopupPort;
    render(<App port={port} strings={createStrings(lookup)} now={new Date(0)} />, late.body);
    const drawn = late.body.innerHTML;
    render(null, late.body); // before its effects run, which outlive this test's document
    expect(sortedAttributes(early.body.innerHTML)).toBe(sortedAttributes(drawn));
    expect([early.documentElement.lang, early.documentElement.dir]).toEqual(['ar', 'rtl']);
  });
});

/** The order in which attributes were set says nothing. */
function sortedAttributes(html: string): string {
  return html.replace(/<(\w+)( [^>]+)>/g, (_, tag: string, attributes: string) => {
    const sorted = (attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort();
    return `<${[tag, ...sorted].join(' ').toLowerCase()}>`;
  });
}
