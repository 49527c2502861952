import { describe, expect, it } from 'vitest';
import { DRAWN } from '../../../scripts/train-match-verdict/library-drawn.ts';

const IDS = Array.from({ length: 400 }, (_, i) => `report ${i}`);

describe('the library drawn for learning', () => {
  it('cuts seven articles in ten at the end of a sentence and leaves briefs whole', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Sentence ${i} of the harbour report ends here.`).join(' ');
    const kept = IDS.map((id) => DRAWN.textOf(id, text));
    expect(kept.every((part) => text.startsWith(part) && part.endsWith('.') && part.length >= 250)).toBe(true);
    const cut = kept.filter((part) => part !== text).length;
    expect(cut).toBeGreaterThan(220);
    expect(cut).toBeLessThan(300);
    expect(IDS.every((id) => DRAWN.textOf(id, 'A ferry ran aground. All are safe.').length === 34)).toBe(true);
  });

  it('leaves out versions one by one and other stories whole, anew for each query', () => {
    const held = (asked: string, relevant: boolean): readonly string[] =>
      IDS.filter((id, i) => DRAWN.holds(asked, { id, story: `story ${i % 40}`, relevant }));
    const versions = IDS.map((asked) => held(asked, true).length);
    expect(Math.max(...versions)).toBe(400);
    expect(Math.min(...versions)).toBeLessThan(120);
    const others = held('report 7', false);
    expect(others.length % 10).toBe(0);
    expect(IDS.some((asked) => held(asked, false).length < 200)).toBe(true);
  });

  it('spares no version of stories of three', () => {
    const spared = (asked: string): boolean => DRAWN.holds(asked, { id: 'left', story: 'allsides:7', relevant: true });
    expect(IDS.every(spared)).toBe(true);
  });
});
