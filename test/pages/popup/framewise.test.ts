import { afterEach, describe, expect, it, vi } from 'vitest';
import { framewise } from '../../../src/pages/popup/framewise.ts';

describe('framewise', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('runs the first update at once, and what comes before the next frame together, in order, once', () => {
    const { ran, update, nextFrame } = framesOf();
    for (const name of ['a', 'b', 'c']) update(name);
    expect(ran).toEqual(['a']);
    nextFrame();
    expect(ran).toEqual(['a', 'b', 'c']);
    update('d');
    expect(ran).toEqual(['a', 'b', 'c']);
    nextFrame();
    expect(ran).toEqual(['a', 'b', 'c', 'd']);
  });

  it('runs an update at once again when a frame has passed without any', () => {
    const { ran, update, nextFrame, frames } = framesOf();
    update('a');
    nextFrame();
    expect(frames).toHaveLength(0);
    update('b');
    expect(ran).toEqual(['a', 'b']);
  });
});

function framesOf() {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  const ran: string[] = [];
  const run = framewise();
  return {
    frames,
    ran,
    update: (name: string) => run(() => ran.push(name)),
    nextFrame: () => frames.shift()?.(),
  };
}
