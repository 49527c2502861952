import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Article } from '../../src/core/article.ts';
import { connectTo } from '../../src/library/connection.ts';
import type { LearningRules } from '../../src/library/dictionary/learn-step.ts';
import type { Library } from '../../src/library/library.ts';
import { storedLibrary } from '../../src/library/stored-library.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

/** One imaginary browser profile: libraries opened on the same one see the same rows. */
export function newProfile(): IDBFactory {
  return new IDBFactory();
}

export function openTestLibrary(profile: IDBFactory = newProfile(), learning?: LearningRules): Library {
  return storedLibrary({
    connection: connectTo(profile, 'test'),
    fingerprintArticle: toyFingerprint,
    ...(learning && { learning }),
  });
}

/** An invented article: enough to store and to find. */
export function inventArticle(url: string, text: string, title = 'Ferry service resumes'): Article {
  return {
    url,
    canonicalUrl: url,
    title,
    standfirst: null,
    bylines: ['Ada Quill'],
    outlet: { name: 'The Harbour Post', domain: 'harbour.example' },
    credits: [],
    publishedAt: '2026-03-01',
    modifiedAt: null,
    language: 'en',
    section: null,
    completeness: 'whole',
    liveBlog: false,
    blocks: text.split('\n').map((line) => ({ text: line, role: 'paragraph' })),
  };
}
