import path from 'node:path';
import { build } from 'esbuild';
import type { ChromiumReader } from '../e2e/chromium.ts';

/**
 * Runs one call of a script of this folder in a page of the extension, where its library is, and gives its answer.
 * @param call on the script's exports, which are under `retoldBench`: "fillLibrary(1000)"
 */
export async function runInExtension(reader: ChromiumReader, script: string, call: string): Promise<unknown> {
  const page = await reader.openExtensionPage('manifest.json');
  const answer = await page.evaluate(await expressionOf(script, call));
  await page.close();
  return answer;
}

/** A script of this folder as one expression, whose value is that of a call of its exports, as above. */
export async function expressionOf(script: string, call: string): Promise<string> {
  const bundle = await build({
    entryPoints: [path.join(import.meta.dirname, script)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'retoldBench',
    logLevel: 'error',
  });
  return `${bundle.outputFiles[0]?.text ?? ''};retoldBench.${call}`;
}
