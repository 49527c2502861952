import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COUNT_KEYS, TEXT_KEYS } from '../../src/ui/message-keys.ts';
import { createStrings } from '../../src/ui/strings.ts';
import { lookupIn, type Messages } from './gallery/lookup.ts';

const LOCALES = path.resolve(import.meta.dirname, '../../public/_locales');
const SRC = path.resolve(import.meta.dirname, '../../src');
const MANIFEST_KEYS = ['extensionName', 'extensionDescription', 'actionTitle'];

function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(path.join(LOCALES, locale, 'messages.json'), 'utf8'));
}

function strings(locale = 'en') {
  return createStrings(lookupIn(messagesOf(locale)), { timeZone: 'UTC' });
}

/** The placeholders of a message, sorted. */
function placeholders(message: string): string {
  return [...new Set(message.match(/\$[1-9]/g) ?? [])].sort().join();
}

describe.each(readdirSync(LOCALES))('messages in %s', (locale) => {
  const messages = messagesOf(locale);
  const english = messagesOf('en');

  it('has every message in every plural form of the language, and no other', () => {
    const forms = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
    const needed = [
      ...MANIFEST_KEYS,
      ...TEXT_KEYS,
      ...COUNT_KEYS.flatMap((key) => forms.map((form) => `${key}_${form}`)),
    ];
    // "many" of Romance languages is for millions: "other" stands in for it.
    const optional = new Set(COUNT_KEYS.map((key) => `${key}_many`));
    const missing = needed.filter((key) => !(key in messages) && !(optional.has(key) && !forms.includes('few')));
    expect(missing).toEqual([]);
    expect(Object.keys(messages).filter((key) => !needed.includes(key))).toEqual([]);
  });

  it('keeps the placeholders of the English message', () => {
    const lost = Object.entries(messages).filter(([key, { message }]) => {
      const base = english[key] ?? english[key.replace(/_\w+$/, '_other')];
      const own = placeholders(message);
      // A form for exactly none, one or two may leave the number out.
      const wanted = placeholders(base?.message ?? '');
      return own !== wanted && !(/_(zero|one|two)$/.test(key) && own === wanted.replace(/^\$1,?/, ''));
    });
    expect(lost.map(([key]) => key)).toEqual([]);
  });

  it('has a description that stores accept', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

/** What may not stand in a message of a language: the habits of its typesetters. */
const UNTIDY: Readonly<Record<string, RegExp>> = {
  ar: /[,;?]/,
  de: /[^\u00a0]…|["“][^“]*["”]/,
  en: /["']/,
  es: /["“”]|(^|[^¿?])[^¿]*\?/,
  fr: /[^\u202f][;?!]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»|["“”']/,
  it: /["“”']/,
  ja: /[,;?!:]|[「（]\s|["“”']/,
  pt: /["“”']/,
};

describe.each(Object.entries(UNTIDY))('messages in %s', (locale, untidy) => {
  it('are set as the language is', () => {
    const faults = Object.entries(messagesOf(locale)).filter(([, { message }]) => untidy.test(message));
    expect(faults.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });
});

describe('messages', () => {
  it('are there in eight languages', () => {
    expect(readdirSync(LOCALES).toSorted()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt']);
  });

  it('are all used', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(ui|pages|background)\b.*\.tsx?$/.test(file) && !file.endsWith('message-keys.ts'))
      .map((file) => readFileSync(path.join(SRC, file), 'utf8'))
      .join('\n');
    const unused = [...TEXT_KEYS, ...COUNT_KEYS].filter((key) => !sources.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});

describe('components', () => {
  it('say nothing that is not in the messages', () => {
    const bare = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(ui|pages)\b.*\.tsx$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(SRC, file), 'utf8');
        const words = text.matchAll(/>([^<>{}=;()]*\p{L}{2}[^<>{}=;()]*)<\//gu);
        const names = text.matchAll(/\s(?:title|aria-label|placeholder|alt)="([^"]+)"/g);
        return [...words, ...names].map((found) => `${file}: ${found[1]?.trim()}`);
      });
    expect(bare).toEqual([]);
  });
});

describe('createStrings', () => {
  it('chooses the plural form and puts the number in', () => {
    expect(strings().count('otherOutlets', 1)).toBe('1\u00a0outlet');
    expect(strings().count('otherOutlets', 1200)).toBe('1,200\u00a0outlets');
  });

  it('never rounds a share to all or to nothing', () => {
    const { share } = strings();
    expect([0, 0.001, 0.5, 0.999, 1].map(share)).toEqual(['0%', '1%', '50%', '99%', '100%']);
  });

  it('names sizes as the language does, and says of little that it is something', () => {
    expect([1, 24_000, 34_400_000].map(strings().size)).toEqual(['1 kB', '24 kB', '34 MB']);
    expect(strings('fr').size(34_400_000)).toMatch(/^34\sMo$/);
  });

  it('gives the hour of today and the day of another day', () => {
    const now = new Date('2026-03-02T23:00:00Z');
    const { moment } = strings();
    expect(moment('2026-03-02T19:02:00+01:00', now)).toBe('18:02');
    expect(moment('2026-03-01T18:02:00Z', now)).toMatch(/Mar 1, 2026.*18:02/);
    expect(moment('2026-03-01', now)).toBe('Mar 1, 2026');
    expect(moment('last week', now)).toBeNull();
  });

  it('follows the browser’s region only in the language of the messages', () => {
    const lookup = lookupIn(messagesOf('en'));
    expect(createStrings(lookup, { preferred: 'en-GB' }).locale).toBe('en-GB');
    expect(createStrings(lookup, { preferred: 'de-DE' }).locale).toBe('en');
  });
});

describe('series', () => {
  it('parts words as the language does', () => {
    expect(strings().series(['Number', 'Wording', 'Title'])).toBe('Number, Wording, Title');
    expect(strings('ar').series(['رقم', 'صياغة', 'لقب'])).not.toContain(',');
  });
});
