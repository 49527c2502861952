import { afterEach, describe, expect, it, vi } from 'vitest';
import { framewise } from '../../../src/pages/popup/framewise.ts';

describe('framewise', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('runs what came in since the last frame together, in order, once', () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
    const ran: string[] = [];
    const inNextFrame = framewise();
    inNextFrame(() => ran.push('a'));
    inNextFrame(() => ran.push('b'));
    expect([ran, frames.length]).toEqual([[], 1]);
    frames.shift()?.();
    inNextFrame(() => ran.push('c'));
    expect([ran, frames.length]).toEqual([['a', 'b'], 1]);
    frames.shift()?.();
    expect(ran).toEqual(['a', 'b', 'c']);
  });
});
