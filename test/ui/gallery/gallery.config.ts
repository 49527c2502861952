import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The popup over invented stories, every state by name: `npx vite --config test/ui/gallery/gallery.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: path.resolve(import.meta.dirname, '../../../public'),
  plugins: [preact()],
  logLevel: 'warn',
  build: { outDir: '/tmp/retold-gallery', emptyOutDir: true, target: 'chrome116' },
});
