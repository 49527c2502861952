import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { rehearseDrawing } from '../../../src/pages/popup/rehearse-drawing.tsx';
import { createStrings } from '../../../src/ui/strings.ts';

afterEach(() => vi.unstubAllGlobals());

it('makes the formatters and draws every list, and leaves nothing in the page', () => {
  const page = parseHTML('<!doctype html><html><head></head><body><main>Reading</main></body></html>').document;
  vi.stubGlobal('document', page);
  const said = new Set<string>();
  const strings = createStrings((key) => {
    said.add(key);
    return key === 'localeTag' ? 'en' : key;
  });
  const formatters = (['count', 'share', 'list', 'moment'] as const).map((name) => vi.spyOn(strings, name));
  rehearseDrawing(strings, new Date('2026-03-03T12:00:00Z'));
  expect(page.body.innerHTML).toBe('<main>Reading</main>');
  for (const formatter of formatters) expect(formatter).toHaveBeenCalled();
  expect([...said]).toEqual(expect.arrayContaining(['differencesHeading', 'versionsHeading', 'sameCopy', 'ownReport']));
});
