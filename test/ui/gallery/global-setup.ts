import type { TestProject } from 'vitest/node';
import { serveGallery } from './serve-gallery.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the gallery is served for all test files of a run. */
    galleryUrl: string;
  }
}

/** Builds and serves the gallery once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gallery = await serveGallery();
  project.provide('galleryUrl', gallery.url);
  return () => gallery.close();
}
