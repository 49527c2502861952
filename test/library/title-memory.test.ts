import { describe, expect, it } from 'vitest';
import { TitleMemory } from '../../src/library/title-memory.ts';
import { SHEET_ARTICLES } from '../../src/library/title-sheets.ts';

function remember(memory: TitleMemory, from: number, to: number, but: number | null = null): void {
  for (let id = from; id < to; id++) if (id !== but) memory.add(id, `line ${id}`);
}

describe('TitleMemory', () => {
  it('gives each sheet once, when its last line has come', () => {
    const memory = new TitleMemory();
    remember(memory, 1, 300);
    expect(memory.takeWhole()).toEqual([]);
    remember(memory, 300, 2 * SHEET_ARTICLES + 5);
    const [first, second, ...others] = memory.takeWhole();
    expect(others).toEqual([]);
    expect(first?.lines.slice(0, 3)).toEqual(['', 'line 1', 'line 2']);
    expect(second?.first).toBe(SHEET_ARTICLES);
    expect(second?.lines).toHaveLength(SHEET_ARTICLES);
    expect(second?.lines.at(-1)).toBe(`line ${2 * SHEET_ARTICLES - 1}`);

    remember(memory, 2 * SHEET_ARTICLES + 5, 3 * SHEET_ARTICLES);
    expect(memory.takeWhole().map(({ first: start }) => start)).toEqual([2 * SHEET_ARTICLES]);
    expect(memory.takeWhole()).toEqual([]);
  });

  it('leaves out a sheet on which another worker stores too', () => {
    const memory = new TitleMemory();
    remember(memory, 1, 3 * SHEET_ARTICLES, SHEET_ARTICLES + 9);
    expect(memory.takeWhole().map(({ first }) => first)).toEqual([0, 2 * SHEET_ARTICLES]);
    memory.add(SHEET_ARTICLES + 9, 'late');
    expect(memory.takeWhole()).toEqual([]);
  });
});
