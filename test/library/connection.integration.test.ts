import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import { SCHEMA_VERSION } from '../../src/library/schema.ts';
import { inventArticle, newProfile, openTestLibrary } from './open-test-library.ts';

const STORED = { origin: 'reader', at: '2026-03-01T08:00:00Z' } as const;
const article = inventArticle('https://harbour.example/ferry', 'The ferry to Tolsk sails again.');

function openAtVersion(profile: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = profile.open('test', version);
    request.onsuccess = () => resolve(request.result);
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
});
