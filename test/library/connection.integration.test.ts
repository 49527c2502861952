import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import { SCHEMA_VERSION } from '../../src/library/schema.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';
import { toyFingerprint } from './toy-fingerprint.ts';

const STORED = { origin: 'reader', at: '2026-03-01T08:00:00Z' } as const;
const article = inventArticle('https://harbour.example/ferry', 'The ferry to Tolsk sails again.');

function openAtVersion(profile: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = profile.open('test', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** As a browser does that finds its files damaged: whoever has the database open is told that it goes. */
function loseFiles(profile: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = profile.deleteDatabase('test');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

describe('the connection to the library', () => {
  it('names a library written by a newer Retold', async () => {
    const profile = newProfile();
    (await openAtVersion(profile, SCHEMA_VERSION + 1)).close();
    await expect(openTestLibrary(profile).count()).rejects.toMatchObject({ name: 'SchemaTooNew' });
  });

  it('lets go of the library when a newer Retold wants to upgrade it', async () => {
    const profile = newProfile();
    const library = openTestLibrary(profile);
    await library.putArticle(article, STORED);
    const newer = await openAtVersion(profile, SCHEMA_VERSION + 1);
    expect(newer.version).toBe(SCHEMA_VERSION + 1);
    newer.close();
    await expect(library.count()).rejects.toMatchObject({ name: 'SchemaTooNew' });
  });

  it('says that it is closed after close', async () => {
    const library = openTestLibrary();
    await library.putArticle(article, STORED);
    library.close();
    await expect(library.getArticle(articleKey(article))).rejects.toMatchObject({ name: 'LibraryClosed' });
  });

  it('takes no article of the library that comes after lost files for one of before', async () => {
    const profile = newProfile();
    const numbered = (name: string) =>
      Array.from({ length: 100 }, (_, n) => ({
        article: inventArticle(`https://${name}.example/${n}`, `The ${name} of Tolsk, part ${n}.`),
        stored: { ...STORED, origin: 'feed' } as const,
      }));
    const before = numbered('quarry');
    for (const isIndexed of [false, true]) {
      const library = openTestLibrary(profile);
      await library.putArticles(before);
      if (isIndexed) await library.maintain({ now: STORED.at });
      for (const { article } of before) await library.index.candidates(toyFingerprint(article), 5);
      await loseFiles(profile);
      // Another context stores first.
      const after = numbered('lantern');
      await openTestLibrary(profile).putArticles(after);
      const asked = isIndexed ? after.slice(0, 5) : after;
      for (const opened of [library, openTestLibrary(profile)]) {
        if (isIndexed) await opened.maintain({ now: STORED.at });
        for (const { article } of asked) {
          const { candidates } = await opened.index.candidates(toyFingerprint(article), 100);
          expect(candidates.map(({ key }) => key)).toContain(articleKey(article));
          expect(candidates.filter(({ key }) => key.includes('quarry'))).toEqual([]);
        }
      }
      await loseFiles(profile);
    }
  });
});
