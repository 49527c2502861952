import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../core/fingerprint/fingerprint-article.ts';
import { connectTo } from './connection.ts';
import type { LearningRules } from './dictionary/learn-step.ts';
import type { BuildLimits } from './index/index-cache.ts';
import type { Library } from './library.ts';
import { DATABASE_NAME } from './schema.ts';
import { storedLibrary } from './stored-library.ts';
import type { OnUpgrade } from './upgrade-progress.ts';

export interface LibraryOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  /** Hears how far an upgrade is, while the library is opened. */
  readonly onUpgrade?: OnUpgrade;
  /** Measurements only: another fingerprint than Retold's own. */
  readonly fingerprintArticle?: (article: Article) => Fingerprint;
  /** Tests only: smaller ones, so that a short tail is built as a long one is. */
  readonly limits?: BuildLimits;
  /** Tests only: a dictionary from fewer articles. */
  readonly learning?: LearningRules;
}

/**
 * Opens the library, creating or upgrading it. Keep the promise for the life of the worker: opening is the slowest step.
 * @throws {LibraryError} SchemaTooNew, LibraryBlocked, LibraryUnavailable, QuotaExceeded (errors.ts).
 */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  const connection = connectTo(
    options.indexedDB ?? globalThis.indexedDB,
    options.name ?? DATABASE_NAME,
    options.onUpgrade,
  );
  await connection.database();
  return storedLibrary({
    connection,
    fingerprintArticle: options.fingerprintArticle ?? fingerprintArticle,
    ...(options.limits && { limits: options.limits }),
    ...(options.learning && { learning: options.learning }),
  });
}
