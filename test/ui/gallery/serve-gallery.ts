import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';

/** The gallery being served: `url` takes `?state=...&locale=...&surface=page`. */
export interface GalleryServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the gallery, every page and state over invented stories, and serves it. A free port is taken. */
export async function serveGallery(): Promise<GalleryServer> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'retold-gallery-'));
  const root = import.meta.dirname;
  const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
  await build({
    configFile: false,
    root,
    publicDir: path.resolve(root, '../../../public'),
    plugins: [preact()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rolldownOptions: { input: pages.map((file) => path.join(root, file)) },
    },
  });
  const server = await preview({
    configFile: false,
    root,
    build: { outDir },
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The gallery has no address.');
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
