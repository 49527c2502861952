import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/pages/popup/App.tsx';
import { drawReading } from '../../../src/pages/popup/draw-reading.ts';
import type { PopupPort } from '../../../src/pages/popup/popup-port.ts';
import { localisedMessage } from '../../../src/platform/i18n.ts';
import { createStrings } from '../../../src/ui/strings.ts';

vi.mock('../../../src/platform/i18n.ts', () => ({ localisedMessage: vi.fn() }));

const MESSAGES: Readonly<Record<string, string>> = {
  loadingSentence: 'Reading',
  localeTag: 'ar',
  textDirection: 'rtl',
};
const lookup = (name: string) => MESSAGES[name] ?? '';
const blank = () => parseHTML('<!doctype html><html><head></head><body></body></html>').document as unknown as Document;

describe('drawReading', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('draws what the popup draws while it loads, so that nothing moves when that takes over', () => {
    vi.mocked(localisedMessage).mockImplementation(lookup);
    const [early, late] = [blank(), blank()];
    drawReading(early);
    vi.stubGlobal('document', late);
    const port = { surface: 'popup', readPage: () => new Promise(() => undefined) } as unknown as PopupPort;
    render(<App port={port} strings={createStrings(lookup)} now={new Date(0)} />, late.body);
    const drawn = late.body.innerHTML;
    render(null, late.body); // before its effects run, which outlive this test's document
    expect(sortedAttributes(early.body.innerHTML)).toBe(sortedAttributes(drawn));
    expect([early.documentElement.lang, early.documentElement.dir]).toEqual(['ar', 'rtl']);
  });

  it('draws nothing where the browser has no messages yet', () => {
    vi.mocked(localisedMessage).mockReturnValue('');
    const page = blank();
    drawReading(page);
    expect(page.body.innerHTML).toBe('');
  });
});

/** The order in which attributes were set says nothing. */
function sortedAttributes(html: string): string {
  return html.replace(/<(\w+)( [^>]+)>/g, (_, tag: string, attributes: string) => {
    const sorted = (attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort();
    return `<${[tag, ...sorted].join(' ').toLowerCase()}>`;
  });
}
