import path from 'node:path';
import { build } from 'esbuild';
import type { ChromiumReader } from '../e2e/chromium.ts';

/**
 * Runs one call of a script of this folder in a page of the extension, where its library is, and gives its answer.
 * @param call on the script's exports, which are under `retoldBench`: "fillLibrary(1000)"
 */
export async function runInExtension(reader: ChromiumReader, script: string, call: string): Promise<unknown> {
  const bundle = await build({
    entryPoints: [path.join(import.meta.dirname, script)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'retoldBench',
    logLevel: 'error',
  });
  const page = await reader.openExtensionPage('manifest.json');
  const answer = await page.evaluate(`${bundle.outputFiles[0]?.text ?? ''};retoldBench.${call}`);
  await page.close();
  return answer;
}
