import { afterEach, describe, expect, it, vi } from 'vitest';

/** What a browser has of panels; neither in Firefox for Android. */
const firefox = vi.hoisted(() => ({ sidebarAction: undefined as { open: () => Promise<void> } | undefined }));
vi.mock('webextension-polyfill', () => ({ default: firefox }));

const { hasSidePanel } = await import('../../src/platform/side-panel.ts');

describe('hasSidePanel', () => {
  afterEach(() => {
    firefox.sidebarAction = undefined;
    vi.unstubAllGlobals();
  });

  it('finds none where a browser has none, so that none is offered', () => {
    expect(hasSidePanel()).toBe(false);
  });

  it('finds Firefox’s sidebar', () => {
    firefox.sidebarAction = { open: async () => undefined };
    expect(hasSidePanel()).toBe(true);
  });

  it('finds Chrome’s side panel', () => {
    vi.stubGlobal('chrome', { sidePanel: { open: async () => undefined } });
    expect(hasSidePanel()).toBe(true);
  });
});
