import { wrap } from 'idb';
import { LibraryBlocked, LibraryClosed, namedError } from './errors.ts';
import { type LibraryDatabase, SCHEMA_VERSION, upgrade } from './schema.ts';
import type { OnUpgrade } from './upgrade-progress.ts';

/**
 * How long an upgrade waits for other contexts to let go of the older library. They close at once when they are idle;
 * a running import needs its last batch. Shorter would fail needlessly, longer would leave a popup loading.
 */
const BLOCKED_GRACE_MS = 4_000;

/** A database that is opened on first use and again after the browser or a newer version closed it. */
export interface Connection {
  /** @throws {LibraryError} SchemaTooNew, LibraryBlocked, LibraryUnavailable, QuotaExceeded; LibraryClosed after `close`. */
  database(): Promise<LibraryDatabase>;
  close(): void;
}

/** @param onUpgrade hears how far an upgrade is, while the database is opened */
export function connectTo(factory: IDBFactory, name: string, onUpgrade: OnUpgrade = () => undefined): Connection {
  let opening: Promise<LibraryDatabase> | null = null;
  let closed = false;

  const forget = () => {
    opening = null;
  };

  return {
    database() {
      if (closed) return Promise.reject(new LibraryClosed());
      if (opening !== null) return opening;
      onUpgrade({ done: 0, total: 0 });
      opening = openDatabase(factory, name, forget, onUpgrade)
        .catch((error: unknown) => {
          forget();
          throw namedError(error);
        })
        .finally(() => onUpgrade(null));
      return opening;
    },
    close() {
      closed = true;
      // A failure to open was already reported to whoever asked for the database.
      opening?.then((db) => db.close()).catch(() => undefined);
    },
  };
}

function openDatabase(
  factory: IDBFactory,
  name: string,
  onLost: () => void,
  onUpgrade: OnUpgrade,
): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, SCHEMA_VERSION);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let abandoned = false;

    request.onupgradeneeded = (event) => {
      const tx = request.transaction;
      if (tx === null) return;
      upgrade(wrap(request.result) as unknown as LibraryDatabase, tx, event.oldVersion, onUpgrade);
    };
    request.onblocked = () => {
      timer = setTimeout(() => {
        abandoned = true;
        reject(new LibraryBlocked());
      }, BLOCKED_GRACE_MS);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const db = request.result;
      if (abandoned) return db.close();
      // A newer Retold wants to upgrade, or the browser lost the files: let go, and open again on the next use.
      db.onversionchange = () => {
        db.close();
        onLost();
      };
      db.onclose = onLost;
      resolve(wrap(db) as unknown as LibraryDatabase);
    };
  });
}
