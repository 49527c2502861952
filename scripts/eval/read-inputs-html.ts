import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One saved page of a directory: `id` is its file name, `url` what `urls.json` says, or ''. */
export interface HtmlInput {
  readonly id: string;
  readonly url: string;
  /** Its bytes, unpacked, as they came over the wire: the character set is not decided yet. */
  readBytes(): Uint8Array;
}

/** The `*.html` and `*.html.gz` files of a directory, by name. Throws when the directory cannot be read. */
export function readHtmlInputs(directory: string): HtmlInput[] {
  const urls = readUrls(directory);
  return readdirSync(directory)
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => ({
      id: name,
      url: urls[name] ?? urls[name.replace(/\.gz$/, '')] ?? urls[name.replace(/\.html(?:\.gz)?$/, '')] ?? '',
      readBytes: () => {
        const bytes = readFileSync(join(directory, name));
        return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      },
    }));
}

function readUrls(directory: string): Readonly<Record<string, string>> {
  const file = join(directory, 'urls.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
