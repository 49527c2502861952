import path from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/** The gallery being served: `url` takes `?state=...&locale=...&surface=page`. */
export interface GalleryServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the popup over invented stories, every state by name. A free port is taken unless one is given. */
export async function serveGallery(port = 0): Promise<GalleryServer> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    publicDir: path.resolve(import.meta.dirname, '../../../public'),
    cacheDir: path.resolve(import.meta.dirname, '../../../node_modules/.vite-gallery'),
    plugins: [preact()],
    logLevel: 'warn',
    server: { port, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The gallery has no address.');
  return { url, close: () => server.close() };
}
