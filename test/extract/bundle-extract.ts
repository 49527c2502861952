import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a module of src/extract as one script that sets `globalThis[name]` to its exports, to be run in a page. */
export async function bundleForPage(file: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome116',
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined;
  if (chunk === undefined) throw new Error(`bundling ${file} gave nothing`);
  return chunk.code;
}
