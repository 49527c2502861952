/**
 * What can go wrong with the library, as errors that callers tell apart by `name` (never by instanceof: errors cross
 * contexts). The message says what the reader can do.
 */
export class LibraryError extends Error {
  override readonly name: string = 'LibraryError';
}

/** The browser gives no more room, even after eviction. */
export class QuotaExceeded extends LibraryError {
  override readonly name = 'QuotaExceeded';
  constructor(cause?: unknown) {
    super('The browser has no room left for the library. Free disk space or lower how long articles are kept.', {
      cause,
    });
  }
}

/** The stored library was written by a newer Retold. */
export class SchemaTooNew extends LibraryError {
  override readonly name = 'SchemaTooNew';
  constructor(cause?: unknown) {
    super('The library was written by a newer version of Retold. Update the extension.', { cause });
  }
}

/** Another context keeps an older version of the library open. */
export class LibraryBlocked extends LibraryError {
  override readonly name = 'LibraryBlocked';
  constructor() {
    super('An older Retold page still has the library open. Close Retold pages and try again.');
  }
}

/** The library was closed by its owner. */
export class LibraryClosed extends LibraryError {
  override readonly name = 'LibraryClosed';
  constructor() {
    super('The library is closed.');
  }
}

/** The browser refuses storage (private mode, policy) or the files cannot be read. */
export class LibraryUnavailable extends LibraryError {
  override readonly name = 'LibraryUnavailable';
  constructor(cause?: unknown) {
    super('The browser does not let Retold use its storage, or the stored library cannot be read.', { cause });
  }
}

/** Maps what IndexedDB throws to a named library error; any other error is returned as it is. */
export function namedError(error: unknown): unknown {
  switch (error instanceof Error ? error.name : undefined) {
    case 'QuotaExceededError':
      return new QuotaExceeded(error);
    case 'VersionError':
      return new SchemaTooNew(error);
    case 'UnknownError':
    case 'SecurityError':
    case 'NotReadableError':
      return new LibraryUnavailable(error);
    default:
      return error;
  }
}
