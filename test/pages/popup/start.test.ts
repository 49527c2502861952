import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabases } from '../../../src/platform/open-databases.ts';
import { sendToBackground } from '../../../src/platform/runtime.ts';
import { injectScript } from '../../../src/platform/scripting.ts';
import { activeTab, sendToTab } from '../../../src/platform/tabs.ts';

vi.mock('../../../src/platform/i18n.ts', () => ({ uiLanguage: () => 'de' }));
vi.mock('../../../src/platform/open-databases.ts', () => ({ openDatabases: vi.fn() }));
vi.mock('../../../src/platform/own-pages.ts', () => ({ openOwnPage: vi.fn() }));
vi.mock('../../../src/platform/runtime.ts', () => ({ sendToBackground: vi.fn() }));
vi.mock('../../../src/platform/scripting.ts', () => ({ injectScript: vi.fn() }));
vi.mock('../../../src/platform/side-panel.ts', () => ({ hasSidePanel: () => false }));
vi.mock('../../../src/platform/tabs.ts', () => ({ activeTab: vi.fn(), sendToTab: vi.fn() }));

const PAGE = readFileSync(new URL('../../../src/pages/popup/index.html', import.meta.url), 'utf8');
const never = () => new Promise<never>(() => undefined);
const asked = () => vi.mocked(sendToBackground).mock.calls.map(([envelope]) => (envelope as { type: string }).type);

describe("the popup's start", () => {
  let frame: FrameRequestCallback | null = null;

  beforeEach(() => {
    vi.resetModules();
    vi.resetAllMocks();
    vi.useFakeTimers();
    frame = null;
    vi.stubGlobal('document', parseHTML(PAGE).document);
    vi.stubGlobal('navigator', { userAgent: 'Test' });
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      frame = callback;
      return 1;
    });
    vi.mocked(sendToBackground).mockImplementation(never);
    vi.mocked(sendToTab).mockImplementation(never);
    vi.mocked(injectScript).mockImplementation(never);
    vi.mocked(activeTab).mockResolvedValue({ id: 3, url: null, incognito: false });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says that the page is read before it asks the browser for anything', async () => {
    await import('../../../src/pages/popup/start.ts');
    expect(document.querySelector('h1')?.textContent).toContain('gelesen');
    expect(openDatabases).not.toHaveBeenCalled();
    expect(asked()).toEqual([]);
  });

  it('wakes the worker when its page has loaded, before it is shown', async () => {
    await import('../../../src/pages/popup/start.ts');
    await vi.advanceTimersByTimeAsync(1);
    expect(openDatabases).toHaveBeenCalledOnce();
    expect(asked()).toEqual(['get-ready']);
    expect(activeTab).toHaveBeenCalledOnce();
    expect(injectScript).not.toHaveBeenCalled();
  });

  it('has the page read when its first frame is drawn', async () => {
    await import('../../../src/pages/popup/start.ts');
    await vi.advanceTimersByTimeAsync(1);
    frame?.(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(injectScript).toHaveBeenCalledWith(3, '/content.js');
  });

  it('has the page read also where no frame is ever drawn', async () => {
    await import('../../../src/pages/popup/start.ts');
    await vi.advanceTimersByTimeAsync(1000);
    expect(injectScript).toHaveBeenCalledWith(3, '/content.js');
  });
});
