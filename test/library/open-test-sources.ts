import { connectTo } from '../../src/library/connection.ts';
import { openSources, type Sources } from '../../src/library/open-sources.ts';
import { newProfile } from './open-test-library.ts';

/** The sources of an imaginary browser profile: the same database as `openTestLibrary` on that profile. */
export function openTestSources(profile: IDBFactory = newProfile()): Sources {
  return openSources(connectTo(profile, 'test'));
}
