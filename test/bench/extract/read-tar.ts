import { gunzipSync } from 'node:zlib';

/** A file of an archive: its path without a leading "./". */
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/** The files of a gzipped tar archive (POSIX ustar, names under 100 bytes), in order; directories and links are left out. O(bytes). */
export function readTar(gzipped: Uint8Array): TarFile[] {
  const archive = gunzipSync(gzipped);
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const field = (start: number, length: number): string =>
      archive
        .toString('utf8', at + start, at + start + length)
        .replace(/\0.*$/s, '')
        .trim();
    const size = Number.parseInt(field(124, 12) || '0', 8);
    const type = field(156, 1);
    if (type === '' || type === '0') {
      const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
      files.push({ path: field(0, 100).replace(/^\.\//, ''), bytes });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
