import browser from 'webextension-polyfill';

/** The text of a file of Retold's own package. Nothing goes over the network. @throws {TypeError} when there is none */
export async function readPackageFile(file: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(file));
  return response.text();
}
