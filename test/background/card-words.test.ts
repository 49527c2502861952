import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** A browser that has no messages, as Chrome on some fresh profiles, in the language that a test chooses. */
const browser = vi.hoisted(() => ({ language: 'en' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: () => '', getUILanguage: () => browser.language },
    runtime: { getURL: (file: string) => `package:${file}` },
  },
}));
const PACKAGE = path.resolve(import.meta.dirname, '../../public');
vi.stubGlobal(
  'fetch',
  async (url: string) => new Response(readFileSync(path.join(PACKAGE, url.slice('package:'.length)))),
);

const { cardWords } = await import('../../src/background/card-words.ts');

describe('cardWords', () => {
  afterEach(() => {
    browser.language = 'en';
  });

  it.each([
    ['en-IE', 'only here', 'ltr'],
    ['de', 'nur hier', 'ltr'],
    ['ar', 'هنا فقط', 'rtl'],
    ['fi', 'only here', 'ltr'],
  ])('has words in a browser that gives none (%s)', async (language, onlyHere, direction) => {
    browser.language = language;
    const words = await cardWords();
    expect(words).toMatchObject({ direction, names: { 'only-here': onlyHere } });
    expect(Object.values({ ...words, ...words.names })).not.toContain('');
  });

  it('leaves the number of marks to be put in', async () => {
    expect((await cardWords()).shown).toBe('Retold: marks shown ($1)');
  });

  it.each(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt'])(
    'has one form for any number of marks, which is right for one (%s)',
    async (language) => {
      browser.language = language;
      // The page does not know the plurals of a language: the number stands apart from the word, or bears a counter.
      expect((await cardWords()).shown).toMatch(/(?:\(\$1\)|: \$1|\$1件を表示)$/);
    },
  );
});
