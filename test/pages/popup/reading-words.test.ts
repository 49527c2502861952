import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingWords } from '../../../src/pages/popup/reading-words.ts';

const LOCALES = new URL('../../../public/_locales/', import.meta.url);
const FOLDERS = readdirSync(LOCALES);

function messageIn(folder: string, name: string): string {
  const messages = JSON.parse(readFileSync(new URL(`${folder}/messages.json`, LOCALES), 'utf8'));
  return messages[name].message;
}

describe('readingWords', () => {
  it.each(FOLDERS)('says in %s what the browser would say', (folder) => {
    expect(readingWords(folder)).toEqual({
      sentence: messageIn(folder, 'loadingSentence'),
      language: messageIn(folder, 'localeTag'),
      direction: messageIn(folder, 'textDirection'),
    });
  });

  it('takes the language of a region that has no words of its own', () => {
    expect(readingWords('de-AT')).toEqual(readingWords('de'));
    expect(readingWords('pt-BR')).toEqual(readingWords('pt'));
  });

  it('speaks English where Retold does not speak the language', () => {
    expect(readingWords('fi')).toEqual(readingWords('en'));
    expect(readingWords('')).toEqual(readingWords('en'));
  });
});
