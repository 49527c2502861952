import { defineConfig } from 'vitest/config';

/**
 * unit: pure code and parsed documents, no browser. integration: several parts together in node (library on
 * fake-indexeddb, newsstand server). browser: parts of the extension in a real browser, two files at a time. e2e: the built
 * extension in real Chromium and Firefox, one file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.integration.test.ts', 'test/**/*.browser.test.ts', 'test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'integration', include: ['test/**/*.integration.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          globalSetup: ['test/ui/gallery/global-setup.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          globalSetup: ['test/e2e/global-setup.ts'],
        },
      },
    ],
  },
});
