import { describe, expect, it, vi } from 'vitest';
import { byLanguage } from '../../../../src/core/text/lexicon/by-language.ts';

describe('byLanguage', () => {
  it('makes the words of a language when they are first asked for, and once', () => {
    const [de, fr] = [vi.fn(() => ['eins']), vi.fn(() => ['un'])];
    const words = byLanguage({ de, fr });
    expect(de).not.toHaveBeenCalled();
    expect(words('de')).toBe(words('de'));
    expect(de).toHaveBeenCalledTimes(1);
    expect(fr).not.toHaveBeenCalled();
  });

  it('has none for a language without words, whatever its name', () => {
    const words = byLanguage({ de: () => ['eins'] });
    expect(words('fi')).toBeUndefined();
    expect(words('constructor')).toBeUndefined();
  });
});
