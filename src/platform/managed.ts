import browser from 'webextension-polyfill';

/** What an organisation's policy says (storage.managed, see public/managed-schema.json); empty without one. */
export async function managedPolicy(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {}; // Firefox rejects where no policy is installed
  }
}
