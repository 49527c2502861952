import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const MODELS = ['event-model.ts', 'copy-model.ts'];
const MOST_BYTES = 20 * 1024;

describe("the verdict's models", () => {
  it('take at most 20 KiB together', async () => {
    const sizes = await Promise.all(
      MODELS.map(async (file) => (await stat(new URL(`../../../src/core/match/${file}`, import.meta.url))).size),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(1000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });
});
